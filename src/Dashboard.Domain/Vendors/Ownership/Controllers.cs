namespace Dashboard.Domain.Vendors.Ownership;

/// <summary>
/// Who stands at the top above each vendor. A vendor without a parent on file, or that is not in the list, is its own controller.
/// Vendors that own one another in a circle have no top: the one with the lowest id stands for all of them, and the circle is reported.
/// </summary>
public sealed class Controllers
{
    private readonly Dictionary<int, int> topOf;

    private Controllers(Dictionary<int, int> tops, IReadOnlyList<IReadOnlyList<int>> cycles)
    {
        topOf = tops;
        Cycles = cycles;
    }

    /// <summary>Every circle of ownership, each from owner to owned, starting with its lowest id.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Cycles { get; }

    /// <param name="vendors">Each vendor with its parent. For a vendor named twice the last one counts.</param>
    public static Controllers Of(IEnumerable<(int Id, int? ParentId)> vendors)
    {
        var parents = OwnershipCycles.Parents(vendors);
        var cycles = OwnershipCycles.All(parents);
        var tops = cycles.SelectMany(c => c.Select(id => (id, Top: c[0]))).ToDictionary(p => p.id, p => p.Top);
        var path = new List<int>();
        foreach (var start in parents.Keys)
        {
            path.Clear();
            var id = start;
            int top;
            while (!tops.TryGetValue(id, out top))
            {
                path.Add(id);
                if (!parents.TryGetValue(id, out var parent))
                {
                    top = id;
                    break;
                }

                id = parent;
            }

            path.ForEach(p => tops[p] = top);
        }

        return new Controllers(tops, cycles);
    }

    public int UltimateParent(int vendorId) => topOf.GetValueOrDefault(vendorId, vendorId);

    /// <summary>Whether one owner at the top could stop both.</summary>
    public bool HaveOneController(int vendorId, int otherId) => UltimateParent(vendorId) == UltimateParent(otherId);

    /// <summary>
    /// The first circle of ownership from owner to owned, or null. To ask about a change before it is saved, append the changed vendor: for
    /// a vendor named twice the last one counts.
    /// </summary>
    public static IReadOnlyList<int>? FindCycle(IEnumerable<(int Id, int? ParentId)> vendors) =>
        OwnershipCycles.All(OwnershipCycles.Parents(vendors)).FirstOrDefault();

    /// <summary>"A owns B owns A".</summary>
    public static string Describe(IReadOnlyList<int> cycle, Func<int, string> nameOf) =>
        string.Join(" owns ", cycle.Append(cycle[0]).Select(nameOf));
}

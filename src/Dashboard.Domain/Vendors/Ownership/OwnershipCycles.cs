namespace Dashboard.Domain.Vendors.Ownership;

/// <summary>Finds circles among parents. A vendor has one parent at most, so that each vendor lies on one circle at most.</summary>
internal static class OwnershipCycles
{
    public static Dictionary<int, int> Parents(IEnumerable<(int Id, int? ParentId)> vendors)
    {
        var parents = new Dictionary<int, int>();
        foreach (var (id, parentId) in vendors)
        {
            if (parentId is { } parent)
            {
                parents[id] = parent;
            }
            else
            {
                parents.Remove(id);
            }
        }

        return parents;
    }

    /// <summary>From owner to owned, starting with the lowest id; the circles by their lowest id.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> All(Dictionary<int, int> parents)
    {
        var cycles = new List<IReadOnlyList<int>>();
        var seenFrom = new Dictionary<int, int>();
        foreach (var start in parents.Keys)
        {
            var id = start;
            while (seenFrom.TryAdd(id, start) && parents.TryGetValue(id, out var parent))
            {
                id = parent;
            }

            // Met again on the same walk: the walk went round. A walk that ran into an earlier one found nothing new.
            if (parents.ContainsKey(id) && seenFrom[id] == start)
            {
                cycles.Add(Round(parents, id));
            }
        }

        return [.. cycles.OrderBy(c => c[0])];
    }

    private static IReadOnlyList<int> Round(Dictionary<int, int> parents, int start)
    {
        List<int> upwards = [start];
        for (var id = parents[start]; id != start; id = parents[id])
        {
            upwards.Add(id);
        }

        upwards.Reverse();
        var lowest = upwards.IndexOf(upwards.Min());
        return [.. upwards.Skip(lowest), .. upwards.Take(lowest)];
    }
}

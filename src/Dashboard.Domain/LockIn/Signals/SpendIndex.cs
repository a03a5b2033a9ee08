using Dashboard.Domain.Vendors;

namespace Dashboard.Domain.LockIn.Signals;

/// <summary>Grouped spend sorted once, so that a vendor's dependence is found without going through the spend of all others.</summary>
public sealed class SpendIndex
{
    private readonly ILookup<int, SpendGroup> byVendor;
    private readonly List<SpendGroup> open;
    private readonly SortedDictionary<ModelTier, decimal> totals = [];
    private readonly decimal tierless;

    /// <param name="groups">Spend on AI of all vendors in the window. Credits are set against charges within a group only.</param>
    public SpendIndex(IReadOnlyCollection<SpendGroup> groups)
    {
        byVendor = groups.SelectMany(g => VendorsOf(g).Select(id => (Id: id, Group: g))).ToLookup(p => p.Id, p => p.Group);
        open = [.. groups.Where(HasUnknownRole)];
        tierless = groups.Where(g => g.Tier is null).Sum(g => Math.Abs(g.Spend));
        foreach (var group in groups.Where(g => g.Tier is not null))
        {
            totals[group.Tier!.Value] = totals.GetValueOrDefault(group.Tier.Value) + group.Spend;
        }
    }

    /// <summary>Net spend of each tier that occurs, in the order of the tiers.</summary>
    internal IEnumerable<KeyValuePair<ModelTier, decimal>> Totals => totals;

    /// <summary>Spend without a tier, as a sum of absolute amounts.</summary>
    internal decimal Tierless => tierless;

    /// <summary>Groups in which the vendor is contract party, developer or host, each once.</summary>
    internal IEnumerable<SpendGroup> Of(int vendorId) => byVendor[vendorId];

    /// <summary>Groups that may turn out to be the vendor's: it is in none of their known roles, and a role is not known.</summary>
    internal IEnumerable<SpendGroup> Possibly(int vendorId) => open.Where(g => !Has(g, vendorId));

    private static IEnumerable<int> VendorsOf(SpendGroup group) =>
        new[] { group.PartyId, group.DeveloperId, group.HostId }.OfType<int>().Distinct();

    private static bool Has(SpendGroup group, int vendorId) =>
        group.PartyId == vendorId || group.DeveloperId == vendorId || group.HostId == vendorId;

    private static bool HasUnknownRole(SpendGroup group) => group.PartyId is null || group.DeveloperId is null || group.HostId is null;
}

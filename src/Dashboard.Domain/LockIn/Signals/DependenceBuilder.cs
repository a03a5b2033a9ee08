using Dashboard.Domain.Vendors;

namespace Dashboard.Domain.LockIn.Signals;

/// <summary>Sorts grouped spend into what is a vendor's, what is not, and what may be.</summary>
public static class DependenceBuilder
{
    /// <param name="groups">Spend on AI of all vendors in the window; null when no usage of it was imported.</param>
    /// <param name="vendorId">Whose dependence is asked.</param>
    public static DependenceSignals? Build(IReadOnlyCollection<SpendGroup>? groups, int vendorId)
    {
        if (groups is null)
        {
            return null;
        }

        var tiers = new List<TierDependence>();
        foreach (var tier in groups.Where(g => g.Tier is not null).GroupBy(g => g.Tier!.Value).OrderBy(g => g.Key))
        {
            tiers.Add(
                new TierDependence(
                    tier.Key,
                    tier.Sum(g => g.Spend),
                    tier.Where(g => IsVendors(g, vendorId)).Sum(g => g.Spend),
                    tier.Where(g => g.PartyId == vendorId).Sum(g => g.Spend),
                    tier.Where(g => g.DeveloperId == vendorId).Sum(g => g.Spend),
                    tier.Where(g => g.HostId == vendorId).Sum(g => g.Spend),
                    tier.Where(g => !IsVendors(g, vendorId) && HasUnknownRole(g)).Sum(g => Math.Max(0, g.Spend))
                )
            );
        }

        var tierless = groups.Where(g => g.Tier is null).ToLookup(g => IsVendors(g, vendorId) || HasUnknownRole(g), g => Math.Abs(g.Spend));
        return new DependenceSignals(tiers, new UnmappedSpend(tierless[true].Sum(), tierless[false].Sum()));
    }

    private static bool IsVendors(SpendGroup group, int vendorId) =>
        group.PartyId == vendorId || group.DeveloperId == vendorId || group.HostId == vendorId;

    private static bool HasUnknownRole(SpendGroup group) => group.PartyId is null || group.DeveloperId is null || group.HostId is null;
}

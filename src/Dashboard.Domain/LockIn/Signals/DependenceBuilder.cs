namespace Dashboard.Domain.LockIn.Signals;

/// <summary>Sorts grouped spend into what is a vendor's, what is not, and what may be.</summary>
public static class DependenceBuilder
{
    /// <param name="spend">Null when no usage of the window was imported.</param>
    /// <param name="vendorId">Whose dependence is asked.</param>
    public static DependenceSignals? Build(SpendIndex? spend, int vendorId)
    {
        if (spend is null)
        {
            return null;
        }

        var own = spend.Of(vendorId).ToLookup(g => g.Tier);
        var open = spend.Possibly(vendorId).ToLookup(g => g.Tier);
        var tiers = spend.Totals.Select(total => new TierDependence(
            total.Key,
            total.Value,
            own[total.Key].Sum(g => g.Spend),
            own[total.Key].Where(g => g.PartyId == vendorId).Sum(g => g.Spend),
            own[total.Key].Where(g => g.DeveloperId == vendorId).Sum(g => g.Spend),
            own[total.Key].Where(g => g.HostId == vendorId).Sum(g => g.Spend),
            open[total.Key].Sum(g => Math.Max(0, g.Spend))
        ));
        var possibly = own[null].Concat(open[null]).Sum(g => Math.Abs(g.Spend));
        return new DependenceSignals([.. tiers], new UnmappedSpend(possibly, spend.Tierless - possibly));
    }

    /// <summary>Spend that may turn out to be the vendor's beside what is known to be: charges and credits may be different vendors'.</summary>
    public static decimal Possibly(SpendIndex spend, int vendorId) =>
        spend.Possibly(vendorId).Sum(g => g.Tier is null ? Math.Abs(g.Spend) : Math.Max(0, g.Spend));
}

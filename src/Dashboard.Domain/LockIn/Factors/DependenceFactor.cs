using Dashboard.Domain.LockIn.Policy;
using Dashboard.Domain.LockIn.Signals;
using Dashboard.Domain.Vendors;

namespace Dashboard.Domain.LockIn.Factors;

/// <summary>
/// F1. A tier's share runs from what is certainly the vendor's to what may be. Spend without a tier may all lie in any one tier, be the
/// vendor's or not, or turn out not to be model spend at all: each tier is bounded as if it got all of it, and a tier without known
/// spend may have some, so it counts in full. The bounds are wide but safe, and each can be checked by hand.
/// </summary>
public static class DependenceFactor
{
    private static readonly ModelTier[] AllTiers = Enum.GetValues<ModelTier>();

    public static FactorScore Score(DependenceSignals? signals, LockInPolicy policy)
    {
        var contributions = signals is null ? NothingImported : Contributions(signals, policy.Tiers);
        return FactorScore.Of(
            FactorId.Dependence,
            policy,
            LockInCalculator.Sum(contributions.Select(c => c.Points)),
            contributions,
            "100 × Σ tier weight × the vendor's share of the tier's spend over 90 days ÷ Σ weights of the tiers with spend; weights: "
                + $"frontier {Figures.Points(policy.Tiers.Frontier)}, production {Figures.Points(policy.Tiers.Production)}, "
                + $"edge {Figures.Points(policy.Tiers.Edge)}. The vendor's are the rows in which it is paid, made the model or runs the compute, each once.",
            "DORA article 29(1)(b) and the EBA's outsourcing guidelines ask how much of what matters rests on one provider, or on providers "
                + "close to it. Measuring that by spend per tier, and the tier weights, are our policy."
        );
    }

    private static IReadOnlyList<Contribution> NothingImported { get; } =
    [
        new(
            "No usage of the last 90 days",
            Interval.Unknown,
            Question: "Import the usage or cost file of the last 90 days.",
            Remedy: Remedy.ImportUsage
        ),
    ];

    private static List<Contribution> Contributions(DependenceSignals signals, TierWeights weights)
    {
        var possibly = Math.Max(0, signals.Unmapped.PossiblyVendor);
        var tierless = possibly + Math.Max(0, signals.Unmapped.OtherVendors);
        var tiers = AllTiers.Select(t => Share.Of(t, signals, possibly, tierless)).ToList();

        // Renormalised over the tiers with spend. Any spend without a tier may wake the others: without a share they pull the lower
        // bound down, with a full one they pull the upper bound up.
        var lowerBase = tiers.Where(t => t.HasSpend || tierless > 0).Sum(t => weights.Of(t.Tier));
        var upperBase = tiers.Where(t => t.HasSpend || possibly > 0).Sum(t => weights.Of(t.Tier));
        var contributions = tiers.ConvertAll(t => Contribute(t, weights.Of(t.Tier), lowerBase, upperBase, signals));
        if (tierless > 0)
        {
            contributions.Add(Tierless(signals.Unmapped, possibly, tierless));
        }

        return contributions;
    }

    /// <summary>Adds no points of its own: it is inside the tiers' bounds, and is shown so that they can be recomputed.</summary>
    private static Contribution Tierless(UnmappedSpend unmapped, decimal possibly, decimal tierless) =>
        new(
            $"No tier known: {Figures.Amount(tierless)}, of which {Figures.Amount(possibly)} may be the vendor's",
            Interval.Exactly(0),
            unmapped.Evidence
        );

    private static Contribution Contribute(Share share, decimal weight, decimal lowerBase, decimal upperBase, DependenceSignals signals)
    {
        var points = new Interval(
            lowerBase == 0 ? 0 : 100 * weight * share.Lower / lowerBase,
            upperBase == 0 ? 0 : 100 * weight * share.Upper / upperBase
        );
        return new Contribution(
            share.Label,
            points,
            share.Known?.Evidence ?? signals.Unmapped.Evidence,
            points.IsPoint ? null : $"Map the spend whose model or vendor is not known ({share.Tier} tier).",
            points.IsPoint ? null : Remedy.MapUsage
        );
    }

    private sealed record Share(ModelTier Tier, TierDependence? Known, decimal Total, decimal Lower, decimal Upper)
    {
        public bool HasSpend => Total > 0;

        public static Share Of(ModelTier tier, DependenceSignals signals, decimal possibly, decimal tierless)
        {
            var known = signals.Tiers.FirstOrDefault(t => t.Tier == tier);

            // Credits can push a net amount below zero or above the tier's total; a share stays within 0 and 1.
            var total = Math.Max(0, known?.TotalSpend ?? 0);
            if (total == 0)
            {
                return new Share(tier, known, 0, 0, possibly > 0 ? 1 : 0);
            }

            var vendors = Math.Clamp(known!.VendorSpend, 0, total);
            var atMost = Math.Clamp(vendors + Math.Max(0, known.Unattributed), 0, total);
            return new Share(tier, known, total, vendors / (total + tierless), (atMost + possibly) / (total + possibly));
        }

        public string Label =>
            Known is null || !HasSpend
                ? $"{Tier}: no spend"
                : $"{Tier}: {Figures.Amount(Known.VendorSpend)} of {Figures.Amount(Total)} (paid to it {Of(Known.AsParty)}, "
                    + $"its models {Of(Known.AsDeveloper)}, on its compute {Of(Known.AsHost)}"
                    + (Known.Unattributed > 0 ? $"; may be its {Of(Known.Unattributed)})" : ")");

        private string Of(decimal part) => Figures.Percent(part / Total);
    }
}

using Dashboard.Domain.LockIn.Policy;
using Dashboard.Domain.LockIn.Signals;

namespace Dashboard.Domain.LockIn.Factors;

/// <summary>
/// F3. A part that is not known may cost anything, so the upper bound is the cap; the lower bound is the part that is known. Without
/// the annual spend nothing can be compared. A cost against no spend at all is the cap.
/// </summary>
public static class SwitchingCostFactor
{
    private const decimal Cap = 100;

    public static FactorScore Score(SwitchingCost signals, LockInPolicy policy)
    {
        var parts = Parts(signals);
        var contributions = Contributions(signals, parts);
        return FactorScore.Of(
            FactorId.SwitchingCost,
            policy,
            Value(signals, parts),
            contributions,
            "100 × min(1, cost ÷ annual spend with the vendor); cost = hours × rate + re-evaluation + re-embedding and data + dual running "
                + "+ termination fee + forfeited commitment.",
            "Switching costs as Farrell and Klemperer (2007) review them and Shapiro and Varian (1999) weigh them against what the customer "
                + "is worth; the parts follow the kinds that Burnham and others (2003) tell apart. Comparing with one year's spend is our policy."
        );
    }

    private static Part[] Parts(SwitchingCost s) =>
        [
            new("Labour, hours × rate", s.Labour),
            new("Re-evaluation", s.ReEvaluation),
            new("Re-embedding and data", s.ReEmbeddingAndData),
            new("Dual running", s.DualRunning),
            new("Termination fee", s.TerminationFee),
            new("Forfeited commitment", s.ForfeitedCommitment),
        ];

    private static Interval Value(SwitchingCost signals, Part[] parts)
    {
        var known = parts.Sum(p => p.Known);
        var allKnown = Array.TrueForAll(parts, p => p.IsKnown);
        return (signals.AnnualSpend, known, allKnown) switch
        {
            (_, 0, true) => Interval.Exactly(0),
            (null, _, _) => Interval.Unknown,
            (<= 0, > 0, _) => Interval.Exactly(Cap),
            (<= 0, _, _) => Interval.Unknown,
            ({ } annual, _, true) => Interval.Exactly(Math.Min(Cap, 100 * known / annual)),
            ({ } annual, _, false) => new Interval(Math.Min(Cap, 100 * known / annual), Cap),
        };
    }

    private static List<Contribution> Contributions(SwitchingCost signals, Part[] parts)
    {
        var known = parts.Sum(p => p.Known);
        if (signals.AnnualSpend is not { } annual)
        {
            var value = Value(signals, parts);
            return
            [
                new(
                    "Annual spend with the vendor: not known",
                    value,
                    signals.Evidence,
                    value.IsPoint ? null : "Enter what a year with the vendor costs.",
                    value.IsPoint ? null : Remedy.SwitchingCost
                ),
                .. parts.Select(p => p.Unscaled(signals)),
            ];
        }

        // Without annual spend the known costs are the whole cap between them.
        var scale =
            annual > 0 ? annual
            : known > 0 ? known
            : 1;
        var left = Math.Max(0, Cap - (100 * known / scale));
        var contributions = parts.Select(p => p.Scaled(signals, scale, left)).ToList();
        if (known > scale)
        {
            contributions.Add(
                new Contribution("Capped at one year's spend", Interval.Exactly(Cap - (100 * known / scale)), signals.Evidence)
            );
        }

        return contributions;
    }

    private sealed record Part(string Label, decimal? Cost)
    {
        public bool IsKnown => Cost is not null;

        // A part cannot earn money; a negative entry counts as none.
        public decimal Known => Math.Max(0, Cost ?? 0);

        public Contribution Scaled(SwitchingCost signals, decimal scale, decimal left) =>
            IsKnown
                ? new Contribution($"{Label}: {Figures.Amount(Known)}", Interval.Exactly(100 * Known / scale), signals.Evidence)
                : new Contribution(
                    $"{Label}: not known",
                    new Interval(0, left),
                    signals.Evidence,
                    left > 0 ? Question : null,
                    left > 0 ? Remedy.SwitchingCost : null
                );

        public Contribution Unscaled(SwitchingCost signals) =>
            new($"{Label}: {(IsKnown ? Figures.Amount(Known) : "not known")}", Interval.Exactly(0), signals.Evidence);

        private string Question => $"Estimate the cost of leaving: {Label.ToLowerInvariant()}.";
    }
}

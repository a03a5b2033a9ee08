namespace Dashboard.Domain.LockIn.Policy;

/// <summary>Share of each factor in the score; together 1.</summary>
public sealed record FactorWeights(
    decimal Dependence,
    decimal Substitutability,
    decimal SwitchingCost,
    decimal Contract,
    decimal ExitReadiness,
    decimal CommonMode
)
{
    public decimal Of(FactorId factor) =>
        factor switch
        {
            FactorId.Dependence => Dependence,
            FactorId.Substitutability => Substitutability,
            FactorId.SwitchingCost => SwitchingCost,
            FactorId.Contract => Contract,
            FactorId.ExitReadiness => ExitReadiness,
            FactorId.CommonMode => CommonMode,
            _ => throw new ArgumentOutOfRangeException(nameof(factor), factor, "Unknown factor."),
        };

    public decimal Sum() => FactorNames.All.Sum(Of);

    /// <summary>
    /// One weight times 1 + <paramref name="change"/> (0.2 is + 20 %), at most 1; the others keep their proportions and fill up to 1.
    /// Where the others are all 0 nothing can move, and the weights come back as they are.
    /// </summary>
    public FactorWeights Moved(FactorId factor, decimal change)
    {
        var others = FactorNames.All.Where(f => f != factor).ToList();
        var rest = others.Sum(Of);
        if (rest == 0)
        {
            return this;
        }

        var moved = Math.Min(1, Of(factor) * (1 + change));
        var weights = others.ToDictionary(f => f, f => Of(f) * (1 - moved) / rest);
        weights[factor] = moved;

        // Thirds do not end in decimal: the heaviest of the others takes what rounding left, so that the sum is exactly 1.
        var heaviest = others.MaxBy(Of);
        weights[heaviest] += 1 - weights.Values.Sum();
        return new FactorWeights(
            weights[FactorId.Dependence],
            weights[FactorId.Substitutability],
            weights[FactorId.SwitchingCost],
            weights[FactorId.Contract],
            weights[FactorId.ExitReadiness],
            weights[FactorId.CommonMode]
        );
    }
}

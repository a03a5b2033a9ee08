using Dashboard.Domain.Vendors;

namespace Dashboard.Domain.LockIn.Policy;

/// <summary>How much a model tier counts in F1; together 1, and renormalised over the tiers that have spend.</summary>
public sealed record TierWeights(decimal Frontier, decimal Production, decimal Edge)
{
    public decimal Of(ModelTier tier) =>
        tier switch
        {
            ModelTier.Frontier => Frontier,
            ModelTier.Production => Production,
            ModelTier.Edge => Edge,
            _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "Unknown tier."),
        };
}

namespace Dashboard.Domain.Vendors;

/// <summary>Where a model sits: frontier (reasoning), production (utility), edge (small, local).</summary>
public enum ModelTier
{
    Frontier = 1,
    Production = 2,
    Edge = 3,
}

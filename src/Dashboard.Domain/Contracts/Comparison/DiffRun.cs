namespace Dashboard.Domain.Contracts.Comparison;

public enum DiffKind
{
    Same = 1,
    Removed = 2,
    Added = 3,
}

/// <summary>Items that follow one another and fared alike. What was removed has no right side, what was added no left one.</summary>
/// <param name="Left">Index of the first on the left.</param>
/// <param name="Right">Index of the first on the right.</param>
public readonly record struct DiffRun(DiffKind Kind, int Left, int Right, int Length);

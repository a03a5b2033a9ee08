namespace Dashboard.Domain.Spend;

/// <summary>What a quantity of usage counts. Everything that is not tokens is <see cref="Other"/>.</summary>
public enum TokenKind
{
    Input = 1,
    Output = 2,
    CacheRead = 3,
    CacheWrite = 4,
    Other = 5,
}

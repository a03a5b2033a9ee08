namespace Dashboard.Benchmarks.Scale;

/// <summary>How much there is of everything that the speed figures name, and of what hangs on it.</summary>
internal sealed record ScaleSize
{
    public int Vendors { get; init; } = 1_000;
    public int Contracts { get; init; } = 5_000;
    public int Applications { get; init; } = 10_000;
    public int UsageRows { get; init; } = 5_000_000;
    public int Models { get; init; } = 3_000;
    public int Offers { get; init; } = 8_000;
    public int ClausesPerContract { get; init; } = 10;
    public int MappingRules { get; init; } = 500;

    /// <summary>Applications that a mapping rule gives usage; the rules are fewer than the applications.</summary>
    public int ApplicationsWithUsage { get; init; } = 300;

    /// <summary>Charge lines: one row of each on every day of <see cref="Days"/>.</summary>
    public int Lines => (UsageRows + Days - 1) / Days;
    public int Days { get; init; } = 730;
    public int ScoredDays { get; init; } = 60;
    public DateOnly Today { get; init; } = new(2026, 11, 20);
}

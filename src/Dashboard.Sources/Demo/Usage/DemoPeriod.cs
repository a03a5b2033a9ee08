namespace Dashboard.Sources.Demo.Usage;

/// <summary>The days that the demo's usage covers. Apart from everything else, because all tables depend on it.</summary>
internal static class DemoPeriod
{
    public static DateOnly FirstDay { get; } = new(2025, 5, 1);
    public static DateOnly LastDay { get; } = new(2026, 11, 19);
}

using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Pulling;
using Dashboard.Testing.Providers;

namespace Dashboard.Sources.Tests.Pulling;

/// <summary>A period as a store would have taken it.</summary>
internal sealed record PulledPeriod(UsagePeriod Period, IReadOnlyList<ReadResult<UsageRow>> Results)
{
    public IReadOnlyList<UsageRow> Rows { get; } = [.. Results.Select(r => r.Value).OfType<UsageRow>()];

    public IReadOnlyList<string> Problems { get; } = [.. Results.Select(r => r.Problem).OfType<ReadProblem>().Select(p => p.ToString())];

    public IReadOnlyList<string> Notes { get; } = [.. Results.SelectMany(r => r.Notes ?? []).Select(n => n.ToString())];
}

/// <summary>Pulls everything that a connector has for a window.</summary>
internal static class Pulled
{
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 5, 0, 0, TimeSpan.Zero);

    public static readonly DateOnly Today = new(2026, 11, 20);

    public static readonly PullWindow Year = new(new DateOnly(2025, 11, 20), Today);

    /// <param name="location">A folder or an address.</param>
    public static PullContext Context(Connector connector, string location, params (string Key, string Value)[] settings) =>
        TestPulls.Context(
            connector,
            location.Contains("://", StringComparison.Ordinal) ? new Uri(location) : new Uri("https://nowhere.example"),
            Now,
            settings.Append((CommonSettings.Location, location)).ToDictionary(s => s.Item1, s => s.Item2, StringComparer.Ordinal)
        );

    public static async Task<IReadOnlyList<PulledPeriod>> AllAsync(UsageConnector connector, PullContext context, PullWindow? window = null)
    {
        var periods = new List<PulledPeriod>();
        await foreach (var period in connector.ReadAsync(context, window ?? Year, CancellationToken.None))
        {
            periods.Add(await RowsAsync(period));
        }

        return periods;
    }

    public static async Task<PulledPeriod> RowsAsync(UsagePeriod period)
    {
        var results = new List<ReadResult<UsageRow>>();
        await foreach (var result in period.Rows)
        {
            results.Add(result);
        }

        return new PulledPeriod(period, results);
    }

    public static decimal Total(IEnumerable<PulledPeriod> periods) => periods.SelectMany(p => p.Rows).Sum(r => r.EffectiveCost ?? 0);

    public static async Task<string> RefusalAsync(Func<Task> pull) => (await Assert.ThrowsAsync<PullException>(pull)).Message;
}

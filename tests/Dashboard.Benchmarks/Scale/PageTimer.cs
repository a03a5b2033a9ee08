using System.Diagnostics;

namespace Dashboard.Benchmarks.Scale;

/// <summary>Times a page against its statements, sent bare over one connection and read to the end, one after the other.</summary>
/// <param name="inDetail">Each statement by itself too.</param>
internal sealed class PageTimer(string connectionString, int runs, bool inDetail)
{
    // Enough for EF to have compiled the query and for the server to have read what it needs.
    private const int WarmUp = 10;

    // What is far too slow need not be measured for long to say so.
    private const int FewestRuns = 5;
    private const double SlowMilliseconds = 1_000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public async Task<PageTime> MeasureAsync(PageCase page)
    {
        await page.Read();
        var statements = await RecordedStatements.OfAsync(page.Read);
        await using var bare = await BareStatements.OpenAsync(connectionString, statements);
        var watch = Stopwatch.StartNew();
        var pageTimes = new List<double>();
        var bareTimes = new List<double>();
        var processorTimes = new List<double>();
        for (var i = 0; i < runs + WarmUp && (i < FewestRuns || watch.Elapsed < Longest); i++)
        {
            var processor = Environment.CpuUsage.TotalTime;
            var pageTime = await Timing.SecondsAsync(page.Read) * 1_000;
            processor = Environment.CpuUsage.TotalTime - processor;
            var bareTime = await Timing.SecondsAsync(bare.RunAsync) * 1_000;
            if (i >= WarmUp || pageTime + bareTime > SlowMilliseconds)
            {
                pageTimes.Add(pageTime);
                bareTimes.Add(bareTime);
                processorTimes.Add(processor.TotalMilliseconds);
            }
        }

        return new PageTime(
            page,
            Timing.Median(pageTimes),
            Timing.Quantile(pageTimes, 0.95),
            Timing.Median(bareTimes),
            Timing.Quantile(bareTimes, 0.95),
            processorTimes.Average(),
            await DetailAsync(bare, statements)
        );
    }

    private async Task<IReadOnlyList<(string Sql, double Milliseconds)>> DetailAsync(
        BareStatements bare,
        IReadOnlyList<Statement> statements
    )
    {
        var times = new List<(string, double)>();
        foreach (var statement in statements)
        {
            times.Add((statement.Sql, inDetail ? await Timing.SecondsAsync(() => bare.RunAsync(statement)) * 1_000 : 0));
        }

        return times;
    }
}

using System.Globalization;
using Dashboard.Benchmarks.Circuits;
using Dashboard.Store.LockIn;
using Dashboard.Testing;

namespace Dashboard.Benchmarks.Scale;

/// <summary>The speed figures at 1,000 vendors, 5,000 contracts, 10,000 applications and 5,000,000 usage rows.</summary>
internal static class ScaleReport
{
    private const int Runs = 40;
    private const double SlowStatement = 20;
    private const double SlowestPage = 150;
    private const double LargestRatio = 1.5;

    /// <param name="only">Part of the names of the pages to measure; null for everything.</param>
    public static async Task<int> RunAsync(string folder, string? only)
    {
        await using var scale = await ScaleStore.OpenAsync(folder, new ScaleSize());
        var figures = new List<Figure>();
        figures.AddRange(await PagesAsync(scale, only));
        if (only is null)
        {
            figures.Add(await ScoresAsync(scale.Store));
            figures.AddRange(await CircuitReport.MeasureAsync(scale, folder, only: null));
        }

        Report.Print(figures);
        return figures.TrueForAll(f => f.IsMet) ? 0 : 1;
    }

    private static async Task<IReadOnlyList<Figure>> PagesAsync(ScaleStore scale, string? only)
    {
        var timer = new PageTimer(scale.ConnectionString, Runs, inDetail: only is not null);
        var times = new List<PageTime>();
        Console.WriteLine("| page | p50 ms | p95 ms | SQL p50 ms | SQL p95 ms | ratio | own CPU ms | statements |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var page in await PageCases.AllAsync(scale.Store))
        {
            if (only is null || page.Page.Contains(only, StringComparison.OrdinalIgnoreCase))
            {
                var time = await timer.MeasureAsync(page);
                times.Add(time);
                Console.WriteLine(Line(time));
                foreach (var (sql, milliseconds) in time.Statements.Where(s => s.Milliseconds > SlowStatement))
                {
                    Console.WriteLine(
                        $"    {Figure.Number(milliseconds, "0")} ms: {string.Join(' ', sql.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}"
                    );
                }
            }
        }

        return [.. times.GroupBy(t => t.Case.Page.Split(':')[0]).SelectMany(Summarise)];
    }

    // The worst way to ask for a page speaks for it.
    private static IEnumerable<Figure> Summarise(IGrouping<string, PageTime> page)
    {
        var slow = page.MaxBy(t => t.Slow)!;
        var ratio = page.MaxBy(t => t.Ratio)!;
        yield return new Figure(
            $"{page.Key}: slowest of {page.Count()}, 95th percentile",
            $"{Figure.Number(slow.Slow, "0.0")} ms ({slow.Case.Page}, {slow.Case.Variant})",
            "≤ 150 ms",
            slow.Slow <= SlowestPage
        );
        yield return new Figure(
            $"{page.Key}: against its SQL alone, median and worst",
            $"{Figure.Number(Timing.Median(page.Select(t => t.Ratio)))}× · {Figure.Number(ratio.Ratio)}× ({ratio.Case.Page}, {ratio.Case.Variant}: {Figure.Number(ratio.Median, "0.0")} ms)",
            "≤ 1.5×",
            ratio.Ratio <= LargestRatio
        );
    }

    private static async Task<Figure> ScoresAsync(TestStore store)
    {
        var scores = store.Get<ComputeScores>();
        var times = new List<double>();
        for (var i = 0; i < 4; i++)
        {
            times.Add(await Timing.SecondsAsync(() => scores.RunAsync(store.Administrator, "benchmark", CancellationToken.None)));
        }

        var median = Timing.Median(times.Skip(1));
        return new Figure("Scores of 1,000 vendors", $"{Figure.Number(median)} s", "≤ 5 s", median <= 5);
    }

    private static string Line(PageTime time) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {time.Case.Page}, {time.Case.Variant} | {time.Median:0.0} | {time.Slow:0.0} | {time.Bare:0.0} | {time.BareSlow:0.0} | {time.Ratio:0.00}× | {time.Processor:0.0} | {time.Statements.Count} |"
        );
}

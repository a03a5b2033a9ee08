using System.Globalization;
using Dashboard.Sources.Pulling;
using Dashboard.Store.Sources;
using Dashboard.Testing;
using Dashboard.Testing.Providers;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Benchmarks.Sources;

/// <summary>
/// Price lists of several years from a folder (litellm/DAY.json, genai-prices/v2/data.json, openrouter/models.DAY.json): kept, parsed, and
/// laid into the history, each as its day's run would.
/// </summary>
internal static class ListSpeed
{
    private const double Asked = 5;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(string folder)
    {
        var today = new DateOnly(2026, 8, 1);
        var lists = Directory
            .GetFiles(Path.Combine(folder, "litellm"), "*.json")
            .Select(f => (Key: "litellm", File: f, Day: DateOnly.Parse(Path.GetFileNameWithoutExtension(f), CultureInfo.InvariantCulture)))
            .OrderBy(l => l.Day)
            .Append((Key: "genai-prices", File: Path.Combine(folder, "genai-prices", "v2", "data.json"), Day: today))
            .Append((Key: "openrouter-prices", File: Path.Combine(folder, "openrouter", $"models.{today:yyyy-MM-dd}.json"), Day: today))
            .ToList();

        // Once to compile, on a store of its own: an application runs for days.
        await ReadAsync(lists, isTold: false);
        var (seconds, processor, prices) = await ReadAsync(lists, isTold: true);
        var shown = string.Create(
            CultureInfo.InvariantCulture,
            $"{seconds:0.0} s, {processor:0.0} s of them processor time here ({prices:N0} prices of the history)"
        );
        return
        [
            new Figure(
                $"{lists.Count} price lists of {lists[0].Day:yyyy} to {today:yyyy} kept, parsed and compared",
                shown,
                "≤ 5 s",
                seconds <= Asked
            ),
        ];
    }

    private static async Task<(double Seconds, double Processor, int Prices)> ReadAsync(
        List<(string Key, string File, DateOnly Day)> lists,
        bool isTold
    )
    {
        await using var durable = await DurableStore.CreateAsync();
        var store = durable.Store;
        var work = store.Get<IEnumerable<SourceWork>>().Single(w => w.Kind == SourceKind.Prices);
        var (all, processor) = (0.0, 0.0);
        foreach (var list in lists)
        {
            var connector = new ListFile((PriceConnector)ConnectorCatalog.Find(list.Key)!, list.File);
            var run = await BeginAsync(store, connector, list.Day);
            var before = Environment.CpuUsage.TotalTime;
            var seconds = await Timing.SecondsAsync(() => work.RunAsync(run, connector, CancellationToken.None));
            all += seconds;
            processor += (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            if (isTold)
            {
                Console.WriteLine(
                    string.Create(CultureInfo.InvariantCulture, $"{list.Key} {list.Day:yyyy-MM-dd}: {seconds:0.00} s. {run.Message}")
                );
            }
        }

        await using var db = store.Open();
        return (all, processor, await db.Prices.CountAsync());
    }

    private static async Task<PullRun> BeginAsync(TestStore store, ListFile connector, DateOnly day)
    {
        await using var db = store.Open();
        var source = await db.Sources.SingleOrDefaultAsync(s => s.Connector == connector.Key);
        source ??= db
            .Sources.Add(
                new Source
                {
                    Connector = connector.Key,
                    Name = connector.Name,
                    Cron = connector.DefaultCron,
                }
            )
            .Entity;
        await db.SaveChangesAsync();
        var run = new SourceRun
        {
            SourceId = source.Id,
            State = SourceRunState.Running,
            TriggeredBy = "benchmark",
        };
        db.SourceRuns.Add(run);
        await db.SaveChangesAsync();
        await db.Sources.Where(s => s.Id == source.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.RunId, run.Id));
        var now = new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
        return new PullRun(run, source, TestPulls.Context(connector, new Uri("http://localhost/"), now), new PullTrace());
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using Dashboard.Sources.Pulling;
using Dashboard.Store.Sources;
using Dashboard.Testing;
using Dashboard.Testing.Providers;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Benchmarks.Sources;

/// <summary>Many small sources, each run whole: lease, table, facts, sums, trace, end. All of it on disk when the run says that it ended.</summary>
internal static class RunSpeed
{
    private const int Sources = 400;
    private const int WarmUp = 40;
    private const int RowsOfEach = 30;
    private const int AtOnce = 16;
    private const double Asked = 50;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("dashboard-tables-");
        try
        {
            await using var durable = await DurableStore.CreateAsync();
            var store = durable.Store;
            var ids = await AddAsync(store, folder.FullName);
            await RunAllAsync(store, ids[..WarmUp]);
            var measured = ids[WarmUp..];
            List<SourceRun> first = [];
            List<SourceRun> again = [];
            var firstTime = await TimeAsync(async () => first = await RunAllAsync(store, measured));
            var againTime = await TimeAsync(async () => again = await RunAllAsync(store, measured));
            await using var page = await FakeProvider.StartAsync(context => context.Response.WriteAsync(StatusPage));
            var pages = await AddPagesAsync(store, page.Address);
            await RunAllAsync(store, pages[..WarmUp]);
            var pageTime = await TimeAsync(() => RunAllAsync(store, pages[WarmUp..]));
            var problem = await ProblemAsync(store, [.. first, .. again], measured.Count);
            return
            [
                Speed("Runs of status pages, each with its first word", pages.Count - WarmUp, pageTime),
                Speed("Runs of small sources, each with a month of new usage", measured.Count, firstTime),
                Speed("The same sources again, nothing new", measured.Count, againTime),
                new Figure("Runs, facts and sums, none lost and none doubled", problem ?? "exact", "exact", problem is null),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The processor time says how much of it was waiting for a busy machine.
    private static async Task<(double Seconds, double Processor)> TimeAsync(Func<Task> work)
    {
        var before = Environment.CpuUsage.TotalTime;
        var seconds = await Timing.SecondsAsync(work);
        return (seconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }

    private static Figure Speed(string name, int runs, (double Seconds, double Processor) time) =>
        new(
            name,
            $"{Figure.Number(runs / time.Seconds, "0")} a second; {Figure.Number(time.Processor * 1000 / runs, "0")} ms of processor time here each",
            "≥ 50 a second",
            runs / time.Seconds >= Asked
        );

    private static async Task<List<int>> AddAsync(TestStore store, string folder)
    {
        var today = DateOnly.FromDateTime(store.Time.GetUtcNow().UtcDateTime);
        var ids = new List<int>();
        for (var i = 1; i <= Sources; i++)
        {
            var path = Path.Combine(folder, $"{i}.csv");
            await File.WriteAllLinesAsync(path, ["day,cost,model", .. Enumerable.Range(0, RowsOfEach).Select(r => Row(today, i, r))]);
            var edit = SourceEdit.New(ConnectorCatalog.Find("csv")!);
            edit.Name = $"Table {i}";
            edit.Settings[CommonSettings.Location] = path;
            edit.Settings["day"] = "day";
            edit.Settings["cost"] = "cost";
            edit.Settings["model"] = "model";
            edit.Settings["currency"] = "=USD";
            edit.Settings["vendor"] = $"=Invented vendor {i}";
            var saved = await store.Get<EditSources>().SaveAsync(store.Administrator, edit, _ => true, CancellationToken.None);
            ids.Add(saved.Id ?? throw new InvalidOperationException(string.Join(' ', saved.Errors.Select(e => e.Message))));
        }

        return ids;
    }

    private static async Task<List<int>> AddPagesAsync(TestStore store, Uri address)
    {
        var ids = new List<int>();
        for (var i = 1; i <= Sources; i++)
        {
            var edit = SourceEdit.New(ConnectorCatalog.Find("statuspage")!);
            edit.Name = $"Page {i}";
            edit.Settings[CommonSettings.Address] = address.ToString();
            edit.Settings[SignalSettings.Vendor] = "openai";
            ids.Add((await store.Get<EditSources>().SaveAsync(store.Administrator, edit, _ => true, CancellationToken.None)).Id!.Value);
        }

        return ids;
    }

    private const string StatusPage = """
        {"page":{"id":"p","name":"Vendor","url":"https://status.example","time_zone":"Etc/UTC","updated_at":"2026-11-20T10:00:00Z"},
        "status":{"indicator":"none","description":"All systems work"},"components":[],"incidents":[],"scheduled_maintenances":[]}
        """;

    private static string Row(DateOnly today, int source, int row) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{today.AddDays(-row):yyyy-MM-dd},{Cents(source, row) / 100m:0.00},invented-{row % 3}"
        );

    private static long Cents(int source, int row) => 100 + (((source * 7_919L) + (row * 104_729L)) % 90_000);

    private static async Task<List<SourceRun>> RunAllAsync(TestStore store, IReadOnlyList<int> sources)
    {
        var runs = new ConcurrentBag<SourceRun>();
        var run = store.Get<RunSource>();
        await Parallel.ForEachAsync(
            sources,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (source, stop) =>
                runs.Add(
                    await run.RunAsync(store.Procurement, source, "benchmark", started: null, stop)
                        ?? throw new InvalidOperationException("Another run has it.")
                )
        );
        return [.. runs];
    }

    private static async Task<string?> ProblemAsync(TestStore store, List<SourceRun> runs, int measured)
    {
        await using var db = store.Open();
        var expected = Enumerable.Range(1, Sources).Sum(s => Enumerable.Range(0, RowsOfEach).Sum(r => Cents(s, r))) / 100m;
        var succeeded = await db.SourceRuns.CountAsync(r => r.State == SourceRunState.Succeeded);
        var facts = await db.UsageFacts.CountAsync();
        var cost = await db.UsageFacts.SumAsync(f => f.EffectiveCost);
        var days = await db.UsageDays.SumAsync(d => d.EffectiveCost);
        return runs.Find(r => r.State != SourceRunState.Succeeded) is { } failed ? failed.Message
            : succeeded != Sources + WarmUp + (2 * measured) ? $"{succeeded} runs"
            : facts != Sources * RowsOfEach ? $"{facts} facts"
            : cost != expected || days != expected ? $"USD {cost} in facts, {days} in days, not {expected}"
            : null;
    }
}

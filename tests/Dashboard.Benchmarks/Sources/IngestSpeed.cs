using System.Globalization;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Pulling;
using Dashboard.Store.Sources;
using Dashboard.Testing.Providers;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Dashboard.Benchmarks.Sources;

/// <summary>
/// A period of a source (read, resolve, compare, store, sum up, reconcile, mark) against a bare binary COPY of the same rows into an equal
/// table: new days, and the same days once more with one row of a hundred changed.
/// </summary>
internal static class IngestSpeed
{
    private const int Rounds = 3;
    private const int ChangeEach = 100;
    private const double MostMemory = 300;

    /// <param name="facts">Stored before.</param>
    /// <param name="rows">Of one period.</param>
    public static async Task<IReadOnlyList<Figure>> MeasureAsync(int facts, int rows)
    {
        await using var store = await IngestStore.OpenAsync(facts);
        var days = Math.Max(1, rows / store.Lines.Count);
        var (copies, ingests, again, memory) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());

        // A small one first: compiled code, opened files.
        await RoundAsync(store, days: 1);
        for (var round = 1; round <= Rounds; round++)
        {
            var measured = await RoundAsync(store, days);
            copies.Add(measured.Copy);
            ingests.Add(measured.Ingest);
            again.Add(measured.Again);
            memory.Add(measured.Megabytes);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"round {round}: {measured.Rows:N0} rows: COPY {measured.Copy:0.00} s, ingest {measured.Ingest:0.00} s, again {measured.Again:0.00} s, {measured.Megabytes:0} MB"
                )
            );
        }

        var (first, second) = (Timing.Median(copies) / Timing.Median(ingests), Timing.Median(copies) / Timing.Median(again));
        var shown = string.Create(CultureInfo.InvariantCulture, $"{days * store.Lines.Count:N0} rows");
        var speed = (double seconds) => Figure.Number(days * store.Lines.Count / seconds, "N0");
        return
        [
            new Figure(
                $"New days, {shown}, beside {facts:N0}: share of a bare COPY",
                $"{Figure.Number(first)}× ({speed(Timing.Median(ingests))} rows/s)",
                "≥ 0.5×",
                first >= 0.5
            ),
            new Figure(
                "The same days again, 1 % of the rows changed",
                $"{Figure.Number(second)}× ({speed(Timing.Median(again))} rows/s)",
                "≥ 0.25×",
                second >= 0.25
            ),
            new Figure(
                "Memory above the start of a period, at most",
                $"{Figure.Number(memory.Max(), "0")} MB",
                "≤ 300 MB",
                memory.Max() <= MostMemory
            ),
        ];
    }

    private static async Task<(int Rows, double Copy, double Ingest, double Again, double Megabytes)> RoundAsync(
        IngestStore store,
        int days
    )
    {
        var rows = new IngestRows(store.Lines, store.NextDay, days);
        var copy = await Timing.SecondsAsync(() => CopyAsync(store, rows));
        await using var watch = new MemoryWatch();
        var ingest = 0.0;
        var run = await TimedPullAsync(store, rows, changeEach: 0, s => ingest = s);
        Expect(run.Added == rows.Count && run.Changed + run.Removed + run.Unchanged == 0, run);
        var again = 0.0;
        run = await TimedPullAsync(store, rows, ChangeEach, s => again = s);
        Expect(run.Changed == rows.Count / ChangeEach && run.Added + run.Removed == 0, run);
        store.Told(rows.To);
        return (rows.Count, copy, ingest, again, watch.Megabytes);
    }

    private static void Expect(bool isRight, PullRun run)
    {
        if (!isRight)
        {
            throw new InvalidOperationException($"Not as expected: {run.Message}");
        }
    }

    private static async Task<PullRun> TimedPullAsync(IngestStore store, IngestRows rows, int changeEach, Action<double> took)
    {
        var connector = new IngestConnector(rows, changeEach);
        var now = new DateTimeOffset(rows.To.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        await using var db = store.Open();
        var opened = db.SourceRuns.Add(
            new SourceRun
            {
                SourceId = store.SourceId,
                State = SourceRunState.Running,
                TriggeredBy = "benchmark",
            }
        );
        await db.SaveChangesAsync();
        await db.Sources.ExecuteUpdateAsync(s => s.SetProperty(x => x.RunId, opened.Entity.Id));
        var source = await db.Sources.AsNoTracking().SingleAsync(s => s.Id == store.SourceId);
        var context = TestPulls.Context(connector, new Uri("http://localhost/"), now);
        var run = new PullRun(opened.Entity, source, context, new PullTrace());
        var work = store.Store.Get<IEnumerable<SourceWork>>().Single(w => w.Kind == SourceKind.Usage);
        took(await Timing.SecondsAsync(() => work.RunAsync(run, connector, CancellationToken.None)));
        return run;
    }

    private static async Task CopyAsync(IngestStore store, IngestRows rows)
    {
        await using var connection = new NpgsqlConnection(store.Store.ConnectionString);
        await connection.OpenAsync();
        var run = -rows.From.DayNumber;
        await using var copy = await connection.BeginBinaryImportAsync(
            $"""COPY {IngestStore.BareTable} ("ImportRunId", "RowNumber", "LineId", "Start", "End", "Day", "PricingQuantity", "ConsumedQuantity", "Tokens", "ListCost", "ContractedCost", "EffectiveCost", "BilledCost", "IsCorrection") FROM STDIN (FORMAT BINARY)"""
        );
        foreach (var row in rows.Read())
        {
            copy.StartRow();
            copy.Write(run, NpgsqlDbType.Integer);
            copy.Write(row.RowNumber, NpgsqlDbType.Bigint);
            copy.Write(rows.LineOf(row), NpgsqlDbType.Integer);
            copy.Write(row.Start.UtcDateTime, NpgsqlDbType.TimestampTz);
            copy.Write(row.End.UtcDateTime, NpgsqlDbType.TimestampTz);
            copy.Write(DateOnly.FromDateTime(row.Start.UtcDateTime), NpgsqlDbType.Date);
            Write(copy, row.PricingQuantity);
            Write(copy, row.ConsumedQuantity);
            Write(copy, TokenUnits.Count(row));
            Write(copy, row.ListCost);
            Write(copy, row.ContractedCost);
            Write(copy, row.EffectiveCost);
            Write(copy, row.BilledCost);
            copy.Write(row.IsCorrection, NpgsqlDbType.Boolean);
        }

        await copy.CompleteAsync();
    }

    private static void Write(NpgsqlBinaryImporter copy, decimal? value)
    {
        if (value is { } known)
        {
            copy.Write(known, NpgsqlDbType.Numeric);
        }
        else
        {
            copy.WriteNull();
        }
    }
}

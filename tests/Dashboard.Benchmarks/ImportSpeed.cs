using Dashboard.Domain.Spend;
using Dashboard.Sources.Focus;
using Dashboard.Store.Imports;
using Dashboard.Store.Spend;
using Dashboard.Testing;
using Npgsql;
using NpgsqlTypes;

namespace Dashboard.Benchmarks;

/// <summary>
/// A FOCUS import (parse, validate, deduplicate, map, store, sum up days, audit) against a bare binary COPY of the same rows, parsed
/// beforehand, into a table with the same columns and indexes.
/// </summary>
internal static class ImportSpeed
{
    private const int Rounds = 3;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(TestStore store, string file)
    {
        var rows = Parse(file);
        await using var connection = new NpgsqlConnection(store.ConnectionString);
        await connection.OpenAsync();
        await ExecuteAsync(connection, """CREATE TABLE bare_facts (LIKE "UsageFacts" INCLUDING ALL)""");
        var copies = new List<double>();
        var imports = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            await ExecuteAsync(connection, "TRUNCATE bare_facts");
            copies.Add(await Timing.SecondsAsync(() => CopyAsync(connection, rows)));
            await ExecuteAsync(connection, """TRUNCATE "UsageFacts", "UsageLines", "UsageDays" """);
            imports.Add(await Timing.SecondsAsync(() => ImportAsync(store, file)));
            Console.WriteLine($"round {round + 1}: COPY {Figure.Number(copies[^1])} s, import {Figure.Number(imports[^1])} s");
        }

        await ExecuteAsync(connection, "DROP TABLE bare_facts");
        var again = await Timing.SecondsAsync(() => ImportAsync(store, file));
        await ExecuteAsync(connection, "VACUUM ANALYZE");
        var ratio = Timing.Median(copies) / Timing.Median(imports);
        return
        [
            new Figure(
                "FOCUS import, rows/s as a share of a bare binary COPY",
                $"{Figure.Number(ratio)}× ({Figure.Number(rows.Count / Timing.Median(imports), "N0")} rows/s)",
                "≥ 0.5×",
                ratio >= 0.5
            ),
            new Figure("The same file again, all rows unchanged", $"{Figure.Number(Timing.Median(copies) / again)}×", "—", IsMet: true),
        ];
    }

    private static List<UsageRow> Parse(string file)
    {
        using var stream = File.OpenRead(file);
        var options = new FocusReadOptions { Today = new DateOnly(2026, 11, 20) };
        return [.. FocusReader.Read(stream, options, CancellationToken.None).Select(r => r.Value!)];
    }

    private static async Task ImportAsync(TestStore store, string file)
    {
        var outcome = await store
            .Get<ImportUsage>()
            .RunAsync(
                store.Procurement,
                ImportFile.FromDisk(file),
                new UsageImportOptions { ComputeScores = false },
                progress: null,
                CancellationToken.None
            );
        if (!outcome.IsCompleted || outcome.Rejected > 0)
        {
            throw new InvalidOperationException(outcome.Message);
        }
    }

    private static async Task CopyAsync(NpgsqlConnection connection, List<UsageRow> rows)
    {
        var lines = new Dictionary<Guid, int>();
        await using var copy = await connection.BeginBinaryImportAsync(
            """COPY bare_facts ("ImportRunId", "RowNumber", "LineId", "Start", "End", "Day", "PricingQuantity", "ConsumedQuantity", "Tokens", "ListCost", "ContractedCost", "EffectiveCost", "BilledCost", "IsCorrection") FROM STDIN (FORMAT BINARY)"""
        );
        foreach (var row in rows)
        {
            if (!lines.TryGetValue(row.LineKey, out var line))
            {
                lines[row.LineKey] = line = lines.Count + 1;
            }

            copy.StartRow();
            copy.Write(1, NpgsqlDbType.Integer);
            copy.Write(row.RowNumber, NpgsqlDbType.Bigint);
            copy.Write(line, NpgsqlDbType.Integer);
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

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}

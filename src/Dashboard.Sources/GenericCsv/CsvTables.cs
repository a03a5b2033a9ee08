using System.Globalization;
using System.Runtime.CompilerServices;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Pulling.Locations;
using Dashboard.Sources.Tables;

namespace Dashboard.Sources.GenericCsv;

/// <summary>The tables of one pull, taken in once and read as often as it takes, one after the other in the order of their paths.</summary>
internal sealed class CsvTables : IAsyncDisposable
{
    /// <summary>Each may be 100 MB, and all lie in the temporary folder at the same time.</summary>
    private const int MostTables = 500;

    private readonly GenericCsvReader reader;
    private readonly List<TableFile> tables = [];

    private CsvTables(GenericCsvReader reader) => this.reader = reader;

    public int Count => tables.Count;

    public long Rows { get; private set; }

    public long Rejected { get; private set; }

    public string FirstProblem { get; private set; } = "";

    /// <exception cref="PullException">There are none, or one cannot be read.</exception>
    public static async Task<CsvTables> OpenAsync(PullContext context, PullWindow window, CancellationToken cancellationToken)
    {
        var mapping = CsvSettings.Mapping(context.Settings);
        if (mapping.Problem() is { } problem)
        {
            throw new PullException(problem);
        }

        var files = SourceFiles.Open(context, ObjectStore.S3);
        var listed = await files.ListAsync(BillingMonth.Of(window), cancellationToken);
        SourceFile[] found = [.. listed.Where(f => SourceLocation.NamesFile(f.Name))];
        if (found.Length is 0 or > MostTables)
        {
            throw new PullException(
                found.Length == 0
                    ? $"No tables (.csv, .tsv, .txt, .xlsx or .gz) lie below {files.Shown}: check the location."
                    : $"{found.Length:N0} tables lie below {files.Shown}, at most {MostTables} are read: write one a month, or move old ones away."
            );
        }

        var opened = new CsvTables(new GenericCsvReader(mapping, context.Today));
        try
        {
            foreach (var file in found)
            {
                await using var content = await files.OpenAsync(file.Path, cancellationToken);
                opened.tables.Add(await opened.reader.OpenAsync(file.Path, content.Content, cancellationToken));
            }

            return opened;
        }
        catch (Exception e)
        {
            await opened.DisposeAsync();
            throw e is UnreadableFileException ? new PullException(e.Message, e) : e;
        }
    }

    /// <summary>From the first to the day after the last that any row is about. Reads everything, and counts on the way.</summary>
    /// <exception cref="PullException">No row can be read.</exception>
    public async Task<PullWindow> DaysAsync(CancellationToken cancellationToken)
    {
        DateOnly? first = null;
        DateOnly? last = null;
        (Rows, Rejected, FirstProblem) = (0, 0, "");
        await foreach (var result in RowsAsync(cancellationToken))
        {
            if (result.Value is { } row)
            {
                Rows++;
                var day = DateOnly.FromDateTime(row.Start.UtcDateTime);
                first = first < day ? first : day;
                last = last > day ? last : day;
            }
            else if (result.Problem is { } problem)
            {
                FirstProblem = Rejected++ == 0 ? problem.ToString() : FirstProblem;
            }
        }

        return first is { } from && last is { } to
            ? new PullWindow(from, to.AddDays(1))
            : throw new PullException(
                Rejected == 0
                    ? "The tables have columns and no rows: write them again."
                    : $"No row of the tables can be read. The first: {FirstProblem}"
            );
    }

    /// <summary>Row numbers go on from table to table.</summary>
    public async IAsyncEnumerable<ReadResult<UsageRow>> RowsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long before = 0;
        foreach (var table in tables)
        {
            var last = before;
            await using var rows = reader.ReadAsync(table, cancellationToken).GetAsyncEnumerator(cancellationToken);
            while (await NextAsync(rows, table))
            {
                var result = rows.Current;
                last = Math.Max(last, before + (result.Value?.RowNumber ?? result.Problem?.Row ?? 0));
                yield return result with
                {
                    Value = result.Value is { } row ? row with { RowNumber = before + row.RowNumber } : null,
                    Problem = result.Problem is { } problem ? Named(problem, table, before) : null,
                };
            }

            before = last;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var table in tables)
        {
            await table.DisposeAsync();
        }
    }

    private ReadProblem Named(ReadProblem problem, TableFile table, long before) =>
        tables.Count == 1
            ? problem
            : problem with
            {
                Row = before + problem.Row,
                Message = string.Create(CultureInfo.InvariantCulture, $"{problem.Message} (“{table.FileName}”, row {problem.Row})"),
            };

    private static async Task<bool> NextAsync(IAsyncEnumerator<ReadResult<UsageRow>> rows, TableFile table)
    {
        try
        {
            return await rows.MoveNextAsync();
        }
        catch (UnreadableFileException e)
        {
            throw new PullException(
                e.Message.Contains(table.FileName, StringComparison.Ordinal) ? e.Message : $"“{table.FileName}”: {e.Message}",
                e
            );
        }
    }
}

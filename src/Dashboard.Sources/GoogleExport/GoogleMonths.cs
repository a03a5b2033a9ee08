using Dashboard.Domain.Imports;
using Dashboard.Sources.Focus;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Pulling.Locations;

namespace Dashboard.Sources.GoogleExport;

/// <summary>Which files are which month: by the month in a file's path, else by the one month in which all of its rows are billed.</summary>
internal sealed class GoogleMonths(SourceFiles files, DateOnly today)
{
    /// <summary>Files of each month by their paths, oldest month first.</summary>
    /// <exception cref="PullException">There are none, or one has rows of several months.</exception>
    public async Task<IReadOnlyList<(DateOnly Month, IReadOnlyList<SourceFile> Files)>> FindAsync(
        PullWindow window,
        CancellationToken cancellationToken
    )
    {
        var all = await files.ListAsync(BillingMonth.Of(window), cancellationToken);
        SourceFile[] tables = [.. all.Where(f => IsTable(f.Name))];
        if (tables.Length == 0)
        {
            throw new PullException(
                all.Any(f => f.Name.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase))
                    ? $"Only Parquet files lie below {files.Shown}, which are not read: extract the table as CSV, compressed with GZIP or not at all."
                    : $"No CSV files lie below {files.Shown}: extract the FOCUS table to it, one file a month."
            );
        }

        var months = new List<(DateOnly Month, SourceFile File)>();
        foreach (var file in tables)
        {
            months.Add((BillingMonth.In(file.Path) ?? await MonthAsync(file, cancellationToken), file));
        }

        return
        [
            .. months
                .GroupBy(m => m.Month, m => m.File)
                .OrderBy(g => g.Key)
                .Select(g => (g.Key, (IReadOnlyList<SourceFile>)[.. g.OrderBy(f => f.Path, StringComparer.Ordinal)])),
        ];
    }

    private static bool IsTable(string name) =>
        name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    private async Task<DateOnly> MonthAsync(SourceFile file, CancellationToken cancellationToken)
    {
        await using var opened = await files.OpenAsync(file.Path, cancellationToken);
        IReadOnlyList<DateOnly> months;
        try
        {
            months = FocusReader.BillingMonths(opened.Content, new FocusReadOptions { Today = today }, cancellationToken);
        }
        catch (UnreadableFileException e)
        {
            throw new PullException($"“{SourcePath.Shown(file.Path)}”: {e.Message}", e);
        }

        return months.Count == 1
            ? months[0]
            : throw new PullException(
                $"“{SourcePath.Shown(file.Path)}” "
                    + (
                        months.Count == 0
                            ? "has no row that says in which month it is billed"
                            : $"has rows of several billing months ({BillingMonth.Name(months[0])} to {BillingMonth.Name(months[^1])})"
                    )
                    + ", and a month is replaced as a whole: write one file a month, best with the month in its name, such as focus-2026-08.csv.gz."
            );
    }
}

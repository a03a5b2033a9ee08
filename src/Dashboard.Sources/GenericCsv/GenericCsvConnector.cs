using System.Globalization;
using System.Runtime.CompilerServices;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Files;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Pulling.Locations;

namespace Dashboard.Sources.GenericCsv;

/// <summary>Usage tables of any shape, read by a saved mapping. Quirks: README.md beside this file.</summary>
public sealed class GenericCsvConnector : UsageConnector
{
    public override string Key => "csv";

    public override string Name => "Usage table (CSV)";

    public override string Sentence =>
        "Reads usage and cost from any CSV, TSV or Excel table by the names of its columns, such as what a gateway or a data warehouse writes every night. Needs a folder or an address with the tables.";

    public override string DefaultCron => "0 50 4 * * ?";

    /// <summary>Nobody vouches for the costs of such a table: any other source of the same use counts before it.</summary>
    public override CostRank Rank => CostRank.Estimate;

    /// <summary>A table that arrives late is about days long ago, and nothing but reading tells which.</summary>
    public override int RePullDays => 400;

    public override IReadOnlyList<SettingInfo> Settings { get; } =
    [
        LocationSettings.LocationOf("One table or a folder of tables: /data/usage, https://host/usage.csv"),
        LocationSettings.SecretOf("Only where the address asks for one: a shared access signature (…sig=…) or a token"),
        LocationSettings.PathOf("Only for addresses that cannot be listed: the path of a month's table, such as usage-{month}.csv"),
        .. CsvSettings.All,
        CommonSettings.StartOf(),
    ];

    public override string? Problem(SourceSettings settings) =>
        LocationSettings.Problem(settings) ?? CsvSettings.Mapping(settings).Problem();

    public override async Task<string> TestAsync(PullContext context, CancellationToken cancellationToken)
    {
        await using var tables = await CsvTables.OpenAsync(context, BillingMonth.Year(context.Today), cancellationToken);
        var days = await tables.DaysAsync(cancellationToken);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Connected; {Counted.Of(tables.Rows, "row")} of {days.From:yyyy-MM-dd} to {days.To.AddDays(-1):yyyy-MM-dd} in {Counted.Of(tables.Count, "table")}{(tables.Rejected > 0 ? $"; {Counted.Of(tables.Rejected, "row")} cannot be read, the first: {tables.FirstProblem}" : "")}."
        );
    }

    public override async IAsyncEnumerable<UsagePeriod> ReadAsync(
        PullContext context,
        PullWindow window,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var tables = await CsvTables.OpenAsync(context, window, cancellationToken);
        var days = await tables.DaysAsync(cancellationToken);

        // Only days that the tables are about are replaced: a table of the last month says nothing of the one before.
        var covered = new PullWindow(days.From > window.From ? days.From : window.From, days.To < window.To ? days.To : window.To);
        var isFirst = true;
        foreach (var month in covered.ByMonth())
        {
            yield return new UsagePeriod
            {
                Name = string.Create(CultureInfo.InvariantCulture, $"{month.From:yyyy-MM-dd} to {month.To.AddDays(-1):yyyy-MM-dd}"),
                Days = month,
                Rows = RowsAsync(tables, month, isFirst, cancellationToken),
            };
            isFirst = false;
        }
    }

    /// <summary>Rows of other days are left to their own period. What is wrong is said once, with the first period.</summary>
    private static async IAsyncEnumerable<ReadResult<UsageRow>> RowsAsync(
        CsvTables tables,
        PullWindow days,
        bool withProblems,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var result in tables.RowsAsync(cancellationToken))
        {
            if (result.Value is { } row ? IsIn(row, days) : withProblems)
            {
                yield return result;
            }
        }
    }

    private static bool IsIn(UsageRow row, PullWindow days)
    {
        var day = DateOnly.FromDateTime(row.Start.UtcDateTime);
        return day >= days.From && day < days.To;
    }
}

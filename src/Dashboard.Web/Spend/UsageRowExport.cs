using System.Runtime.CompilerServices;
using Dashboard.Store.Access;
using Dashboard.Store.Spend;
using Dashboard.Web.Identity;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Spend;

/// <summary>The rows of a filter as CSV, read and sent one by one.</summary>
public static class UsageRowExport
{
    public const string Path = "/exports/spend-rows.csv";

    /// <summary>What a spreadsheet still opens, its header counted.</summary>
    public const int Limit = 1_000_000;

    public static void MapUsageRowExport(this IEndpointRouteBuilder app) =>
        app.MapGet(
                Path,
                (HttpContext http, UsageRowData data) =>
                {
                    var actor = CurrentActor.From(http.User);
                    return actor.May(Permission.ReadRegister)
                        ? new CsvDownload(
                            "spend-rows.csv",
                            LinesAsync(
                                data,
                                actor,
                                UsageRowQuery.Parse(key => http.Request.Query[key].FirstOrDefault()),
                                http.RequestAborted
                            )
                        )
                        : CsvDownload.NotAllowed;
                }
            )
            .RequireAuthorization();

    public static string Header { get; } =
        Csv.Line(
            "Day",
            "Service",
            "SKU",
            "Model",
            "Contract party",
            "Model developer",
            "Compute host",
            "Application",
            "Token kind",
            "Tokens",
            "Effective cost",
            "Billed cost",
            "List cost",
            "Currency",
            "Correction",
            "Mapped by",
            "File",
            "Row",
            "Import"
        );

    public static string Line(UsageRowView row, IReadOnlyDictionary<string, string> rules) =>
        Csv.Line(
            Csv.Cell(row.Day),
            Csv.Cell(row.Service),
            Csv.Cell(row.Sku),
            Csv.Cell(row.Model),
            Csv.Cell(row.Party),
            Csv.Cell(row.Developer),
            Csv.Cell(row.Host),
            Csv.Cell(row.Application),
            Csv.Cell(row.TokenKind?.ToString()),
            Csv.Cell(row.Tokens),
            Csv.Cell(row.EffectiveCost),
            Csv.Cell(row.BilledCost),
            Csv.Cell(row.ListCost),
            Csv.Cell(row.Currency),
            row.IsCorrection ? "yes" : "no",
            Csv.Cell(string.Join("; ", UsageRowWords.MappedBy(row.MappedBy, rules))),
            Csv.Cell(row.FileName),
            Csv.Cell(row.RowNumber),
            Csv.Cell(row.ImportRunId)
        );

    private static async IAsyncEnumerable<string> LinesAsync(
        UsageRowData data,
        Actor actor,
        UsageRowQuery query,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var rules = await data.RulesAsync(actor, cancellationToken);
        var (_, rows) = await data.StreamAsync(actor, query, Limit + 1, cancellationToken);
        yield return Header;
        var sent = 0;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            if (sent == Limit)
            {
                yield return Csv.Line(
                    Csv.Cell($"Cut after {Formats.Count(Limit)} rows: narrow the days or the vendor, and download the rest apart.")
                );
                yield break;
            }

            sent++;
            yield return Line(row, rules);
        }
    }
}

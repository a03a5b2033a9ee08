using System.Runtime.CompilerServices;
using Dashboard.Store.Access;
using Dashboard.Store.Spend.Reconciliation;
using Dashboard.Web.Identity;
using Dashboard.Web.Shared;
using Dashboard.Web.Sources;

namespace Dashboard.Web.Spend.Reconciliation;

/// <summary>What the page shows as one CSV: a line for each conflict, gap, currency without a rate, and what no rule maps.</summary>
public static class ReconciliationExport
{
    public const string Path = "/exports/reconciliation.csv";

    public static void MapReconciliationExport(this IEndpointRouteBuilder app) =>
        app.MapGet(
                Path,
                (HttpContext http, ReconciliationData data, string? from, string? to) =>
                {
                    var actor = CurrentActor.From(http.User);
                    return actor.May(Permission.ReadRegister)
                        ? new CsvDownload(
                            "reconciliation.csv",
                            ReadAsync(data, actor, ReconciliationQuery.Parse(from, to), http.RequestAborted)
                        )
                        : CsvDownload.NotAllowed;
                }
            )
            .RequireAuthorization();

    public static IEnumerable<string> Lines(ReconciliationReport report) =>
        report
            .Conflicts.Select(c => Line(report, c))
            .Concat(report.Gaps.Select(g => Line(report, g)))
            .Concat(report.Unconverted.Select(Line))
            .Append(
                Csv.Line([
                    "No rule maps it",
                    "",
                    Csv.Cell(report.From),
                    Csv.Cell(report.To),
                    "",
                    report.Currency,
                    "",
                    "",
                    Csv.Cell(report.Unmapped),
                    .. Enumerable.Repeat("", 6),
                ])
            )
            .Prepend(
                Csv.Line(
                    "What",
                    "Contract party",
                    "First day",
                    "Last day",
                    "Days",
                    "Currency",
                    "Source",
                    "Rank of the source",
                    "Amount",
                    "Tokens",
                    "Other source",
                    "Rank of the other source",
                    "Other amount",
                    "Other tokens",
                    "Difference"
                )
            );

    private static string Line(ReconciliationReport report, SpendConflict conflict) =>
        Csv.Line(
            "Sources disagree",
            Csv.Cell(ReconciliationWords.Party(conflict)),
            Csv.Cell(conflict.Month),
            Csv.Cell(conflict.Month.AddMonths(1).AddDays(-1)),
            Csv.Cell(conflict.Days),
            report.Currency,
            Csv.Cell(conflict.CountedSource),
            SourceWords.Rank(conflict.CountedRank),
            Csv.Cell(conflict.Counted),
            Csv.Cell(conflict.CountedTokens),
            Csv.Cell(conflict.OtherSource),
            SourceWords.Rank(conflict.OtherRank),
            Csv.Cell(conflict.Other),
            Csv.Cell(conflict.OtherTokens),
            Csv.Cell(conflict.Difference)
        );

    private static string Line(ReconciliationReport report, UsageGap gap) =>
        Csv.Line([
            "Missing days: amount at stake",
            "",
            Csv.Cell(gap.From),
            Csv.Cell(gap.To),
            Csv.Cell(gap.Days),
            report.Currency,
            Csv.Cell(gap.Source),
            "",
            Csv.Cell(gap.AtStake),
            .. Enumerable.Repeat("", 6),
        ]);

    private static string Line(UnconvertedSpend spend) =>
        Csv.Line([
            "Currency without a rate",
            "",
            Csv.Cell(spend.From),
            Csv.Cell(spend.To),
            Csv.Cell(spend.Days),
            Csv.Cell(spend.Currency),
            "",
            "",
            Csv.Cell(spend.Amount),
            .. Enumerable.Repeat("", 6),
        ]);

    private static async IAsyncEnumerable<string> ReadAsync(
        ReconciliationData data,
        Actor actor,
        ReconciliationQuery query,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var view = await data.ReadAsync(actor, query, cancellationToken);
        foreach (var line in Lines(view.Report))
        {
            yield return line;
        }
    }
}

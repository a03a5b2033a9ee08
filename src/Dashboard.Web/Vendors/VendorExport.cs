using System.Runtime.CompilerServices;
using Dashboard.Store;
using Dashboard.Store.Access;
using Dashboard.Store.Vendors;
using Dashboard.Web.Identity;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Vendors;

/// <summary>The vendor list as CSV: the same filter and order, every page.</summary>
public static class VendorExport
{
    public const string Path = "/exports/vendors.csv";

    public static void MapVendorExport(this IEndpointRouteBuilder app) =>
        app.MapGet(
                Path,
                (HttpContext http, VendorList vendors, string? search, string? role, string? ours, string? sort) =>
                {
                    var actor = CurrentActor.From(http.User);
                    return actor.May(Permission.ReadRegister)
                        ? new CsvDownload(
                            "vendors.csv",
                            LinesAsync(vendors, actor, VendorListQuery.Parse(search, role, ours, sort), http.RequestAborted)
                        )
                        : CsvDownload.NotAllowed;
                }
            )
            .RequireAuthorization();

    /// <summary>The header, then one line a vendor.</summary>
    public static string Line(VendorListRow row) =>
        Csv.Line(
            Csv.Cell(row.Name),
            Csv.Cell(row.Key),
            Csv.Cell(string.Join("; ", RoleWords.Of(row.Roles))),
            Csv.Cell(row.Spend),
            Csv.Cell(row.SpendThrough),
            Csv.Cell(row.TieCount),
            Csv.Cell(row.ContractCount),
            Csv.Cell(row.ClauseCount),
            Csv.Cell(row.ScoreLower),
            Csv.Cell(row.ScoreUpper)
        );

    private static async IAsyncEnumerable<string> LinesAsync(
        VendorList vendors,
        Actor actor,
        VendorListQuery query,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        yield return Csv.Line(
            "Vendor",
            "Key",
            "Roles",
            "Spend 90 days USD",
            "Spend through",
            "Ties",
            "Contracts",
            "Clauses",
            "Score lower bound",
            "Score upper bound"
        );
        await foreach (var row in vendors.StreamAsync(actor, query.ToFilter(new PageRequest()), cancellationToken))
        {
            yield return Line(row);
        }
    }
}

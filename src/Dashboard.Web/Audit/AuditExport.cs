using System.Globalization;
using System.Runtime.CompilerServices;
using Dashboard.Store.Access;
using Dashboard.Store.Audit;
using Dashboard.Web.Identity;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Audit;

/// <summary>The audit log as CSV: the same filter and order as on the page, every page of it.</summary>
public static class AuditExport
{
    public const string Path = "/exports/audit.csv";

    public static void MapAuditExport(this IEndpointRouteBuilder app) =>
        app.MapGet(
                Path,
                (HttpContext http, AuditLog log, string? q, string? subject, string? from, string? to) =>
                {
                    var actor = CurrentActor.From(http.User);
                    return actor.May(Permission.ReadAuditLog)
                        ? new CsvDownload(
                            "audit-log.csv",
                            LinesAsync(log, actor, AuditQuery.Parse(q, subject, from, to), http.RequestAborted)
                        )
                        : CsvDownload.NotAllowed;
                }
            )
            .RequireAuthorization();

    internal static string Line(AuditEntry entry) =>
        Csv.Line(
            entry.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            Csv.Cell(entry.Actor),
            Csv.Cell(entry.Action),
            Csv.Cell(entry.Subject),
            Csv.Cell(entry.Key),
            Csv.Cell(string.Join("; ", AuditDiff.Of(entry)))
        );

    private static async IAsyncEnumerable<string> LinesAsync(
        AuditLog log,
        Actor actor,
        AuditQuery query,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        yield return Csv.Line("Time UTC", "Who", "Act", "Kind", "Record", "Change");
        await foreach (var entry in log.StreamAsync(actor, query.ToFilter(new()), cancellationToken))
        {
            yield return Line(entry);
        }
    }
}

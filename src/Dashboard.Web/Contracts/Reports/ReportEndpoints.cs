using Dashboard.Store.Access;
using Dashboard.Store.Contracts.Reports;
using Dashboard.Web.Identity;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Contracts.Reports;

/// <summary>The audit report as files, for those who may read contracts; each reads only what its confidentiality allows.</summary>
public static class ReportEndpoints
{
    public const string Pdf = "/contracts/report.pdf";
    public const string Xlsx = "/contracts/report.xlsx";

    public static void MapReports(this IEndpointRouteBuilder app)
    {
        app.MapGet(Pdf, PdfAsync).RequireAuthorization();
        app.MapGet(Xlsx, XlsxAsync).RequireAuthorization();
    }

    public static string Address(string path, ReportScope scope) =>
        (scope.VendorKey, scope.ContractId) switch
        {
            ({ } vendor, _) => $"{path}?vendor={Uri.EscapeDataString(vendor)}",
            (_, { } contract) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}?contract={contract}"),
            _ => path,
        };

    private static async Task<IResult> PdfAsync(HttpContext http, AuditReport report, string? vendor, string? contract)
    {
        var (actor, scope) = (CurrentActor.From(http.User), new ReportScope(vendor, PageWindow.Read(contract)));
        if (!actor.May(Permission.ReadContracts))
        {
            return CsvDownload.NotAllowed;
        }

        if (await report.SummariseAsync(actor, scope, http.RequestAborted) is not { } summary)
        {
            return Results.NotFound();
        }

        var bytes = await ReportPdf.WriteAsync(summary, report.ReadAsync(actor, scope, http.RequestAborted), http.RequestAborted);
        await report.RecordAsync(actor, scope, "PDF", http.RequestAborted);
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(bytes, "application/pdf", $"{NameOf(summary)}.pdf");
    }

    private static async Task<IResult> XlsxAsync(HttpContext http, AuditReport report, string? vendor, string? contract)
    {
        var (actor, scope) = (CurrentActor.From(http.User), new ReportScope(vendor, PageWindow.Read(contract)));
        if (!actor.May(Permission.ReadContracts))
        {
            return CsvDownload.NotAllowed;
        }

        if (await report.SummariseAsync(actor, scope, http.RequestAborted) is not { } summary)
        {
            return Results.NotFound();
        }

        await report.RecordAsync(actor, scope, "XLSX", http.RequestAborted);
        http.Response.ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{NameOf(summary)}.xlsx\"";
        http.Response.Headers.CacheControl = "private, no-store";
        await ReportTable.WriteAsync(http.Response.Body, report.ReadAsync(actor, scope, http.RequestAborted), http.RequestAborted);
        return Results.Empty;
    }

    private static string NameOf(ReportSummary summary) =>
        "contract-audit-" + FileNames.Clean(summary.Title).Replace(' ', '-').ToLowerInvariant();
}

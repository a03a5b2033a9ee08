using Dashboard.Store.Access;
using Dashboard.Store.Contracts;
using Dashboard.Web.Contracts.Reports;
using Dashboard.Web.Identity;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Contracts;

/// <summary>Originals of contracts, for those who may read contracts.</summary>
public static class ContractEndpoints
{
    public static WebApplication MapContracts(this WebApplication app)
    {
        app.MapGet("/contracts/{id:int}/documents/{document:int}", OriginalAsync).RequireAuthorization();
        app.MapReports();
        return app;
    }

    // Always an attachment of no particular type: a browser must never show a stored file as a page of ours.
    private static async Task<IResult> OriginalAsync(
        int id,
        int document,
        HttpContext context,
        ContractOriginal originals,
        CancellationToken cancellationToken
    )
    {
        var actor = CurrentActor.From(context.User);
        if (!actor.May(Permission.ReadContracts))
        {
            return Results.Forbid();
        }

        var original = await originals.ReadAsync(actor, id, document, cancellationToken);
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "private, no-store";
        return original is null
            ? Results.NotFound()
            : Results.File(original.Bytes, "application/octet-stream", FileNames.Clean(original.FileName));
    }
}

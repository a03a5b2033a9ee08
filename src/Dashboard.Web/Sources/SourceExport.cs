using System.Globalization;
using Dashboard.Store.Access;
using Dashboard.Store.Sources;
using Dashboard.Web.Identity;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Sources;

public static class SourceExport
{
    public static void MapSourceExport(this IEndpointRouteBuilder app) =>
        app.MapGet("/sources/runs/{id:int}/problems.csv", ProblemsAsync).RequireAuthorization();

    private static async Task<IResult> ProblemsAsync(
        int id,
        string? show,
        HttpContext context,
        SourceList sources,
        CancellationToken cancellationToken
    )
    {
        var actor = CurrentActor.From(context.User);
        if (!actor.May(Permission.ReadRegister))
        {
            return CsvDownload.NotAllowed;
        }

        var run = await sources.FindRunAsync(actor, id, cancellationToken);
        return run is null
            ? Results.NotFound()
            : new CsvDownload(
                string.Create(CultureInfo.InvariantCulture, $"source-run-{id}-problems.csv"),
                SourceProblemCsv.Lines(SourceProblemCsv.Shown(run.Problems, show)).ToAsyncEnumerable()
            );
    }
}

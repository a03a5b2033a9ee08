using System.Globalization;
using Dashboard.Store.Access;
using Dashboard.Store.Imports;
using Dashboard.Web.Contracts.Compare;
using Dashboard.Web.Contracts.Upload;
using Dashboard.Web.Identity;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Imports;

/// <summary>Uploads, imports that outlive their page, and the export of their problems.</summary>
public static class ImportsRegistration
{
    public static WebApplicationBuilder AddImportPages(this WebApplicationBuilder builder)
    {
        builder
            .Services.AddOptions<UploadLimits>()
            .BindConfiguration(UploadLimits.Section)
            .Validate(limits => limits.LargestUpload > 0, $"{UploadLimits.KeyOf(ImportKind.Focus)} is a number of bytes above 0.")
            .Validate(
                limits => limits.LargestList is > 0 and <= 200_000_000,
                $"{UploadLimits.KeyOf(ImportKind.Prices)} is a number of bytes from 1 to 200,000,000."
            )
            .ValidateOnStart();
        builder.Services.AddSingleton<UploadFolder>().AddSingleton<ImportJobs>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ImportJobs>());
        builder.Services.AddHostedService<UploadSweep>();
        builder.Services.AddSingleton<UploadViews>().AddSingleton<ComparisonViews>().AddHostedService<IntakeWorker>();
        return builder;
    }

    public static WebApplication MapImports(this WebApplication app)
    {
        app.MapGet("/imports/{id:int}/problems.csv", ProblemsAsync).RequireAuthorization();
        app.MapGet("/imports/running/{id:guid}/problems.csv", PreviewProblems).RequireAuthorization();
        return app;
    }

    // What the preview of a table found, before anything is stored.
    private static IResult PreviewProblems(Guid id, HttpContext context, ImportJobs jobs)
    {
        var actor = CurrentActor.From(context.User);
        return jobs.Find(id) is not RegisterJob job ? Results.NotFound()
            : actor.May(job.Kind.Permission) ? ProblemCsv.Download(job.Register.Key, job.Preview?.Problems ?? [])
            : CsvDownload.NotAllowed;
    }

    private static async Task<IResult> ProblemsAsync(
        int id,
        string? show,
        HttpContext context,
        ImportList list,
        CancellationToken cancellationToken
    )
    {
        var actor = CurrentActor.From(context.User);
        if (!actor.May(Permission.ReadRegister))
        {
            return CsvDownload.NotAllowed;
        }

        var run = await list.FindAsync(actor, id, cancellationToken);
        return run is null
            ? Results.NotFound()
            : ProblemCsv.Download(id.ToString(CultureInfo.InvariantCulture), ProblemCsv.Shown(run.Problems, show));
    }
}

using Dashboard.Web.Audit;
using Dashboard.Web.Configuration;
using Dashboard.Web.Contracts;
using Dashboard.Web.Identity;
using Dashboard.Web.Imports;
using Dashboard.Web.Jobs;
using Dashboard.Web.Operations;
using Dashboard.Web.Shell;
using Dashboard.Web.Sources;

try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.Configuration.AddCommandLine(args, DatabaseStart.Switches);
    builder.AddShell();
    builder.AddIdentity();
    builder.Services.AddRegisterPages();
    builder.AddImportPages();
    await using var database = await builder.AddDatabaseAsync();
    builder.AddJobs(database);
    builder.Services.AddSources();
    builder.Services.AddReadiness().AddHostedService<EmbeddedServerWatch>();

    await using var app = builder.Build();
    await app.PrepareStoreAsync();
    await app.PrepareIdentityAsync();
    await app.LoadDemoOnFirstStartAsync();
    app.UseShell();
    app.UseIdentity();
    app.MapReadiness();
    app.MapAuditExport();
    app.MapExports();
    app.MapImports().MapContracts();

    await app.RunAsync();
    return 0;
}
catch (Exception problem) when (StartException.Explain(problem) is { } line)
{
    await Console.Error.WriteLineAsync(line);
    return 1;
}

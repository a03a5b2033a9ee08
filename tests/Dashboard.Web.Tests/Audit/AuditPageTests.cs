using Dashboard.Store.Access;
using Dashboard.Store.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Web.Tests.Audit;

public sealed class AuditPageTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task PageAndExport_SameFilter_ShowTheSameEntries()
    {
        var app = shared.App;
        var log = app.Services.GetRequiredService<JobLog>();
        await log.RecordAsync(app.Store.Procurement, "paused", "Filtered job", CancellationToken.None);
        await log.RecordAsync(app.Store.Procurement, "resumed", "Other job", CancellationToken.None);
        using var legal = await app.PersonaAsync(Roles.Legal);

        var html = await legal.GetStringAsync("/audit?q=filtered&subject=job");
        var csv = await legal.GetStringAsync("/exports/audit.csv?q=filtered&subject=job");

        Assert.Contains("Filtered job", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Other job", html, StringComparison.Ordinal);
        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.EndsWith("Procurement tester,paused,job,Filtered job,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_NothingMatches_SaysHowToSeeMore()
    {
        using var legal = await shared.App.PersonaAsync(Roles.Legal);

        Assert.Contains("Show all changes", await legal.GetStringAsync("/audit?q=nothing-has-this-name"), StringComparison.Ordinal);
    }
}

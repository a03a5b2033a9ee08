using System.Net;
using Dashboard.Testing;
using Dashboard.Web.Operations;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Dashboard.Web.Tests.Operations;

public sealed class ReadinessTests
{
    [Fact]
    public async Task Readyz_DatabaseGone_Says503AndNoDetails()
    {
        await using var app = await TestApp.StartAsync();
        using var browser = app.Browser();

        // The scheduler starts just after the host listens.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await browser.GetAsync(Readiness.Path, patience.Token)).StatusCode != HttpStatusCode.OK)
        {
            await Task.Delay(50, patience.Token);
        }

        using var ready = await browser.GetAsync(Readiness.Path, patience.Token);
        await TestPostgres.DropDatabaseAsync(app.Store.ConnectionString);
        using var gone = await browser.GetAsync(Readiness.Path, patience.Token);

        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Equal(
            """{"status":"ready","checks":{"database":"ok","migrations":"ok","scheduler":"ok"}}""",
            await ready.Content.ReadAsStringAsync(patience.Token)
        );
        Assert.Equal(HttpStatusCode.ServiceUnavailable, gone.StatusCode);
        Assert.Equal(
            """{"status":"not ready","checks":{"database":"failed","migrations":"failed","scheduler":"failed"}}""",
            await gone.Content.ReadAsStringAsync(patience.Token)
        );
    }

    [Fact]
    public void Json_FailedCheck_CarriesNothingOfItsException()
    {
        var problem = new InvalidOperationException("Host=db.internal;Password=secret");
        var entry = new HealthReportEntry(HealthStatus.Degraded, "db.internal", TimeSpan.Zero, problem, data: null);
        var report = new HealthReport(
            new Dictionary<string, HealthReportEntry>(StringComparer.Ordinal) { ["database"] = entry },
            TimeSpan.Zero
        );

        Assert.Equal("""{"status":"not ready","checks":{"database":"failed"}}""", Readiness.Json(report));
    }
}

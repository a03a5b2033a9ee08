using Dashboard.Domain.Signals;
using Dashboard.Sources.Pulling;
using Dashboard.Store.Signals;
using Dashboard.Testing;
using Dashboard.Testing.Providers;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Sources;

/// <summary>Status pages and lists of retirements as sources.</summary>
public sealed class SignalSourceTests : IAsyncLifetime
{
    private TestStore store = null!;
    private TestSources sources = null!;
    private FakeProvider provider = null!;
    private string answer = "";

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        sources = new TestSources(store);
        provider = await FakeProvider.StartAsync(context =>
        {
            context.Response.ContentType = answer.StartsWith('<') ? "text/html" : "application/json";
            return context.Response.WriteAsync(answer);
        });
    }

    public async Task DisposeAsync()
    {
        await provider.DisposeAsync();
        await store.DisposeAsync();
    }

    [Fact]
    public async Task Run_StatusPageTurns_EachStateIsOneRecordAndAWebPageIsUnknown()
    {
        var source = await sources.AddAsync(
            "statuspage",
            (CommonSettings.Address, provider.Address.ToString()),
            (SignalSettings.Vendor, "anthropic")
        );
        foreach (
            var page in new[]
            {
                Page("none", "operational"),
                Page("none", "operational"),
                Page("major", "major_outage"),
                "<html>moved</html>",
            }
        )
        {
            answer = page;
            await sources.RunAsync(source);
            store.Time.Advance(TimeSpan.FromMinutes(10));
        }

        await using var db = store.Open();
        Assert.Equal(
            [ServiceHealth.Operational, ServiceHealth.MajorOutage, ServiceHealth.Unknown],
            await db.StatusRecords.OrderBy(r => r.Id).Select(r => r.Health).ToListAsync()
        );
        var report = await store.Get<SignalList>().ReadAsync(store.Executive, new SignalFilter(), CancellationToken.None);
        var status = Assert.Single(report.Statuses);
        Assert.Equal((ServiceHealth.Unknown, ServiceHealth.MajorOutage, "Anthropic"), (status.Health, status.Before!.Value, status.Vendor));
    }

    [Fact]
    public async Task Run_RetirementList_KeepsWhatItSaysAndWhatItNoLongerLists()
    {
        var source = await sources.AddAsync("deprecations-info", (CommonSettings.Address, provider.Address.ToString()));
        answer = $"[{Notice("gpt-4-old", "2027-01-15")},{Notice("gpt-3-old", "2026-12-01")}]";
        await sources.RunWellAsync(source);
        store.Time.Advance(TimeSpan.FromDays(1));
        answer = $"[{Notice("gpt-4-old", "2027-03-01")}]";
        var second = await sources.RunWellAsync(source);

        Assert.Equal((0, 1), (second.Added, second.Changed));
        var report = await store.Get<SignalList>().ReadAsync(store.Executive, new SignalFilter(), CancellationToken.None);
        Assert.Equal(
            [("gpt-3-old", new DateOnly(2026, 12, 1)), ("gpt-4-old", new DateOnly(2027, 3, 1))],
            report.Notices.Select(n => (n.Name, n.ShutdownOn!.Value))
        );
        Assert.Equal(1, report.Notices[1].LastSeenOn.DayNumber - report.Notices[0].LastSeenOn.DayNumber);
    }

    private static string Notice(string model, string shutdown) =>
        $$"""
            {"provider":"OpenAI","model_id":"{{model}}","announcement_date":"2026-06-01","deprecation_date":"2026-06-01","shutdown_date":"{{shutdown}}",
            "replacement_models":["gpt-5"],"deprecation_context":"","url":"https://vendor.example/retired","content_hash":"x",
            "first_observed":"2026-06-01","last_observed":"2026-11-01"}
            """;

    private static string Page(string indicator, string component) =>
        $$"""
            {"page":{"id":"p","name":"Vendor","url":"https://status.example","time_zone":"Etc/UTC","updated_at":"2026-11-20T10:00:00Z"},
            "status":{"indicator":"{{indicator}}","description":"As the page says"},
            "components":[{"id":"c","name":"API","status":"{{component}}","group":false,"position":1,"created_at":"2026-01-01T00:00:00Z","updated_at":"2026-11-20T10:00:00Z"}],
            "incidents":[],"scheduled_maintenances":[]}
            """;
}

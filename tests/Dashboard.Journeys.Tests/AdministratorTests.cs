using Dashboard.Journeys.Tests.Running;
using Dashboard.Store.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.Journeys.Tests;

/// <summary>Who keeps the place running.</summary>
[Collection(SharedApp.Name)]
public sealed class AdministratorTests(DashboardApp app)
{
    private const string Me = "Administrator (persona)";

    [Fact]
    public Task Jobs_RunNow_ShowsItsOutcomeWithoutReload() =>
        app.VisitAsync(
            Roles.Administrator,
            async visit =>
            {
                await visit.OpenAsync("/jobs");
                await visit.MarkPageAsync();
                await visit.Button("Run now: Nightly scores").ClickAsync();

                var card = visit.Page.GetByRole(AriaRole.Region, new() { Name = "Nightly scores" });
                await Expect(card).ToContainTextAsync("Succeeded");
                await Expect(card).ToContainTextAsync($"by {Me}");
                var newest = visit.Table("Runs of jobs").GetByRole(AriaRole.Row).Nth(1);
                await Expect(newest).ToContainTextAsync("Succeeded");
                await Expect(newest).ToContainTextAsync(Me);
                Assert.True(await visit.IsMarkedAsync());
            }
        );

    [Fact]
    public Task AuditLog_FilteredByKind_ShowsWhoChangedWhat() =>
        app.VisitAsync(
            Roles.Administrator,
            async visit =>
            {
                await visit.OpenAsync("/audit");
                await visit.Page.GetByLabel("Kind").SelectOptionAsync("demo company");
                await visit.Button("Apply").ClickAsync();

                var rows = visit.Table("Changes").GetByRole(AriaRole.Row);
                await Expect(rows).ToHaveCountAsync(2);
                await Expect(rows.Nth(1)).ToContainTextAsync("demo company loaded");
                await Expect(rows.Nth(1)).ToContainTextAsync("system: start-up");
            }
        );
}

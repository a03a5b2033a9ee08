using Dashboard.Journeys.Tests.Running;
using Dashboard.Store.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.Journeys.Tests;

/// <summary>The demo company goes by one click and comes back by another.</summary>
[Collection(DisturbedApp.Name)]
public sealed class DemoCompanyTests(DashboardApp app)
{
    // The company is loaded anew, by the same imports that users have.
    private const float LongestLoad = 120_000;

    [Fact]
    public Task Remove_ThenUndo_BringsTheCompanyBack() =>
        app.VisitAsync(
            Roles.Administrator,
            async visit =>
            {
                var page = visit.Page;
                var notice = page.GetByText("Demo company: fictional");
                await visit.OpenAsync("/");
                await Expect(notice).ToBeVisibleAsync();

                await visit.Button("Remove the demo company").ClickAsync();
                await Expect(page.GetByText("No spend and no contract yet")).ToBeVisibleAsync();
                await Expect(notice).ToBeHiddenAsync();

                await visit.Button("Undo").ClickAsync();
                await Expect(notice).ToBeVisibleAsync(new() { Timeout = LongestLoad });
                await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Who traps us most, and why" })).ToBeVisibleAsync();
                await Expect(visit.Button("Remove the demo company")).ToBeVisibleAsync();
            }
        );
}

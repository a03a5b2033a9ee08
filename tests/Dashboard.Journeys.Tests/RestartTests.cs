using Dashboard.Journeys.Tests.Running;
using Dashboard.Store.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.Journeys.Tests;

/// <summary>A page that stays open while the server is away.</summary>
[Collection(DisturbedApp.Name)]
public sealed class RestartTests(DashboardApp app)
{
    // Milliseconds from the server's answer.
    private const float LongestReturn = 5_000;

    [Fact]
    public Task OpenPage_ServerCrashesAndStartsAgain_ComesBackByItself() =>
        app.VisitAsync(
            Roles.Executive,
            async visit =>
            {
                var banner = visit.Page.GetByText("The connection to Dashboard was lost.");
                await visit.OpenAsync("/vendors?ours=true&sort=name");
                await visit.MarkPageAsync();
                await Expect(banner).ToBeHiddenAsync();

                await app.CrashAsync();
                await Expect(banner).ToBeVisibleAsync();

                await app.StartAgainAsync();
                await visit.WaitUntilRenewedAsync(LongestReturn);
                Assert.Equal("/vendors?ours=true&sort=name", visit.Place);

                await visit.Table("Vendors").GetByRole(AriaRole.Button).First.ClickAsync();
                await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
            },
            isQuiet: false
        );
}

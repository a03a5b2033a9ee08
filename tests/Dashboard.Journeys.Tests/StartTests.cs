using System.Text.RegularExpressions;
using Dashboard.Journeys.Tests.Running;
using Dashboard.Store.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.Journeys.Tests;

/// <summary>From the first address to the first answer.</summary>
[Collection(SharedApp.Name)]
public sealed partial class StartTests(DashboardApp app)
{
    [Fact]
    public Task FirstVisit_StrangerClicksPersona_SeesWhoHoldsUs() =>
        app.VisitAsync(
            role: null,
            async visit =>
            {
                var page = visit.Page;
                await page.GotoAsync("/");
                await Expect(visit.Heading("Sign in")).ToBeVisibleAsync();

                await Persona.SignInAsync(page, Roles.Procurement);
                await visit.WaitUntilAliveAsync();

                await Expect(visit.Heading("Who holds us, and how tightly")).ToBeVisibleAsync();
                await Expect(page.GetByText("Demo company: fictional")).ToBeVisibleAsync();
                await Expect(visit.Card("Spend, 90 days").GetByRole(AriaRole.Button)).ToContainTextAsync(Dollars());

                var concentrations = page.GetByRole(AriaRole.Region, new() { Name = "Are the vendors independent of one another?" })
                    .GetByRole(AriaRole.Figure);
                await Expect(concentrations).ToHaveCountAsync(3);
                await Expect(concentrations.GetByRole(AriaRole.Button, new() { NameRegex = Hhi() })).ToHaveCountAsync(3);

                var locked = visit.Table("The five most locked-in vendors").GetByRole(AriaRole.Row);
                await Expect(locked).ToHaveCountAsync(6);
                await locked.Nth(1).GetByRole(AriaRole.Link).ClickAsync();
                await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Score", Exact = true })).ToContainTextAsync("of 100 points");
            }
        );

    [GeneratedRegex(@"USD [\d,]{7,}", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Dollars();

    [GeneratedRegex("^HHI [1-9]", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Hhi();
}

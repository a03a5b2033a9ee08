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

                await Expect(visit.Heading("Who traps us, and why")).ToBeVisibleAsync();
                await Expect(page.GetByText("Demo company: fictional")).ToBeVisibleAsync();
                await page.GetByRole(AriaRole.Region, new() { Name = "Who traps us most, and why" })
                    .GetByRole(AriaRole.Listitem)
                    .First.GetByRole(AriaRole.Link)
                    .ClickAsync();
                await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Score", Exact = true })).ToContainTextAsync("of 100 points");

                await visit.OpenAsync("/?as=executive");
                await Expect(visit.Card("Spend, 90 days").GetByRole(AriaRole.Button)).ToContainTextAsync(Dollars());
                var concentrations = page.GetByRole(AriaRole.Region, new() { Name = "Are the vendors independent of one another?" })
                    .Locator(".share-card");
                await Expect(concentrations).ToHaveCountAsync(3);
                await Expect(concentrations.GetByRole(AriaRole.Button, new() { NameRegex = Hhi() })).ToHaveCountAsync(3);
            }
        );

    [GeneratedRegex(@"USD [\d,]{7,}", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Dollars();

    [GeneratedRegex("^HHI [1-9]", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Hhi();
}

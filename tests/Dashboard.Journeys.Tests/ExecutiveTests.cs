using System.Text.RegularExpressions;
using Dashboard.Journeys.Tests.Running;
using Dashboard.Store.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.Journeys.Tests;

/// <summary>Who reads charts may not change what they rest on, but may ask why.</summary>
[Collection(SharedApp.Name)]
public sealed partial class ExecutiveTests(DashboardApp app)
{
    /// <summary>What is at risk, whether it falls, what is coming and how much is known, and what "at risk" means, in one click.</summary>
    [Fact]
    public Task Home_Executive_AnswersItsFiveQuestions() =>
        app.VisitAsync(
            Roles.Executive,
            async visit =>
            {
                await visit.OpenAsync("/");
                await Expect(visit.Heading("What is at risk, and how much of it is known")).ToBeVisibleAsync();
                await Expect(visit.Page.Locator(".concentration .chart-canvas svg")).ToHaveCountAsync(3);
                await Expect(visit.Table("Cliffs in the next 180 days")).ToContainTextAsync("Notice date");
                await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { NameRegex = HighOrSevere() })).ToBeVisibleAsync();
                await Expect(visit.Page.GetByRole(AriaRole.Region, new() { Name = "How much of this is measured" }))
                    .ToContainTextAsync("of 100");

                await visit.Card("Spend at risk").GetByRole(AriaRole.Button).ClickAsync();
                await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("whose lock-in score is High or Severe");
                await visit.Page.Keyboard.PressAsync("Escape");
                await visit.AssertAccessibleAsync();

                await visit
                    .Page.GetByRole(AriaRole.Navigation, new() { Name = "Whose questions" })
                    .GetByRole(AriaRole.Link, new() { Name = "Legal" })
                    .ClickAsync();
                await Expect(visit.Heading("What binds us, and on which words")).ToBeVisibleAsync();
            }
        );

    [Fact]
    public Task Imports_Executive_AreClosedAndSaySo() =>
        app.VisitAsync(
            Roles.Executive,
            async visit =>
            {
                await visit.OpenAsync("/");
                await visit.Link("Imports").ClickAsync();
                await Expect(visit.Page.GetByText("Your role sees what was imported but imports nothing itself.")).ToBeVisibleAsync();
                await Expect(visit.Page.Locator("input[type=file]")).ToHaveCountAsync(0);

                await visit.OpenAsync("/imports/usage");
                await Expect(visit.Page.GetByText("It needs the role Procurement or Administrator.")).ToBeVisibleAsync();
                await Expect(visit.Page.Locator("input[type=file]")).ToHaveCountAsync(0);
            }
        );

    [Fact]
    public Task AuditLog_Executive_IsNotAllowed() =>
        app.VisitAsync(
            Roles.Executive,
            async visit =>
            {
                await visit.OpenAsync("/audit");
                await Expect(visit.Heading("Your role does not open this page")).ToBeVisibleAsync();
            },
            isQuiet: false
        );

    [Fact]
    public Task Vendors_ExecutiveAsksWhy_SeesFormulaAndEvidence() =>
        app.VisitAsync(
            Roles.Executive,
            async visit =>
            {
                await visit.OpenAsync("/vendors?ours=true");
                var first = visit.Table("Vendors").GetByRole(AriaRole.Row).Nth(1);
                await first.GetByRole(AriaRole.Button).Last.ClickAsync();

                var why = visit.Page.GetByRole(AriaRole.Dialog);
                await Expect(why.GetByRole(AriaRole.Heading, new() { Name = "How it is computed" })).ToBeVisibleAsync();
                await Expect(why.GetByRole(AriaRole.Listitem)).Not.ToHaveCountAsync(0);
                await visit.AssertAccessibleAsync();

                await visit.Page.Keyboard.PressAsync("Escape");
                await Expect(why).ToBeHiddenAsync();
            }
        );

    [GeneratedRegex("of our [1-9][0-9]* vendors are High or Severe", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex HighOrSevere();
}

using Dashboard.Journeys.Tests.Running;
using Dashboard.Store.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.Journeys.Tests;

/// <summary>Who reads charts may not change what they rest on, but may ask why.</summary>
[Collection(SharedApp.Name)]
public sealed class ExecutiveTests(DashboardApp app)
{
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
}

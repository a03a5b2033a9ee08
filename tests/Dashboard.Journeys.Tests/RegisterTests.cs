using Dashboard.Journeys.Tests.Running;
using Dashboard.Store.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.Journeys.Tests;

/// <summary>What a score stands on is entered, decided between two people, removed and brought back.</summary>
[Collection(SharedApp.Name)]
public sealed class RegisterTests(DashboardApp app)
{
    [Fact]
    public Task Application_EnteredAndChangedByTwo_LosesNothing() =>
        app.VisitAsync(
            Roles.Procurement,
            async visit =>
            {
                var page = visit.Page;
                await visit.OpenAsync("/registers/applications/new?criticality=critical");
                await page.GetByLabel("Recovery time").FillAsync("soon");
                await visit.Button("Add application").ClickAsync();
                await Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("2 fields need another look.");
                await Expect(page.GetByLabel("Name *")).ToBeFocusedAsync();
                await Expect(page.GetByText("“soon” is not a number")).ToBeVisibleAsync();
                await visit.AssertAccessibleAsync();

                await page.GetByLabel("Name *").FillAsync("Damage estimates");
                await page.GetByLabel("Recovery time").FillAsync("4");
                await page.GetByLabel("Add to models in use").SelectOptionAsync(new SelectOptionValue { Index = 1 });
                await visit.Button("Add application").ClickAsync();
                await Expect(visit.Heading("Damage estimates")).ToBeVisibleAsync();
                await Expect(page.GetByText("Critical", new() { Exact = true })).ToBeVisibleAsync();
                await visit.AssertAccessibleAsync();
                var record = visit.Place;

                var other = await Visit.StartAsync(page.Context);
                await other.OpenAsync(record + "?edit=true");
                await visit.OpenAsync(record + "?edit=true");
                await other.Page.GetByLabel("Owner").FillAsync("Claims");
                await other.Page.GetByLabel("Function supported").FillAsync("Estimating damage");
                await other.Button("Save").ClickAsync();
                await Expect(other.Heading("Damage estimates")).ToBeVisibleAsync();

                await page.GetByLabel("Owner").FillAsync("Operations");
                await visit.Button("Save").ClickAsync();
                await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Procurement (persona) changed this meanwhile" }))
                    .ToBeVisibleAsync();
                await Expect(page.GetByText("Only they changed: Function supported")).ToBeVisibleAsync();
                await visit.AssertAccessibleAsync();
                await page.GetByLabel("Yours").CheckAsync();
                await visit.Button("Save the chosen versions").ClickAsync();
                await Expect(visit.Heading("Damage estimates")).ToBeVisibleAsync();
                await Expect(page.GetByText("Operations", new() { Exact = true })).ToBeVisibleAsync();
                await Expect(page.GetByText("Estimating damage", new() { Exact = true })).ToBeVisibleAsync();

                await visit.Button("Undo").ClickAsync();
                await Expect(page.GetByText("“Damage estimates” is as it was.")).ToBeVisibleAsync();
                await Expect(page.GetByText("Claims", new() { Exact = true })).ToBeVisibleAsync();

                await visit.Link("History").ClickAsync();
                await Expect(page.Locator(".history > li")).ToHaveCountAsync(4);
                await Expect(page.Locator(".history > li").First).ToContainTextAsync("Claims");
                await visit.AssertAccessibleAsync();

                await visit.Button("Remove").ClickAsync();
                await page.Locator(".rz-dialog").GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
                await Expect(page.Locator(".notice.stale")).ToBeVisibleAsync();
                await visit.OpenAsync("/registers/applications?removed=true");
                await visit.Button("Bring back Damage estimates").ClickAsync();
                await Expect(page.GetByText("“Damage estimates” is back.")).ToBeVisibleAsync();
                await visit.OpenAsync("/registers/applications?search=damage");
                await Expect(visit.Table("Applications").GetByRole(AriaRole.Rowheader)).ToHaveTextAsync(["Damage estimates"]);
                other.AssertQuiet();
            }
        );

    [Fact]
    public Task Table_Pasted_IsMappedAndImported() =>
        app.VisitAsync(
            Roles.Procurement,
            async visit =>
            {
                var page = visit.Page;
                await visit.OpenAsync("/registers/applications/import");
                await page.GetByLabel("Table from a spreadsheet").FillAsync("Programme\tOwner\nRoute planning\tFleet\nYard talk\tFleet\n");
                await visit.Button("Look at the pasted table").ClickAsync();
                await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("no column for name");
                await page.GetByLabel("Column for Name").SelectOptionAsync("Programme");
                await visit.Button("Compare with these columns").ClickAsync();
                await Expect(visit.Card("New")).ToContainTextAsync("2");
                await visit.AssertAccessibleAsync();
                await visit.ImportAsync();
                await Expect(visit.Card("Added")).ToContainTextAsync("2");
                await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Applications", Exact = true }).ClickAsync();
                await Expect(visit.Table("Applications")).ToContainTextAsync("Yard talk");
            }
        );

    [Fact]
    public Task Applications_ForLegal_AreThereToReadOnly() =>
        app.VisitAsync(
            Roles.Legal,
            async visit =>
            {
                await visit.OpenAsync("/registers/applications");
                await Expect(visit.Table("Applications")).ToBeVisibleAsync();
                await Expect(visit.Link("Add an application")).ToHaveCountAsync(0);
                await visit.OpenAsync("/registers/applications/new");
                await Expect(visit.Heading("Your role does not open this page")).ToBeVisibleAsync();
                await visit.OpenAsync("/registers/contracts");
                await Expect(visit.Link("Add a contract")).ToBeVisibleAsync();
            }
        );
}

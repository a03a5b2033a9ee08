using Dashboard.Journeys.Tests.Running;
using Dashboard.Store.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.Journeys.Tests;

/// <summary>Finding something by its words, and finding a list again.</summary>
[Collection(SharedApp.Name)]
public sealed class FindingTests(DashboardApp app)
{
    [Fact]
    public Task Clause_SoughtByKeyboardAlone_IsShownAtItsWords() =>
        app.VisitAsync(
            Roles.Legal,
            async visit =>
            {
                await visit.OpenAsync("/vendors");
                var field = await OpenPaletteAsync(visit);
                await visit.Page.Keyboard.TypeAsync("exclusively");
                var hits = visit.Page.Locator(".palette-hit");
                await Expect(hits.Nth(1)).ToBeVisibleAsync();
                await Expect(hits.First).ToHaveAttributeAsync("aria-selected", "true");
                await visit.Page.Keyboard.PressAsync("ArrowDown");
                await Expect(hits.Nth(1)).ToHaveAttributeAsync("aria-selected", "true");
                await Expect(field).ToHaveAttributeAsync("aria-activedescendant", (await hits.Nth(1).GetAttributeAsync("id"))!);
                var address = await hits.Nth(1).GetAttributeAsync("href");
                await visit.Page.Keyboard.PressAsync("Enter");

                var words = visit.Page.Locator("mark[data-current]").First;
                await Expect(words).ToBeFocusedAsync();
                Assert.Equal(address, visit.Place);
                await Expect(words).ToContainTextAsync("exclusively");
            }
        );

    [Fact]
    public Task Palette_Escaped_GivesTheFocusBackAndRemembersPlaces() =>
        app.VisitAsync(
            Roles.Executive,
            async visit =>
            {
                await visit.OpenAsync("/vendors");
                await visit.OpenAsync("/contracts");
                var search = visit.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search" });
                await search.FocusAsync();
                var field = await OpenPaletteAsync(visit);
                await Expect(visit.Page.Locator(".palette-hit")).ToHaveTextAsync(["Vendors"]);
                await visit.Page.Keyboard.TypeAsync("zzzz");
                await Expect(visit.Page.GetByText("No match for “zzzz”")).ToBeVisibleAsync();
                await visit.Page.Keyboard.PressAsync("Escape");

                await Expect(field).Not.ToBeVisibleAsync();
                await Expect(search).ToBeFocusedAsync();

                // In a field, a stroke is a stroke.
                await visit.Page.Keyboard.PressAsync("/");
                await Expect(search).ToHaveValueAsync("/");
                await Expect(field).Not.ToBeVisibleAsync();
            }
        );

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public Task Palette_InEitherTheme_IsAccessibleAndFits(string theme) =>
        app.VisitAsync(
            Roles.Legal,
            async visit =>
            {
                await visit.OpenAsync("/about");
                await OpenPaletteAsync(visit);
                await visit.AssertAccessibleAsync();
                await visit.Page.Keyboard.TypeAsync("exclusively");
                await Expect(visit.Page.Locator(".palette-hit").First).ToBeVisibleAsync();
                foreach (var width in new[] { 1280, 768, 390 })
                {
                    await visit.Page.SetViewportSizeAsync(width, 844);
                    await visit.AssertAccessibleAsync();
                    await visit.AssertFitsAsync();
                }
            },
            theme
        );

    [Fact]
    public async Task View_SharedByOnePerson_IsOpenedByAnother()
    {
        const string address = "/contracts?awaiting=true&sort=-ends";
        await app.VisitAsync(
            Roles.Legal,
            async visit =>
            {
                await visit.OpenAsync(address);
                await visit.Page.Locator(".menu > summary").ClickAsync();
                await visit.Button("Save this view…").ClickAsync();
                await visit.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Wait for a lawyer");
                await visit.Page.GetByLabel("Others find it too").CheckAsync();
                await visit.AssertAccessibleAsync();
                await visit.Button("Save view").ClickAsync();
                await Expect(visit.Page.GetByText("View “Wait for a lawyer” saved.")).ToBeVisibleAsync();
            }
        );

        await app.VisitAsync(
            Roles.Executive,
            async visit =>
            {
                await visit.OpenAsync("/contracts");
                await visit.Page.Locator(".menu > summary").ClickAsync();
                await Expect(visit.Page.GetByText("Shared with me")).ToBeVisibleAsync();
                await visit.AssertAccessibleAsync();
                await visit.Link("Wait for a lawyer").ClickAsync();
                await visit.Page.WaitForURLAsync("**" + address);
                await Expect(visit.Page.GetByLabel("Only with clauses awaiting review")).ToBeCheckedAsync();

                await visit.OpenAsync("/views");
                await Expect(visit.Table("Saved views").GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
            }
        );
    }

    private static async Task<ILocator> OpenPaletteAsync(Visit visit)
    {
        await visit.Page.Keyboard.PressAsync("Control+k");
        var field = visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Search vendors" });
        await Expect(field).ToBeFocusedAsync();
        return field;
    }
}

using Dashboard.Journeys.Tests.Running;
using Dashboard.Store.Access;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.Journeys.Tests;

/// <summary>What holds for every page, in both themes.</summary>
[Collection(SharedApp.Name)]
public sealed class PagesTests(DashboardApp app)
{
    private const int Phone = 390;

    private static readonly string[] Addresses =
    [
        "/",
        "/vendors",
        "/vendors/microsoft",
        "/vendors/microsoft?tab=ties",
        "/vendors/microsoft?tab=contracts",
        "/vendors/microsoft?tab=spend",
        "/vendors/openai?tab=models",
        "/vendors/openai?tab=register",
        "/registers",
        "/registers/vendors",
        "/registers/ties",
        "/registers/events",
        "/registers/vendors/1",
        "/registers/vendors/1?tab=history",
        "/registers/vendors/1?edit=true",
        "/registers/amendments/new",
        "/registers/contracts/import",
        "/spend/rows",
        "/spend/rules",
        "/reconciliation",
        "/models/names",
        "/prices",
        "/contracts",
        "/contracts/7",
        "/contracts/7/compare",
        "/contracts/review",
        "/contracts/matrix",
        "/contracts/exclusivities",
        "/contracts/conflicts",
        "/contracts/calendar",
        "/contracts/amendments",
        "/contracts/mfn",
        "/contracts/governing?on=2026-06-30",
        "/contracts/governing?clause=exclusivity",
        "/contracts/playbook",
        "/contracts/playbook?tab=positions&edit=exclusivity",
        "/contracts/playbook?tab=versions",
        "/contracts/report",
        "/contracts/upload",
        "/contracts/settings",
        "/contracts/rescan",
        "/imports",
        "/imports/1",
        "/imports/usage",
        "/imports/prices",
        "/imports/contract",
        "/signals",
        "/sources",
        "/sources/new",
        "/sources/new?connector=openai",
        "/views",
        "/policy",
        "/jobs",
        "/audit",
        "/users",
        "/about",
    ];

    public static TheoryData<string, string> Pages
    {
        get
        {
            var pages = new TheoryData<string, string>();
            foreach (var address in Addresses)
            {
                pages.Add(address, "light");
                pages.Add(address, "dark");
            }

            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Page_InEitherTheme_IsAccessibleAndFitsAPhone(string address, string theme) =>
        app.VisitAsync(Roles.Administrator, visit => LookAsync(visit, address), theme, name: "Page" + address.Replace('/', '-'));

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public Task SignIn_InEitherTheme_IsAccessibleAndFitsAPhone(string theme) =>
        app.VisitAsync(role: null, visit => LookAsync(visit, "/sign-in"), theme);

    private static async Task LookAsync(Visit visit, string address)
    {
        await visit.OpenAsync(address);
        Assert.Equal(address, visit.Place);
        await Expect(visit.Page.Locator("h1")).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator("h1")).Not.ToContainTextAsync("There is no such");
        await Expect(visit.Page.Locator(".skeleton")).ToHaveCountAsync(0);
        await visit.AssertAccessibleAsync();

        await visit.Page.SetViewportSizeAsync(Phone, 844);
        await visit.AssertFitsAsync();
    }
}

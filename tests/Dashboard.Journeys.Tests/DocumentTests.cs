using System.Text;
using Dashboard.Journeys.Tests.Running;
using Dashboard.Store.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.Journeys.Tests;

/// <summary>Documents on their way from a browser to their pages with the clauses marked on them.</summary>
[Collection(SharedApp.Name)]
public sealed class DocumentTests(DashboardApp app)
{
    // Written for this test; no agreement of anybody.
    private const string Agreement = """
        <h1>Model access agreement (invented for a test)</h1>
        <p>This agreement is between Kestrowyn Freight ("Customer") and Mistral AI ("Supplier").</p>
        <h2>1. Exclusivity</h2>
        <p>During the Term, Customer shall purchase all of its language model services exclusively from Supplier and shall not obtain such
        services from any third party.</p>
        <h2 style="break-before: page">2. Term and renewal</h2>
        <p>This Agreement has an initial term of two years. It renews automatically for successive periods of one year unless either party
        gives written notice of non-renewal at least ninety (90) days before the end of the then current term.</p>
        """;

    [Fact]
    public Task Documents_ManyAtOnce_BecomePagesWithTheirClausesMarked() =>
        app.VisitAsync(
            Roles.Legal,
            async visit =>
            {
                var page = visit.Page;
                await page.SetContentAsync(Agreement);
                var printed = await page.PdfAsync();
                await HandInAsync(visit, ("model-access.pdf", printed), ("cut-off.pdf", printed[..(printed.Length / 2)]));

                var list = visit.Table("Documents that were handed in, newest first");
                await Expect(Row(list, "model-access.pdf")).ToContainTextAsync("clauses proposed for Mistral AI");
                await Expect(Row(list, "cut-off.pdf")).ToContainTextAsync("is cut off, its end is missing");
                await visit.AssertAccessibleAsync();

                await visit.Link("model-access.pdf").ClickAsync();
                // A clause is marked line by line.
                var pages = page.GetByRole(AriaRole.Region, new() { Name = "The contract's pages" });
                await Expect(pages.GetByRole(AriaRole.Group, new() { Name = "Page 2 of 2" })).ToBeAttachedAsync();
                await Expect(pages.Locator("mark").Filter(new() { HasText = "During the Term" })).ToBeVisibleAsync();

                await NextAsync(visit, "Exclusivity");
                await Expect(pages.Locator("mark[data-current]").First).ToContainTextAsync("During the Term");
                await NextAsync(visit, "Renewal and notice");
                await Expect(pages.Locator("mark[data-current]").Filter(new() { HasText = "renews automatically" })).ToBeInViewportAsync();
                await visit.AssertAccessibleAsync();

                await page.GetByRole(AriaRole.Navigation, new() { Name = "How the document is shown" })
                    .GetByRole(AriaRole.Link, new() { Name = "Text" })
                    .ClickAsync();
                await Expect(page.GetByRole(AriaRole.Region, new() { Name = "The contract's words" }).Locator("mark").First)
                    .ToBeVisibleAsync();
                Assert.Contains("view=text", visit.Place, StringComparison.Ordinal);
            }
        );

    [Fact]
    public Task Documents_OfOneContract_AreComparedByKeyboard() =>
        app.VisitAsync(
            Roles.Legal,
            async visit =>
            {
                await HandInAsync(
                    visit,
                    ("order.txt", Encoding.UTF8.GetBytes("Order for Cohere.\n\nNotice of sixty days is given in writing."))
                );
                var list = visit.Table("Documents that were handed in, newest first");
                await Expect(Row(list, "order.txt")).ToContainTextAsync("Stored");
                await visit.Link("order.txt").ClickAsync();
                await visit.Link("Add a document to this contract").ClickAsync();
                await Expect(visit.Page.GetByText("They are added to")).ToBeVisibleAsync();
                await ChooseAsync(
                    visit,
                    ("order-2.txt", Encoding.UTF8.GetBytes("Order for Cohere.\n\nNotice of ninety days is given in writing."))
                );
                await Expect(Row(list, "order-2.txt")).ToContainTextAsync("Stored");
                await visit.Link("order-2.txt").ClickAsync();

                await visit.Link("Compare").ClickAsync();
                await Expect(visit.Page.GetByText("One paragraph differs.")).ToBeVisibleAsync();
                await Expect(visit.Page.Locator("del")).ToHaveTextAsync("sixty");
                await Expect(visit.Page.Locator("ins")).ToHaveTextAsync("ninety");
                await PressUntilFocusedAsync(() => visit.Page.Keyboard.PressAsync("n"), visit.Page.Locator("[data-difference]"));
                await visit.AssertAccessibleAsync();
            }
        );

    private static ILocator Row(ILocator list, string name) => list.GetByRole(AriaRole.Row).Filter(new() { HasText = name }).First;

    private static async Task HandInAsync(Visit visit, params (string Name, byte[] Content)[] files)
    {
        await visit.OpenAsync("/contracts/upload");
        await ChooseAsync(visit, files);
    }

    private static async Task ChooseAsync(Visit visit, params (string Name, byte[] Content)[] files)
    {
        var input = visit.Page.Locator("input[type=file]");
        await Expect(input).ToBeEnabledAsync();
        await input.SetInputFilesAsync(
            files.Select(f => new FilePayload
            {
                Name = f.Name,
                MimeType = "application/octet-stream",
                Buffer = f.Content,
            })
        );
    }

    // The page's script listens a moment after the page itself does; until then a key is not heard.
    private static async Task NextAsync(Visit visit, string clause)
    {
        var chosen = visit.Page.Locator(".finding.selected").Filter(new() { HasText = clause });
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(Visit.LongestWait));
        while (await chosen.CountAsync() == 0)
        {
            limit.Token.ThrowIfCancellationRequested();
            await visit.Page.Keyboard.PressAsync("n");
            await visit.Page.WaitForTimeoutAsync(200);
        }
    }

    private static async Task PressUntilFocusedAsync(Func<Task> press, ILocator focused)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(Visit.LongestWait));
        while (!await focused.EvaluateAsync<bool>("one => one === document.activeElement"))
        {
            limit.Token.ThrowIfCancellationRequested();
            await press();
        }
    }
}

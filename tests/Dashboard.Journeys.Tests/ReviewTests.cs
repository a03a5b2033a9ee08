using System.Text;
using Dashboard.Journeys.Tests.Running;
using Dashboard.Store.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.Journeys.Tests;

/// <summary>Clauses of a contract are decided on without a mouse.</summary>
[Collection(SharedApp.Name)]
public sealed class ReviewTests(DashboardApp app)
{
    private const string Reason = "Only the heading of an annex.";

    // Written for this test; no agreement of anybody, with nobody whom the catalogue knows.
    private const string Words = """
        SUPPLY OF MODELS (INVENTED FOR A TEST OF THE REVIEW)

        This agreement is between Kestrowyn Freight ("Customer") and Tolvanger Models ("Supplier").

        1. Exclusivity. During the Term, Customer shall purchase all of its speech services exclusively from Supplier and shall not obtain such services from any third party.

        2. Term and renewal. This Agreement renews automatically for successive periods of one year unless either party gives written notice of non-renewal at least sixty (60) days before the end of the then current term.

        3. Change of control. If Customer undergoes a change of control, Supplier may terminate this Agreement on thirty days' notice.
        """;

    [Fact]
    public Task Queue_ByKeyboardAlone_ConfirmsRejectsAndTakesBack() =>
        app.VisitAsync(
            Roles.Legal,
            async visit =>
            {
                var keys = visit.Page.Keyboard;
                await ImportAsync(visit);
                var rows = visit.Table("Proposed clauses").Locator("tr[data-clause]");
                var proposed = await rows.CountAsync();
                Assert.InRange(proposed, 3, 25);

                await keys.PressAsync("j");
                await Expect(rows.First.Locator(".clause-at")).ToBeFocusedAsync();
                await keys.PressAsync("x");
                await keys.PressAsync("j");
                await keys.PressAsync("x");
                await Expect(visit.Page.GetByText("2 clauses selected")).ToBeVisibleAsync();
                await keys.PressAsync("c");
                await Expect(visit.Page.GetByText("2 clauses confirmed.")).ToBeVisibleAsync();
                await Expect(rows).ToHaveCountAsync(proposed - 2);

                // The reader stands on a row of what is left.
                await Expect(visit.Page.Locator("tr[data-clause] .clause-at:focus")).ToHaveCountAsync(1);
                await keys.PressAsync("r");
                await Expect(visit.Page.GetByLabel("Why are these words not this clause?")).ToBeFocusedAsync();
                await keys.TypeAsync(Reason);
                await keys.PressAsync("Control+Enter");
                await Expect(visit.Page.GetByText("1 clause rejected.")).ToBeVisibleAsync();
                await Expect(rows).ToHaveCountAsync(proposed - 3);

                await visit
                    .Page.Locator(".toast")
                    .Filter(new() { HasText = "1 clause rejected." })
                    .GetByRole(AriaRole.Button, new() { Name = "Undo" })
                    .PressAsync("Enter");
                await Expect(rows).ToHaveCountAsync(proposed - 2);
                await keys.PressAsync("?");
                await Expect(visit.Page.GetByRole(AriaRole.Region, new() { Name = "Keys" })).ToBeVisibleAsync();
                await visit.AssertAccessibleAsync();
            }
        );

    private static async Task ImportAsync(Visit visit)
    {
        await visit.PreviewAsync("/imports/contract", "tolvanger-supply.txt", Encoding.UTF8.GetBytes(Words));
        await visit.ImportAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "The contract", Exact = true }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Region, new() { Name = "The contract's words" })).ToBeVisibleAsync();
        var contract = visit.Place.Split('?')[0].Split('/')[2];
        await visit.OpenAsync("/contracts/review?contract=" + contract);

        // The page's script listens a moment after the page itself does.
        await Expect(visit.Page.Locator(".review[data-listens]")).ToBeVisibleAsync();
    }
}

using System.Text;
using Dashboard.Journeys.Tests.Running;
using Dashboard.Store.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.Journeys.Tests;

/// <summary>Which words bind us, and who says so.</summary>
[Collection(SharedApp.Name)]
public sealed class LegalTests(DashboardApp app)
{
    private const string Me = "Legal (persona)";
    private const string Reason = "Only about the order form, not the whole agreement.";

    // Written for this test; no agreement of anybody.
    private const string Words = """
        MODEL SERVICES AGREEMENT (INVENTED FOR A TEST)

        This agreement is between Kestrowyn Freight ("Customer") and DeepSeek ("Supplier") and takes effect on 1 January 2026.

        1. Exclusivity. During the Term, Customer shall purchase all of its language model services exclusively from Supplier and shall not obtain such services from any third party.

        2. Term and renewal. This Agreement has an initial term of two years. It renews automatically for successive periods of one year unless either party gives written notice of non-renewal at least ninety (90) days before the end of the then current term.

        3. Change of control. A change of control of Customer needs the prior written consent of Supplier.
        """;

    /// <summary>The words that bind us are on the page that legal begins on; one click shows them in their contract.</summary>
    [Fact]
    public Task Home_Legal_QuotesWhatBindsUsAndOpensTheWords() =>
        app.VisitAsync(
            Roles.Legal,
            async visit =>
            {
                await visit.OpenAsync("/");
                await Expect(visit.Heading("What binds us, and on which words")).ToBeVisibleAsync();
                var binding = visit
                    .Page.GetByRole(AriaRole.Region, new() { Name = "Which exclusivities bind us, on which words" })
                    .GetByRole(AriaRole.Listitem);
                var quoted = binding.Filter(new() { HasText = "Enterprise AI Services Agreement" });
                await Expect(quoted.GetByRole(AriaRole.Blockquote)).ToContainTextAsync("exclusively from Provider");
                await Expect(binding.Filter(new() { HasText = "Appears to bind us no longer" }).First)
                    .ToContainTextAsync("Ended 1 Jul 2026");
                await Expect(visit.Table("Clauses awaiting review").GetByRole(AriaRole.Link)).Not.ToHaveCountAsync(0);
                await Expect(visit.Table("Contracts without exit rights")).ToContainTextAsync("Searched, none found");
                await Expect(visit.Table("Next notice dates")).ToContainTextAsync("Missed");
                await visit.AssertAccessibleAsync();

                await quoted.GetByRole(AriaRole.Link, new() { Name = "Enterprise AI Services Agreement" }).ClickAsync();
                await Expect(visit.Page.GetByRole(AriaRole.Region, new() { Name = "The contract's words" }).Locator("mark").First)
                    .ToBeVisibleAsync();
                Assert.Contains("clause=", visit.Place, StringComparison.Ordinal);
            }
        );

    [Fact]
    public Task Contract_ImportedAndReviewed_ChangesTheContractFactorAndIsAudited() =>
        app.VisitAsync(
            Roles.Legal,
            async visit =>
            {
                var page = visit.Page;
                var without = await ContractFactorAsync(visit);

                await visit.PreviewAsync("/imports/contract", "deepseek-agreement.txt", Encoding.UTF8.GetBytes(Words));
                var proposed = visit.Table("Proposed clauses");
                await Expect(proposed.GetByRole(AriaRole.Rowheader))
                    .ToHaveTextAsync(["Exclusivity", "Renewal and notice", "Change of control"]);
                await Expect(proposed).ToContainTextAsync("90");
                await visit.AssertAccessibleAsync();
                await visit.ImportAsync();
                await page.GetByRole(AriaRole.Link, new() { Name = "The contract", Exact = true }).ClickAsync();

                var marks = page.GetByRole(AriaRole.Region, new() { Name = "The contract's words" }).Locator("mark");
                await Expect(marks).ToHaveCountAsync(3);
                await Expect(marks.First).ToContainTextAsync("exclusively from Supplier");
                var contract = visit.Place;
                var imported = await ContractFactorAsync(visit);
                Assert.NotEqual(without, imported);

                await visit.OpenAsync(contract);
                await ConfirmFirstByKeyboardAsync(visit);
                await Expect(marks.First).ToContainClassAsync("confirmed");
                await RejectAsync(visit, "Change of control");
                await Expect(marks.Last).ToContainClassAsync("rejected");
                await Expect(page.GetByText("3 findings, 1 awaiting review")).ToBeVisibleAsync();
                await visit.AssertAccessibleAsync();
                Assert.NotEqual(imported, await ContractFactorAsync(visit));

                await visit.OpenAsync("/audit?q=deepseek-agreement&subject=clause");
                await AssertAuditedAsync(visit, "Exclusivity", "Confirmed", "Confirmed");
                await AssertAuditedAsync(visit, "Change of control", "Rejected", Reason);
            }
        );

    // The first finding is chosen with "n", then Tab leads to its first button.
    private static async Task ConfirmFirstByKeyboardAsync(Visit visit)
    {
        // The page's script listens a moment after the page itself does; the address tells that it heard the key.
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(Visit.LongestWait));
        while (!await visit.Page.EvaluateAsync<bool>("location.search.includes('clause=')"))
        {
            limit.Token.ThrowIfCancellationRequested();
            await visit.Page.Keyboard.PressAsync("n");
        }

        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(visit.Button("Confirm clause : Exclusivity")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
    }

    private static async Task RejectAsync(Visit visit, string clause)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Reject… " + clause }).ClickAsync();
        await visit.Page.GetByLabel("Why are these words not this clause?").FillAsync(Reason);
        await visit.Button("Reject clause").ClickAsync();
    }

    private static async Task AssertAuditedAsync(Visit visit, string clause, string state, string says)
    {
        var change = visit
            .Table("Changes")
            .GetByRole(AriaRole.Row)
            .Filter(new() { HasText = "clause changed" })
            .Filter(new() { HasText = clause });
        await Expect(change).ToContainTextAsync(Me);
        await change.Locator("details").EvaluateAllAsync<int>("folded => folded.filter(one => (one.open = true)).length");
        await Expect(change.Locator("del").Filter(new() { HasText = "Proposed" })).ToBeVisibleAsync();
        await Expect(change.Locator("ins").Filter(new() { HasText = state })).ToBeVisibleAsync();
        await Expect(change.Locator("ins").Filter(new() { HasText = says })).ToBeVisibleAsync();
    }

    private static async Task<string> ContractFactorAsync(Visit visit)
    {
        await visit.OpenAsync("/vendors/deepseek");
        return await visit.Page.Locator("summary").Filter(new() { HasText = "F4" }).InnerTextAsync();
    }
}

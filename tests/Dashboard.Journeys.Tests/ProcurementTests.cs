using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dashboard.Journeys.Tests.Running;
using Dashboard.Store.Access;
using Dashboard.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.Journeys.Tests;

/// <summary>What we spend, and what it does to who holds us.</summary>
[Collection(SharedApp.Name)]
public sealed partial class ProcurementTests(DashboardApp app)
{
    private const string UsagePage = "/imports/usage";

    /// <summary>Each question is answered on the page that procurement begins on; what it rests on is a click away.</summary>
    [Fact]
    public Task Home_Procurement_AnswersItsFourQuestions() =>
        app.VisitAsync(
            Roles.Procurement,
            async visit =>
            {
                await visit.OpenAsync("/");
                await Expect(visit.Heading("Who traps us, and why")).ToBeVisibleAsync();
                var traps = visit
                    .Page.GetByRole(AriaRole.Region, new() { Name = "Who traps us most, and why" })
                    .GetByRole(AriaRole.Listitem);
                await Expect(traps.First).ToContainTextAsync("points");
                await Expect(visit.Table("Next notice dates")).ToContainTextAsync("Missed");
                await Expect(visit.Table("Next notice dates")).ToContainTextAsync("Next chance");
                await Expect(visit.Table("Open questions").GetByRole(AriaRole.Link)).Not.ToHaveCountAsync(0);

                var atRisk = visit.Table("Commitments at risk").GetByRole(AriaRole.Row).Filter(new() { HasText = "At risk of shortfall" });
                await Expect(atRisk).ToContainTextAsync("Amazon");
                await atRisk.GetByRole(AriaRole.Button, new() { NameRegex = Dollars() }).ClickAsync();
                await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("mean daily use of the last 28 days");
                await visit.Page.Keyboard.PressAsync("Escape");
                await visit.AssertAccessibleAsync();

                await atRisk.GetByRole(AriaRole.Link).ClickAsync();
                await Expect(visit.Page).ToHaveURLAsync(CommitmentPage());
            }
        );

    [Fact]
    public Task UsageFile_Imported_MovesSpendAndScoreAndIsFoundBehindThem() =>
        app.VisitAsync(
            Roles.Procurement,
            async visit =>
            {
                const string fileName = "openai-november.csv";
                var page = visit.Page;
                await visit.OpenAsync("/vendors/openai");
                var (spendBefore, scoreBefore) = (await SpendAsync(visit), await ScoreAsync(visit));

                // The newest day of the demo's own usage, so that the file lies in the days that scores look at.
                var lastDay = await AsOfAsync(page);
                var file = new FocusCsv();
                for (var day = lastDay.AddDays(-7); day <= lastDay; day = day.AddDays(1))
                {
                    file.Row(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), cost: "40000.00");
                }

                await visit.PreviewAsync(UsagePage, fileName, file.ToBytes());
                await Expect(visit.Card("Rows that can be stored")).ToContainTextAsync("8");
                await Expect(visit.Card("Effective cost")).ToContainTextAsync("USD 320,000.00");
                await Expect(visit.Card("Mapped by rules")).ToContainTextAsync("100.0 %");
                await visit.AssertAccessibleAsync();

                await visit.ImportAsync();
                await Expect(visit.Card("Added")).ToContainTextAsync("8");
                await visit.AssertAccessibleAsync();
                await visit
                    .Table("Lock-in scores before and after the import")
                    .GetByRole(AriaRole.Link, new() { Name = "OpenAI" })
                    .ClickAsync();

                await Expect(visit.Heading("OpenAI")).ToBeVisibleAsync();
                Assert.Equal(spendBefore + 320_000m, await SpendAsync(visit));
                Assert.NotEqual(scoreBefore, await ScoreAsync(visit));

                await page.Locator("summary").Filter(new() { HasText = "Dependence" }).ClickAsync();
                await visit
                    .Table("Contributions to Dependence")
                    .GetByRole(AriaRole.Link, new() { NameRegex = FrontierRows() })
                    .ClickAsync();
                await Expect(visit.Heading("Rows behind a figure")).ToBeVisibleAsync();
                await Expect(page.GetByLabel("From")).ToBeVisibleAsync();
                await page.GetByLabel("From").FillAsync(lastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                await page.GetByLabel("From").BlurAsync();
                var row = visit.Table("Charge rows").GetByRole(AriaRole.Row).Filter(new() { HasText = fileName });
                await Expect(row).ToContainTextAsync("row 9");
                await Expect(row).ToContainTextAsync("40,000.00");

                await visit.PreviewAsync(UsagePage, fileName, file.ToBytes());
                await visit.ImportAsync();
                await Expect(visit.Card("Unchanged")).ToContainTextAsync("8");
                await Expect(visit.Card("Added")).ToContainTextAsync("0");
                await Expect(page.GetByText("No vendor's lock-in score changed.")).ToBeVisibleAsync();
            }
        );

    [Fact]
    public Task UsageFile_WithOneBadRow_IsRefusedUntilItIsLeftOut() =>
        app.VisitAsync(
            Roles.Procurement,
            async visit =>
            {
                var file = new FocusCsv().Row("2026-11-03", "10.00").Row("2026-11-04", "ten").Row("2026-11-05", "12.00");
                await visit.PreviewAsync(UsagePage, "one-bad-row.csv", file.ToBytes());
                var rejected = visit.Table("Rejected rows and notes").GetByRole(AriaRole.Row).Filter(new() { HasText = "Rejected" });
                await Expect(rejected.GetByRole(AriaRole.Cell)).ToContainTextAsync(["3", "Rejected", "ListCost", "ten", "Not a number"]);

                await visit.ImportButton.ClickAsync();
                await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("nothing would be stored");
                await visit.AssertAccessibleAsync();

                await visit.Page.GetByRole(AriaRole.Checkbox).CheckAsync();
                await visit.ImportAsync();
                await Expect(visit.Card("Added")).ToContainTextAsync("2");
                await Expect(visit.Card("Rejected")).ToContainTextAsync("1");

                await visit.Link("This import in the history").ClickAsync();
                await Expect(visit.Table("Rejected rows and notes")).ToContainTextAsync("ListCost");
            }
        );

    [Fact]
    public Task PriceList_Imported_ShowsAtTheVendor() =>
        app.VisitAsync(
            Roles.Procurement,
            async visit =>
            {
                const string list = """
                    {
                      "gpt-5.4": {
                        "litellm_provider": "openai", "mode": "chat",
                        "input_cost_per_token": 4.321e-06, "output_cost_per_token": 1.234e-05
                      }
                    }
                    """;
                await visit.PreviewAsync("/imports/prices", "2026-11-18.json", Encoding.UTF8.GetBytes(list));
                await Expect(visit.Card("Prices in the list")).ToContainTextAsync("2");
                await Expect(visit.Page.GetByLabel("Observed on")).ToHaveValueAsync("2026-11-18");
                await visit.AssertAccessibleAsync();

                await visit.ImportAsync();
                await visit.Link("The prices it brought").ClickAsync();
                await Expect(visit.Heading("Prices")).ToBeVisibleAsync();
                await Expect(visit.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("4.321");

                await visit.OpenAsync("/vendors/openai?tab=models&model=gpt-5-4");
                await Expect(visit.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("4.321");
            }
        );

    private static async Task<DateOnly> AsOfAsync(IPage page) =>
        DateOnly.Parse(
            (await page.Locator(".top-meta time").GetAttributeAsync("datetime"))!,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None
        );

    private static async Task<decimal> SpendAsync(Visit visit)
    {
        var text = await visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = Dollars() }).First.GetAttributeAsync("title");
        return decimal.Parse(Dollars().Match(text!).Groups["amount"].Value, NumberStyles.Number, CultureInfo.InvariantCulture);
    }

    private static Task<string> ScoreAsync(Visit visit) =>
        visit.Page.GetByRole(AriaRole.Region, new() { Name = "Score", Exact = true }).GetByText("of 100 points").Last.InnerTextAsync();

    [GeneratedRegex(@"USD (?<amount>[\d,]+(?:\.\d\d)?)", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Dollars();

    [GeneratedRegex(@"/registers/commitments/\d+$", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex CommitmentPage();

    [GeneratedRegex("behind it.*Frontier", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex FrontierRows();
}

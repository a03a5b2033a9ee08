using System.Text;
using Dashboard.Journeys.Tests.Running;
using Dashboard.Store.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.Journeys.Tests;

/// <summary>Which clause governs on a day, what was public then, and the report that goes to others.</summary>
[Collection(SharedApp.Name)]
public sealed class GoverningTests(DashboardApp app)
{
    private const string Supply = "Sovereign Model Supply Agreement";

    [Fact]
    public Task Day_MovedOverAnAmendment_ShowsWhatGovernedBeforeAndAfter() =>
        app.VisitAsync(
            Roles.Legal,
            async visit =>
            {
                await visit.OpenAsync("/contracts/governing?clause=exclusivity&on=2026-06-30");
                var contract = visit.Page.GetByRole(AriaRole.Region, new() { Name = "Clauses of " + Supply }).GetByRole(AriaRole.Row);
                var exclusivity = contract.Filter(new() { HasText = "exclusively" }).First;
                await Expect(exclusivity).ToContainTextAsync("Governs");
                await Expect(exclusivity).ToContainTextAsync("until 30 Jun 2026, taken out by “Amendment No. 1");

                await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Change after, 1 Jul 2026" }).ClickAsync();
                await Expect(exclusivity).ToContainTextAsync("Does not govern");
                Assert.Contains("on=2026-07-01", visit.Place, StringComparison.Ordinal);

                // The slider by keyboard: one day on for each press.
                var slider = visit.Page.GetByRole(AriaRole.Slider);
                await slider.FocusAsync();
                await slider.PressAsync("ArrowLeft");
                await Expect(exclusivity).ToContainTextAsync("Governs");
                await visit.Page.WaitForURLAsync(address => address.Contains("on=2026-06-30", StringComparison.Ordinal));
                await visit.AssertAccessibleAsync();
            }
        );

    [Fact]
    public Task PublicHistory_MicrosoftAndOpenAi_HasThreeLinesWithTheirSources() =>
        app.VisitAsync(
            Roles.Legal,
            async visit =>
            {
                await visit.OpenAsync("/contracts/governing?on=2025-12-01");
                var lines = visit.Page.GetByRole(AriaRole.Region, new() { Name = "Public history" }).GetByRole(AriaRole.Listitem);
                await Expect(lines.Filter(new() { HasText = "API and IP licence" }).Last).ToContainTextAsync("Exclusivity");
                await Expect(lines.Filter(new() { HasText = "Compute exclusivity" }).Last).ToContainTextAsync("Hosting");
                var condition = lines.Filter(new() { HasText = "AGI condition" }).Last;
                await Expect(condition).ToContainTextAsync("independent panel");
                await Expect(condition).ToContainTextAsync("reported by");

                await visit.OpenAsync("/contracts/governing?on=2026-05-01");
                await Expect(condition).ToContainTextAsync("No longer in force");
            }
        );

    [Fact]
    public Task Report_OfAVendor_IsAPdfAndATable() =>
        app.VisitAsync(
            Roles.Legal,
            async visit =>
            {
                await visit.OpenAsync("/contracts/report?vendor=mistral");
                await Expect(visit.Page.GetByRole(AriaRole.Region, new() { Name = "What the report holds" }))
                    .ToContainTextAsync("Mistral AI");
                Assert.StartsWith("%PDF", await DownloadAsync(visit, "Download PDF"), StringComparison.Ordinal);
                Assert.StartsWith("PK", await DownloadAsync(visit, "Download XLSX"), StringComparison.Ordinal);
            }
        );

    private static async Task<string> DownloadAsync(Visit visit, string link)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() =>
            visit.Page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync()
        );
        return Encoding.Latin1.GetString(await File.ReadAllBytesAsync(await download.PathAsync()));
    }
}

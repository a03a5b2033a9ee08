using System.Diagnostics;
using System.Globalization;
using Dashboard.Journeys.Tests.Running;
using Dashboard.Store.Access;
using Dashboard.Testing.Providers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.Journeys.Tests;

/// <summary>An empty application, and a person with four keys.</summary>
public sealed class SourcesTests : IClassFixture<EmptyApp>
{
    private const float LongestRun = 90_000;
    private readonly EmptyApp app;

    public SourcesTests(EmptyApp app) => this.app = app;

    /// <summary>Keys, files and a list of four providers on this machine, a year of each, and the spend to the cent.</summary>
    [Fact]
    public async Task NewUser_SetsUpFourSources_SeesTheSpendToTheCent()
    {
        var now = TimeProvider.System.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        await using var openAi = await FakeOpenAi.StartAsync(now);
        await using var anthropic = await FakeAnthropic.StartAsync(now);
        await using var azure = await FakeAzureExport.StartAsync(today);
        await using var prices = await FakeProvider.StartAsync(context =>
        {
            context.Response.ContentType = "application/json";
            return context.Response.Body.WriteAsync(PriceList).AsTask();
        });
        var clock = Stopwatch.StartNew();

        await app.VisitAsync(
            Roles.Administrator,
            async visit =>
            {
                await AddAsync(visit, "openai", openAi.Address, FakeOpenAi.Key);
                await AddAsync(visit, "anthropic", anthropic.Address, FakeAnthropic.Key);
                await AddAsync(visit, "azure-focus", azure.Location, secret: null);
                await AddAsync(visit, "litellm", prices.Address, secret: null);

                var from = today.AddDays(-365);
                var to = today.AddDays(1);
                await ExpectSpendAsync(visit, "openai", openAi.ExpectedTotal(from, to));
                await ExpectSpendAsync(visit, "anthropic", anthropic.ExpectedTotal(from, to));
                await ExpectSpendAsync(visit, "microsoft", azure.ExpectedTotal(FirstOf(from), to));
                await visit.OpenAsync("/prices");
                await Expect(visit.Table("Prices")).ToContainTextAsync("claude-sonnet-4-5");
            }
        );

        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(10), $"It took {clock.Elapsed}.");
    }

    private static async Task AddAsync(Visit visit, string connector, Uri place, string? secret)
    {
        var page = visit.Page;
        await visit.OpenAsync($"/sources/new?connector={connector}");
        var where = page.GetByLabel("Address").Or(page.GetByLabel("Location")).First;
        await where.FillAsync(place.ToString());
        if (secret is not null)
        {
            await page.Locator("input[type=password]").First.FillAsync(secret);
        }

        await visit.Button("Test connection").ClickAsync();
        await Expect(page.GetByText("Connected;").First).ToBeVisibleAsync(new() { Timeout = LongestRun });
        await visit.Button("Add the source").ClickAsync();
        await visit.Button("Run now").First.ClickAsync();
        await Expect(page.GetByText("Succeeded").First).ToBeVisibleAsync(new() { Timeout = LongestRun });
    }

    private static async Task ExpectSpendAsync(Visit visit, string party, decimal total)
    {
        await visit.OpenAsync($"/spend/rows?vendor={party}&role=party");
        await Expect(visit.Page.GetByRole(AriaRole.Region, new() { Name = "What these rows explain" }))
            .ToContainTextAsync($"effective cost USD {total.ToString("N2", CultureInfo.InvariantCulture)}");
    }

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static readonly byte[] PriceList =
        """
        {
          "gpt-5": { "litellm_provider": "openai", "input_cost_per_token": 0.00000125, "output_cost_per_token": 0.00001 },
          "claude-sonnet-4-5": { "litellm_provider": "anthropic", "input_cost_per_token": 0.000003, "output_cost_per_token": 0.000015 }
        }
        """u8.ToArray();
}

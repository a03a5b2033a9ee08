using System.Globalization;
using Microsoft.Playwright;

namespace Dashboard.Benchmarks.Circuits;

/// <summary>What one open page costs the server: many tabs of it are opened, and the live objects before and after compared.</summary>
internal sealed class CircuitSize(WebProcess web, IBrowserContext browser)
{
    private const int Tabs = 20;
    private const int Kilobyte = 1_024;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    // Blazor takes away the comments that mark prerendered components when the circuit has drawn them.
    private const string IsAlive = """
        () => {
          const comments = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
          while (comments.nextNode()) {
            const text = comments.currentNode.textContent;
            if (text.startsWith("Blazor:") || text === "/bl-root") return false;
          }
          return true;
        }
        """;

    public static async Task<IReadOnlyList<(string Page, double Kilobytes)>> MeasureAsync(string dataFolder, IReadOnlyList<string> pages)
    {
        await using var web = await WebProcess.StartAsync(dataFolder);
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = File.Exists("/usr/bin/chromium") ? "/usr/bin/chromium" : null,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
            }
        );
        await using var browser = await chromium.NewContextAsync(new BrowserNewContextOptions { BaseURL = web.Address });
        await SignInAsync(browser);
        var size = new CircuitSize(web, browser);
        var sizes = new List<(string, double)>();
        foreach (var page in pages)
        {
            sizes.Add((page, await size.OfAsync(page)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {page}: {sizes[^1].Item2:0} KB"));
        }

        return sizes;
    }

    // The first round fills the buffers that a server keeps whoever is there.
    private async Task<double> OfAsync(string page)
    {
        await CloseAsync(await OpenAsync(page));
        var before = await web.LiveBytesAsync();
        var tabs = await OpenAsync(page);
        var after = await web.LiveBytesAsync();
        await CloseAsync(tabs);
        return (after - before) / (double)Tabs / Kilobyte;
    }

    private async Task<List<IPage>> OpenAsync(string address)
    {
        var tabs = new List<IPage>();
        for (var i = 0; i < Tabs; i++)
        {
            var tab = await browser.NewPageAsync();
            tab.SetDefaultTimeout(60_000);
            var answer = await tab.GotoAsync(address);
            if (answer is not { Ok: true })
            {
                throw new InvalidOperationException($"{address} answers {answer?.Status}.");
            }

            await tab.WaitForFunctionAsync(IsAlive);
            tabs.Add(tab);
        }

        await Task.Delay(Settling);
        return tabs;
    }

    // Leaving for another place tells the server that the circuit is over; closing a tab would let it wait for the tab's return.
    private static async Task CloseAsync(List<IPage> tabs)
    {
        foreach (var tab in tabs)
        {
            await tab.GotoAsync("about:blank");
            await tab.CloseAsync();
        }

        await Task.Delay(Settling);
    }

    private static async Task SignInAsync(IBrowserContext browser)
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Administrator", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(address => !address.Contains("/sign-in", StringComparison.Ordinal));
        await page.GotoAsync("about:blank");
        await page.CloseAsync();
    }
}

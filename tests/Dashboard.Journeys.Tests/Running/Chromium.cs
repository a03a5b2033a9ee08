using Microsoft.Playwright;

namespace Dashboard.Journeys.Tests.Running;

/// <summary>The browser: the one that <c>DASHBOARD_CHROMIUM</c> names, else the system's, else Playwright's own.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private const string PathKey = "DASHBOARD_CHROMIUM";
    private const string SystemPath = "/usr/bin/chromium";

    private readonly IPlaywright playwright;

    private Chromium(IPlaywright playwright, IBrowser browser) => (this.playwright, Browser) = (playwright, browser);

    public IBrowser Browser { get; }

    public static async Task<Chromium> LaunchAsync()
    {
        var driver = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Visit.LongestWait);
        return new Chromium(
            driver,
            await driver.Chromium.LaunchAsync(
                new BrowserTypeLaunchOptions
                {
                    ExecutablePath = Executable,
                    Headless = true,
                    // No sandbox, because root may not have one; the rest keeps the browser from talking to anything but the application.
                    Args =
                    [
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                    ],
                }
            )
        );
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
    }

    private static string? Executable =>
        Environment.GetEnvironmentVariable(PathKey) is { Length: > 0 } named ? named
        : File.Exists(SystemPath) ? SystemPath
        : null;
}

using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Dashboard.Journeys.Tests.Running;

/// <summary>One window, and everything in it that went wrong.</summary>
internal sealed class Visit
{
    /// <summary>Milliseconds. Far above what anything takes, for a machine that is busy with other work.</summary>
    public const float LongestWait = 20_000;

    private const float LongestSettling = 2_000;

    // The server's prerendered page is there before its circuit is: until then clicks would be lost. The script takes away the
    // comments that mark prerendered components when it draws them for the first time.
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

    private readonly ConcurrentQueue<string> console = new();
    private readonly ConcurrentQueue<string> problems = new();

    private Visit(IPage page)
    {
        Page = page;
        page.SetDefaultTimeout(LongestWait);
        page.Console += (_, message) =>
        {
            console.Enqueue($"{message.Type}: {message.Text}");

            // A broken content security policy is reported as an error, too.
            if (message.Type == "error")
            {
                problems.Enqueue(message.Text);
            }
        };
        page.PageError += (_, error) => problems.Enqueue(error);
        page.Response += (_, response) =>
        {
            if (response.Status >= 500)
            {
                problems.Enqueue($"{response.Status} for {response.Url}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Where the reader is: path and query.</summary>
    public string Place => new Uri(Page.Url).PathAndQuery;

    public static async Task<Visit> StartAsync(IBrowserContext context) => new(await context.NewPageAsync());

    /// <summary>Opens a page and waits until it answers to clicks.</summary>
    public async Task OpenAsync(string address)
    {
        await Page.GotoAsync(address);
        await WaitUntilAliveAsync();
    }

    public Task WaitUntilAliveAsync() => Page.WaitForFunctionAsync(IsAlive);

    public ILocator Heading(string name) =>
        Page.GetByRole(
            AriaRole.Heading,
            new()
            {
                Name = name,
                Level = 1,
                Exact = true,
            }
        );

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name });

    /// <summary>A table by its label.</summary>
    public ILocator Table(string label) => Page.GetByRole(AriaRole.Region, new() { Name = label }).GetByRole(AriaRole.Table);

    /// <summary>A card by its label.</summary>
    public ILocator Card(string label) => Page.Locator(".card").Filter(new() { Has = Page.GetByText(label, new() { Exact = true }) });

    /// <summary>Chooses a file on an import's own page, as soon as the page listens.</summary>
    public async Task ChooseAsync(string importPage, string fileName, byte[] content)
    {
        await OpenAsync(importPage);
        var input = Page.Locator("input[type=file]");
        await Assertions.Expect(input).ToBeEnabledAsync();
        await input.SetInputFilesAsync(
            new FilePayload
            {
                Name = fileName,
                MimeType = "application/octet-stream",
                Buffer = content,
            }
        );
    }

    /// <summary>Sends a file and waits for what Dashboard makes of it.</summary>
    public async Task PreviewAsync(string importPage, string fileName, byte[] content)
    {
        await ChooseAsync(importPage, fileName, content);
        await Assertions.Expect(Heading(fileName)).ToBeVisibleAsync();
        await Assertions.Expect(ImportButton).ToBeVisibleAsync();
    }

    /// <summary>Imports what is previewed and waits for the outcome.</summary>
    public async Task ImportAsync()
    {
        await ImportButton.ClickAsync();
        await Assertions.Expect(Link("This import in the history")).ToBeVisibleAsync();
    }

    public ILocator ImportButton => Page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true });

    /// <summary>Leaves a mark that is gone when the page is loaded again.</summary>
    public Task MarkPageAsync() => Page.EvaluateAsync("window.isMarked = true");

    public Task<bool> IsMarkedAsync() => Page.EvaluateAsync<bool>("window.isMarked === true");

    /// <summary>Waits until a marked page has been loaded again and answers to clicks.</summary>
    public Task WaitUntilRenewedAsync(float timeout) =>
        Page.WaitForFunctionAsync(
            $"() => !window.isMarked && document.readyState === 'complete' && ({IsAlive})()",
            options: new() { Timeout = timeout }
        );

    /// <summary>No violation of any rule of axe-core on the page as it stands.</summary>
    public async Task AssertAccessibleAsync()
    {
        var found = await Page.RunAxe();
        Assert.True(
            found.Violations.Length == 0,
            string.Join('\n', found.Violations.Select(v => $"{v.Id}: {v.Help}\n  {string.Join("\n  ", v.Nodes.Select(n => n.Html))}"))
        );
    }

    /// <summary>The page itself does not scroll sideways. It may take a moment to settle after the window's width changed.</summary>
    public async Task AssertFitsAsync()
    {
        const string surplus = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";
        try
        {
            await Page.WaitForFunctionAsync($"() => ({surplus})() <= 0", options: new() { Timeout = LongestSettling });
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{Place} is {await Page.EvaluateAsync<int>(surplus)} px wider than its window.");
        }
    }

    public void AssertQuiet() => Assert.Empty(problems);

    /// <summary>Leaves what a person needs to understand a failure.</summary>
    public async Task KeepTraceAsync(string name, string serverOutput)
    {
        Directory.CreateDirectory(Places.Results);
        var path = Path.Combine(Places.Results, string.Concat(name.Split(Path.GetInvalidFileNameChars())));
        await File.WriteAllLinesAsync(
            path + ".log",
            [Page.Url, "== Problems", .. problems, "== Console", .. console, "== Server", serverOutput]
        );
        try
        {
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = path + ".png", FullPage = true });
        }
        catch (PlaywrightException e)
        {
            // The failure itself is what counts.
            await File.AppendAllTextAsync(path + ".log", $"\nNo picture: {e.Message}\n");
        }
    }
}

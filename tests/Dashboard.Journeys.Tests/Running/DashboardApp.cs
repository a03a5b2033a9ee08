using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Dashboard.Store.Access;
using Microsoft.Playwright;

namespace Dashboard.Journeys.Tests.Running;

/// <summary>The application with its demo company on a new data folder, and a browser to visit it with.</summary>
public class DashboardApp : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("dashboard-journeys-").FullName;
    private readonly ConcurrentDictionary<string, string> sessions = new(StringComparer.Ordinal);
    private readonly int port = FreePort();
    private Chromium? chromium;
    private ServerProcess? server;

    public string Address => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");

    internal ServerProcess Server => server!;

    /// <summary>Whether the first start brings the demo company.</summary>
    protected virtual bool LoadsDemo => true;

    public async Task InitializeAsync()
    {
        var starting = ServerProcess.StartAsync(folder, port, LoadsDemo);
        chromium = await Chromium.LaunchAsync();
        server = await starting;
    }

    public async Task DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.DisposeAsync();
        }

        if (server is not null)
        {
            await server.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Ends the application without a warning.</summary>
    public async Task CrashAsync()
    {
        await Server.KillAsync();
        await Server.DisposeAsync();
    }

    /// <summary>After a crash: at the same address, on the same data.</summary>
    public async Task StartAgainAsync() => server = await ServerProcess.StartAsync(folder, port, LoadsDemo);

    /// <summary>
    /// One person's visit in a window of its own. A failed journey leaves a picture, the browser's console and the server's output
    /// under TestResults; a console error, a failed request or a broken content security policy fails it as well.
    /// </summary>
    /// <param name="role">One of <see cref="Roles.All"/>, signed in; null for a stranger.</param>
    /// <param name="isQuiet">False for a journey whose point is that the browser complains: a refused page, a lost server.</param>
    internal async Task VisitAsync(
        string? role,
        Func<Visit, Task> journey,
        string theme = "light",
        bool isQuiet = true,
        [CallerMemberName] string name = ""
    )
    {
        await using var context = await chromium!.Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = Address,
                StorageState = role is null ? null : await SessionAsync(role),
                ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        await context.AddCookiesAsync([
            new Microsoft.Playwright.Cookie
            {
                Name = "dashboard-theme",
                Value = theme,
                Url = Address,
            },
        ]);
        var visit = await Visit.StartAsync(context);
        try
        {
            await journey(visit);
            if (isQuiet)
            {
                visit.AssertQuiet();
            }
        }
        catch (Exception)
        {
            await visit.KeepTraceAsync($"{name}-{role ?? "stranger"}-{theme}", Server.Output);
            throw;
        }
    }

    // Signs in by the persona's button once; later visits bring the session's cookie.
    private async Task<string> SessionAsync(string role)
    {
        if (!sessions.TryGetValue(role, out var session))
        {
            await using var context = await chromium!.Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = Address });
            await Persona.SignInAsync(await context.NewPageAsync(), role);
            session = sessions[role] = await context.StorageStateAsync();
        }

        return session;
    }

    // Another program may take it before the application does: then the application says so and the run fails with its line.
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

using System.Text.RegularExpressions;
using Dashboard.Testing;
using Dashboard.Web.Identity;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dashboard.Web.Tests;

/// <summary>The whole application on a database of its own, in Development unless a test asks for another environment.</summary>
public sealed partial class TestApp : IAsyncDisposable
{
    private readonly WebApplicationFactory<Program> factory;
    private readonly TestStore store;
    private readonly DirectoryInfo folder;

    private TestApp(TestStore store, string environment)
    {
        this.store = store;
        folder = Directory.CreateTempSubdirectory("dashboard-web-tests-");
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            builder.UseEnvironment(environment);
            builder.UseSetting("Database:Provider", "PostgreSql");
            builder.UseSetting("ConnectionStrings:Dashboard", store.ConnectionString);
            builder.UseSetting("Data:Folder", folder.FullName);
            builder.UseSetting("Demo:LoadOnFirstStart", "false");
            builder.UseSetting("Logging:LogLevel:Default", "Critical");
            builder.UseSetting("Logging:LogLevel:Microsoft", "Critical");
            builder.UseSetting("Logging:LogLevel:Quartz", "Critical");
            builder.ConfigureTestServices(services =>
                services.Replace(ServiceDescriptor.Singleton(_ => new FirstAdministratorCode(Console)))
            );
        });
    }

    /// <summary>What the application printed for whoever reads its console.</summary>
    public StringWriter Console { get; } = new();

    public IServiceProvider Services => factory.Services;

    public TestStore Store => store;

    public static async Task<TestApp> StartAsync(string environment = "Development")
    {
        var app = new TestApp(await TestStore.CreateAsync(), environment);
        _ = app.factory.Server;
        return app;
    }

    /// <summary>A browser: keeps cookies, does not follow redirects.</summary>
    public HttpClient Browser() =>
        factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });

    /// <summary>A browser in which somebody has signed in as the persona of a role.</summary>
    public async Task<HttpClient> PersonaAsync(string role)
    {
        var browser = Browser();
        using var answer = await PostAsync(browser, SignIn.Path, SignInEndpoints.PersonaPath, ("role", role));
        Assert.Equal("/", answer.Headers.Location?.OriginalString);
        return browser;
    }

    /// <summary>Fills in the form on a page and posts it to where it goes.</summary>
    public static async Task<HttpResponseMessage> PostAsync(
        HttpClient browser,
        string page,
        string target,
        params (string Name, string Value)[] fields
    )
    {
        var html = await browser.GetStringAsync(page);
        var token = Token().Match(html).Groups["token"].Value;
        var values = fields.Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2));
        using var content = new FormUrlEncodedContent(values);
        return await browser.PostAsync(target, content);
    }

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        await store.DisposeAsync();
        await Console.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [GeneratedRegex(
        "name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Token();
}

/// <summary>One application for all tests of a class that leave it as it was.</summary>
public sealed class SharedApp : IAsyncLifetime
{
    public TestApp App { get; private set; } = null!;

    public async Task InitializeAsync() => App = await TestApp.StartAsync();

    public async Task DisposeAsync() => await App.DisposeAsync();
}

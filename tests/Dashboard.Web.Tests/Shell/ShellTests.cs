using System.Net;
using Dashboard.Store;
using Dashboard.Store.PostgreSql;
using Dashboard.Web.Identity;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Dashboard.Web.Tests.Shell;

/// <summary>The shell by itself, without the features that come to stand in it.</summary>
public sealed class ShellTests : IAsyncLifetime
{
    private IHost host = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(ShellRegistration).Assembly.GetName().Name,
                EnvironmentName = "Production",
            }
        );
        builder.WebHost.UseTestServer();
        builder.AddShell();
        builder.Services.AddAuthentication();
        // Who may see what is tested with the features; here everybody may.
        builder.Services.AddAuthorization(options =>
            options.DefaultPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => true).Build()
        );
        builder.Services.AddRateLimiter(_ => { });
        // What the frame's search asks for; nothing here searches, so no database has to be there.
        builder.Services.AddScoped<CurrentActor>();
        builder.Services.AddPostgreSql("Host=localhost").AddStore();
        builder.Services.AddScoped<ReadFrameState>(_ =>
            _ => Task.FromResult(new FrameState(new DateOnly(2026, 11, 20), "USD", DemoLoaded: true))
        );
        var app = builder.Build();
        app.UseShell();
        app.MapGet("/fails", () => Fail());
        await app.StartAsync(CancellationToken.None);
        host = app;
        client = app.GetTestClient();
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await host.StopAsync();
        host.Dispose();
    }

    [Fact]
    public async Task Page_Get_IsPrerenderedWithOneHeading()
    {
        var html = await client.GetStringAsync("/about");

        Assert.Equal(2, html.Split("<h1").Length);
        Assert.Contains("<main id=\"content\"", html, StringComparison.Ordinal);
        Assert.Contains("Skip to the content", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_DemoLoaded_SaysThatItIsFictional()
    {
        var html = await client.GetStringAsync("/about");

        Assert.Equal(2, html.Split("Demo company: fictional").Length);
        Assert.Contains("20 Nov 2026", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_Get_HasNoInlineScript()
    {
        var html = await client.GetStringAsync("/about");

        Assert.All(
            html.Split("<script")[1..],
            script => Assert.Contains("src=", script[..script.IndexOf('>', StringComparison.Ordinal)], StringComparison.Ordinal)
        );
        Assert.DoesNotContain(" onclick=", html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/about", HttpStatusCode.OK)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/fails", HttpStatusCode.InternalServerError)]
    [InlineData("/healthz", HttpStatusCode.OK)]
    public async Task Answer_AnyStatus_CarriesTheSecurityHeaders(string path, HttpStatusCode status)
    {
        using var answer = await client.GetAsync(path);

        Assert.Equal(status, answer.StatusCode);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(answer.Headers.Contains("Referrer-Policy"));
    }

    [Theory]
    [InlineData("dark", "dark")]
    [InlineData("light", "light")]
    [InlineData("\"><script>", "system")]
    [InlineData(null, "system")]
    public async Task Page_ThemeCookie_IsRightInTheFirstByte(string? cookie, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/about");
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", $"{ThemeChoice.Cookie}={Uri.EscapeDataString(cookie)}");
        }

        using var answer = await client.SendAsync(request);

        Assert.Contains(
            $"<html lang=\"en\" data-theme=\"{expected}\">",
            await answer.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Failure_Unexpected_ShowsASupportCodeAndNoStackTrace()
    {
        using var answer = await client.GetAsync("/fails");
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Matches("<strong>[A-Z2-9]{4}-[A-Z2-9]{4}</strong>", html);
        Assert.DoesNotContain("secret detail", html, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NotFound_UnknownAddress_LeadsHome()
    {
        using var answer = await client.GetAsync("/nowhere");

        Assert.Contains("There is no page at this address", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static IResult Fail() => throw new InvalidOperationException("secret detail");
}

using System.Net;
using Dashboard.Store.Access;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Web.Tests.Identity;

/// <summary>Who gets what: signed in or not, and by role.</summary>
public sealed class AccessTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private readonly TestApp app = shared.App;

    [Theory]
    [InlineData("/")]
    [InlineData("/vendors")]
    [InlineData("/users")]
    [InlineData("/audit?q=x")]
    [InlineData("/jobs")]
    [InlineData("/exports/audit.csv")]
    [InlineData("/nowhere")]
    public async Task Page_Anonymous_LeadsToSignInAndBack(string path)
    {
        using var answer = await app.Browser().GetAsync(path);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.EndsWith(
            $"{SignIn.Path}?returnUrl={Uri.EscapeDataString(path)}",
            answer.Headers.Location!.OriginalString,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/first-administrator")]
    [InlineData("/error")]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    [InlineData("/css/base.css")]
    [InlineData("/_framework/blazor.web.js")]
    public async Task Page_AnonymousAllowed_Answers(string path)
    {
        using var answer = await app.Browser().GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Circuit_Anonymous_IsRefused()
    {
        using var answer = await app.Browser().PostAsync("/_blazor/negotiate?negotiateVersion=1", content: null);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public void Endpoints_WithoutSignIn_AreOnlyTheseAndFiles()
    {
        string[] expected =
        [
            // A calendar program signs in by the secret of its address.
            "/calendar/{secret}.ics",
            "/error",
            "/first-administrator",
            "/healthz",
            "/not-found",
            "/readyz",
            "/sign-in",
            "/sign-in/password",
            "/sign-in/persona",
            "/sign-out",
        ];

        var open = app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null && e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

        Assert.Equal(expected, open);
    }

    [Theory]
    [InlineData(Roles.Administrator, "/users", HttpStatusCode.OK)]
    [InlineData(Roles.Legal, "/users", HttpStatusCode.Forbidden)]
    [InlineData(Roles.Legal, "/audit", HttpStatusCode.OK)]
    [InlineData(Roles.Executive, "/audit", HttpStatusCode.Forbidden)]
    [InlineData(Roles.Procurement, "/exports/audit.csv", HttpStatusCode.Forbidden)]
    [InlineData(Roles.Legal, "/exports/audit.csv", HttpStatusCode.OK)]
    [InlineData(Roles.Executive, "/jobs", HttpStatusCode.OK)]
    public async Task Page_Role_OpensWhatItsPermissionsSay(string role, string path, HttpStatusCode expected)
    {
        using var browser = await app.PersonaAsync(role);

        using var answer = await browser.GetAsync(path);

        Assert.Equal(expected, answer.StatusCode);
        if (expected == HttpStatusCode.Forbidden && !path.EndsWith(".csv", StringComparison.Ordinal))
        {
            Assert.Contains("Your role does not open this page", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Policies_EveryPermission_MatchesTheTable()
    {
        var policies = app.Services.GetRequiredService<IAuthorizationPolicyProvider>();
        foreach (var permission in Enum.GetValues<Permission>())
        {
            var policy = await policies.GetPolicyAsync(permission.ToString());

            var roles = Assert.Single(
                policy!.Requirements.OfType<Microsoft.AspNetCore.Authorization.Infrastructure.RolesAuthorizationRequirement>()
            );
            Assert.Equal(Permissions.RolesWith(permission), roles.AllowedRoles);
        }
    }

    [Fact]
    public async Task Jobs_RoleWithoutRunJobs_SeesNoButtons()
    {
        using var legal = await app.PersonaAsync(Roles.Legal);
        using var procurement = await app.PersonaAsync(Roles.Procurement);

        Assert.DoesNotContain("aria-label=\"Run now:", await legal.GetStringAsync("/jobs"), StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Run now:", await procurement.GetStringAsync("/jobs"), StringComparison.Ordinal);
    }
}

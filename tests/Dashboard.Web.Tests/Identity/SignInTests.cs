using System.Net;
using Dashboard.Store.Access;
using Dashboard.Store.Identity;
using Dashboard.Web.Identity;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Web.Tests.Identity;

public sealed class SignInTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private const string Password = "correct horse battery";
    private readonly TestApp app = shared.App;

    [Fact]
    public async Task Password_Right_SignsInAndReturns()
    {
        var email = await AddUserAsync();
        using var browser = app.Browser();

        using var answer = await SignInAsync(browser, email, Password, "/vendors?sort=name");

        Assert.Equal("/vendors?sort=name", answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/about")).StatusCode);
    }

    [Fact]
    public async Task Password_Wrong_SaysTheSameAsForAnUnknownAddress()
    {
        var email = await AddUserAsync();

        var wrong = await MessageAsync(email, "some other password");
        var unknown = await MessageAsync("nobody@company.example", Password);

        Assert.Contains("do not open an account", wrong, StringComparison.Ordinal);
        Assert.Equal(wrong, unknown);
    }

    [Fact]
    public async Task Password_WrongTenTimes_RestsEvenForTheRightOne()
    {
        var email = await AddUserAsync();
        using var browser = app.Browser();
        for (var i = 0; i < IdentityRegistration.FailuresUntilRest; i++)
        {
            (await SignInAsync(browser, email, "wrong password " + i)).Dispose();
        }

        using var answer = await SignInAsync(browser, email, Password);

        Assert.Contains("problem=Wrong", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Password_DisabledAccount_DoesNotOpen()
    {
        var email = await AddUserAsync();
        var users = app.Services.GetRequiredService<Users>();
        var row = (await users.ListAsync(app.Store.Administrator, default)).Single(u => u.Email == email);
        await users.DisableAsync(app.Store.Administrator, row.Id, default);

        using var answer = await SignInAsync(app.Browser(), email, Password);

        Assert.Contains("problem=Wrong", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_WithoutToken_IsNotAccepted()
    {
        var email = await AddUserAsync();
        using var browser = app.Browser();
        using var content = new FormUrlEncodedContent(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["email"] = email, ["password"] = Password }
        );

        using var answer = await browser.PostAsync(SignInEndpoints.PasswordPath, content);

        Assert.Contains("problem=Stale", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/about")).StatusCode);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/sign-in?again")]
    public async Task ReturnUrl_NotOfThisSite_LeadsHome(string returnUrl)
    {
        using var browser = app.Browser();

        using var answer = await TestApp.PostAsync(
            browser,
            SignIn.Path,
            SignInEndpoints.PersonaPath,
            ("role", Roles.Legal),
            (SignIn.ReturnUrlKey, returnUrl)
        );

        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task SignOut_FromTheFrame_EndsTheSession()
    {
        using var browser = await app.PersonaAsync(Roles.Executive);

        using var answer = await TestApp.PostAsync(browser, "/about", SignIn.OutPath);

        Assert.Equal(SignIn.Path, answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/about")).StatusCode);
    }

    [Fact]
    public async Task Persona_Development_IsNamedByItsRoleInTheFrame()
    {
        using var browser = await app.PersonaAsync(Roles.Procurement);

        Assert.Contains("Procurement (persona)", await browser.GetStringAsync("/about"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Persona_Production_DoesNotExist()
    {
        await using var production = await TestApp.StartAsync("Production");
        using var browser = production.Browser();

        Assert.DoesNotContain("persona", await browser.GetStringAsync(SignIn.Path), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(
            production.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>(),
            e => e.RoutePattern.RawText!.Contains("persona", StringComparison.Ordinal)
        );
        using var answer = await TestApp.PostAsync(browser, SignIn.Path, SignInEndpoints.PersonaPath, ("role", Roles.Administrator));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/about")).StatusCode);
    }

    private async Task<string> AddUserAsync()
    {
        var key = Guid.NewGuid().ToString("N")[..8];
        var edit = new UserEdit
        {
            Name = $"Tester {key}",
            Email = $"{key}@company.example",
            Password = Password,
        };
        edit.Roles.Add(Roles.Legal);
        var result = await app.Services.GetRequiredService<Users>().AddAsync(app.Store.Administrator, edit, default);
        Assert.True(result.IsSaved, string.Join(' ', result.Errors));
        return edit.Email;
    }

    private async Task<string> MessageAsync(string email, string password)
    {
        using var browser = app.Browser();
        using var answer = await SignInAsync(browser, email, password);
        var html = await browser.GetStringAsync(answer.Headers.Location!.OriginalString);
        return html.Split("role=\"alert\"")[1].Split("</div>")[0];
    }

    private static Task<HttpResponseMessage> SignInAsync(HttpClient browser, string email, string password, string returnUrl = "/") =>
        TestApp.PostAsync(
            browser,
            SignIn.Path,
            SignInEndpoints.PasswordPath,
            ("email", email),
            ("password", password),
            (SignIn.ReturnUrlKey, returnUrl)
        );
}

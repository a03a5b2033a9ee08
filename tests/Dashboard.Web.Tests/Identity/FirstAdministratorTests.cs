using System.Net;
using Dashboard.Store.Identity;
using Dashboard.Web.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Web.Tests.Identity;

public sealed class FirstAdministratorTests
{
    [Fact]
    public async Task Code_Production_MakesOneAdministratorOnce()
    {
        await using var app = await TestApp.StartAsync("Production");
        var code = app.Console.ToString().Trim().Split(' ')[^1];
        using var browser = app.Browser();

        var wrong = await CreateAsync(browser, "AAAA-AAAA-AAAA-AAAA", "First Person");
        var invalid = await CreateAsync(browser, code, name: "");
        var created = await CreateAsync(browser, code, "First Person");
        var again = await CreateAsync(app.Browser(), code, "Second Person");

        Assert.Contains("This is not the code", wrong.Html, StringComparison.Ordinal);
        Assert.Contains("Give the person", invalid.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, created.Status);
        Assert.NotEqual(HttpStatusCode.Redirect, again.Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/users")).StatusCode);
        Assert.Contains("This is done", await app.Browser().GetStringAsync(FirstAdministratorCode.Path), StringComparison.Ordinal);
        var user = Assert.Single(await app.Services.GetRequiredService<Users>().ListAsync(app.Store.Administrator, default));
        Assert.Equal(("First Person", "Administrator"), (user.Name, Assert.Single(user.Roles)));
    }

    [Fact]
    public async Task Code_ManyAttempts_AreLimited()
    {
        await using var app = await TestApp.StartAsync("Production");
        using var browser = app.Browser();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 11; i++)
        {
            using var content = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal));
            using var answer = await browser.PostAsync(FirstAdministratorCode.Path, content);
            statuses.Add(answer.StatusCode);
        }

        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, statuses[..10]);
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[10]);
    }

    [Fact]
    public async Task Start_Development_PrintsNoCode()
    {
        await using var app = await TestApp.StartAsync();

        Assert.Equal("", app.Console.ToString());
    }

    [Fact]
    public void Matches_PrintedCode_HoweverItIsTyped()
    {
        using var console = new StringWriter();
        var code = new FirstAdministratorCode(console);
        Assert.False(code.Matches(""));
        code.Print();
        var printed = console.ToString().Trim().Split(' ')[^1];

        Assert.True(code.Matches(printed));
        Assert.True(code.Matches(" " + printed.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal)));
        Assert.False(code.Matches(printed[..^1]));
        Assert.False(code.Matches(null));
        code.Close();
        Assert.False(code.Matches(printed));
    }

    [Fact]
    public void Print_Twice_OnlyTheLastCodeWorks()
    {
        using var console = new StringWriter();
        var code = new FirstAdministratorCode(console);
        code.Print();
        var first = console.ToString().Trim().Split(' ')[^1];
        code.Print();

        Assert.False(code.Matches(first));
    }

    private static async Task<(HttpStatusCode Status, string Html)> CreateAsync(HttpClient browser, string code, string name)
    {
        using var answer = await TestApp.PostAsync(
            browser,
            FirstAdministratorCode.Path,
            FirstAdministratorCode.Path,
            ("_handler", "first-administrator"),
            ("Input.Code", code),
            ("Input.Name", name),
            ("Input.Email", "first@company.example"),
            ("Input.Password", "correct horse battery")
        );
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}

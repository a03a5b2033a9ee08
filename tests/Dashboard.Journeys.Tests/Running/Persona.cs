using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Dashboard.Journeys.Tests.Running;

/// <summary>The personas of a development machine.</summary>
internal static partial class Persona
{
    /// <summary>One click on the sign-in page. Ends on the page that the reader wanted, the home page by default.</summary>
    public static async Task SignInAsync(IPage page, string role)
    {
        if (!SignIn().IsMatch(page.Url))
        {
            await page.GotoAsync("/sign-in");
        }

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = role, Exact = true }).ClickAsync();
        await Assertions.Expect(page).Not.ToHaveURLAsync(SignIn());
    }

    [GeneratedRegex("/sign-in", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex SignIn();
}

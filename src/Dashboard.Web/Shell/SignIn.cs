using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dashboard.Web.Shell;

/// <summary>Where the frame sends people to sign in and out.</summary>
public static class SignIn
{
    public const string Path = "/sign-in";
    public const string ReturnUrlKey = "returnUrl";

    /// <summary>Answers a POST with the antiforgery token of the frame's form.</summary>
    public const string OutPath = "/sign-out";

    /// <summary>The sign-in page, which then returns to the present one.</summary>
    public static string For(NavigationManager navigation) =>
        $"{Path}?{ReturnUrlKey}={Uri.EscapeDataString("/" + navigation.ToBaseRelativePath(navigation.Uri))}";

    /// <summary>Whether the address lies in this application and is not the sign-in page itself.</summary>
    public static bool IsPage(string? url) =>
        !string.IsNullOrEmpty(url) && RedirectHttpResult.IsLocalUrl(url) && !url.StartsWith(Path, StringComparison.OrdinalIgnoreCase);
}

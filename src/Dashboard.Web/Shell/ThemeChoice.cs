namespace Dashboard.Web.Shell;

/// <summary>The reader's choice of light, dark or the system's own, kept in a cookie so that the first byte of a page is right.</summary>
public static class ThemeChoice
{
    /// <summary>Written by wwwroot/js/shell.js.</summary>
    public const string Cookie = "dashboard-theme";

    public const string System = "system";

    public static string Of(IRequestCookieCollection? cookies) => cookies?[Cookie] is "light" or "dark" ? cookies[Cookie]! : System;
}

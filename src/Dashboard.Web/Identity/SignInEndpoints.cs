using Dashboard.Store.Identity;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Web.Identity;

/// <summary>Where the forms of the sign-in page and of the top bar post to.</summary>
public static class SignInEndpoints
{
    public const string PasswordPath = SignIn.Path + "/password";

    /// <summary>Exists in Development only.</summary>
    public const string PersonaPath = SignIn.Path + "/persona";

    public static void MapSignIn(this WebApplication app)
    {
        app.MapPost(PasswordPath, PasswordAsync).AllowAnonymous();
        app.MapPost(SignIn.OutPath, OutAsync).AllowAnonymous();
        if (app.Environment.IsDevelopment())
        {
            app.MapPost(PersonaPath, PersonaAsync).AllowAnonymous();
        }
    }

    private static async Task<RedirectHttpResult> PasswordAsync(HttpContext context, IAntiforgery antiforgery, AccountSignIn signIn)
    {
        if (await ReadFormAsync(context, antiforgery) is not { } form)
        {
            return Back(SignInProblem.Stale, null, null);
        }

        var (email, password) = (form["email"].ToString().Trim(), form["password"].ToString());
        var sane = email.Length is > 0 and <= 256 && password.Length is > 0 and <= PasswordRules.LongestLength;
        return sane && await signIn.TryAsync(email, password)
            ? TypedResults.LocalRedirect(Local(form[SignIn.ReturnUrlKey]))
            : Back(SignInProblem.Wrong, form[SignIn.ReturnUrlKey], email);
    }

    private static async Task<RedirectHttpResult> PersonaAsync(
        HttpContext context,
        IAntiforgery antiforgery,
        AccountSignIn signIn,
        UserManager<User> users
    )
    {
        var form = await ReadFormAsync(context, antiforgery);
        if (Personas.EmailOf(form?["role"]) is not { } email || await users.FindByEmailAsync(email) is not { DisabledAt: null } persona)
        {
            return Back(SignInProblem.Stale, null, null);
        }

        await signIn.SignInAsync(persona, isPersistent: false);
        return TypedResults.LocalRedirect(Local(form![SignIn.ReturnUrlKey]));
    }

    private static async Task<RedirectHttpResult> OutAsync(HttpContext context, IAntiforgery antiforgery)
    {
        if (await ReadFormAsync(context, antiforgery) is null)
        {
            return Back(SignInProblem.Stale, null, null);
        }

        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        return TypedResults.LocalRedirect(SignIn.Path);
    }

    /// <summary>Null when the form is not one that this application made for this person: most often it was open too long.</summary>
    private static async Task<IFormCollection?> ReadFormAsync(HttpContext context, IAntiforgery antiforgery) =>
        context.Request.HasFormContentType && await antiforgery.IsRequestValidAsync(context)
            ? await context.Request.ReadFormAsync(context.RequestAborted)
            : null;

    private static string Local(string? url) => SignIn.IsPage(url) ? url! : "/";

    private static RedirectHttpResult Back(SignInProblem problem, string? returnUrl, string? email) =>
        TypedResults.LocalRedirect(
            SignIn.Path
                + QueryString.Create(
                    new Dictionary<string, string?>(StringComparer.Ordinal)
                    {
                        ["problem"] = problem.ToString(),
                        ["email"] = email is { Length: <= 256 } ? email : null,
                        [SignIn.ReturnUrlKey] = SignIn.IsPage(returnUrl) ? returnUrl : null,
                    }.Where(pair => !string.IsNullOrEmpty(pair.Value))
                )
        );
}

/// <summary>Why the sign-in page is shown again.</summary>
public enum SignInProblem
{
    Wrong,
    Stale,
}

using System.Globalization;
using System.Threading.RateLimiting;
using Dashboard.Store;
using Dashboard.Store.Identity;
using Dashboard.Web.Contracts.Calendar;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Web.Identity;

/// <summary>Accounts, sessions and what they may open. Everything needs a signed-in person unless it says otherwise.</summary>
public static class IdentityRegistration
{
    /// <summary>Wrong passwords until an account rests, and how long it does.</summary>
    public const int FailuresUntilRest = 10;

    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);

    public static WebApplicationBuilder AddIdentity(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services
            .AddIdentityCore<User>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.Lockout.MaxFailedAccessAttempts = FailuresUntilRest;
                options.Lockout.DefaultLockoutTimeSpan = Rest;
            })
            .AddRoles<IdentityRole<int>>()
            .AddEntityFrameworkStores<DashboardDbContext>()
            .AddClaimsPrincipalFactory<SessionClaims>()
            .AddSignInManager<AccountSignIn>();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromSeconds(30));
        // The second cookie is never set: the framework's check of the security stamp signs out of it too.
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, ConfigureSession)
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme);
        services.AddPermissionPolicies();
        services.AddScoped<AuthenticationStateProvider, CircuitSession>();
        services.AddScoped<CurrentActor>();
        services.AddSingleton(_ => new FirstAdministratorCode(Console.Out));
        services.AddRateLimiter(options =>
        {
            options.AddPolicy(FirstAdministratorCode.RateLimit, FirstAdministratorLimit);
            options.AddCalendarLimit();
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, cancellationToken) =>
                new ValueTask(
                    context.HttpContext.Response.WriteAsync("Too many attempts. Wait a minute, then try again.", cancellationToken)
                );
        });
        return builder;
    }

    /// <summary>Accounts that must exist, before the host listens.</summary>
    public static async Task PrepareIdentityAsync(this WebApplication app)
    {
        var personas = app.Services.GetRequiredService<Personas>();
        if (app.Environment.IsDevelopment())
        {
            await personas.OpenAsync(app.Lifetime.ApplicationStopping);
            return;
        }

        await personas.CloseAsync(app.Lifetime.ApplicationStopping);
        if (!await app.Services.GetRequiredService<Users>().HasAdministratorAsync(app.Lifetime.ApplicationStopping))
        {
            app.Services.GetRequiredService<FirstAdministratorCode>().Print();
        }
    }

    public static WebApplication UseIdentity(this WebApplication app)
    {
        app.UseRateLimiter();
        app.MapSignIn();
        return app;
    }

    private static void ConfigureSession(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "dashboard-session";
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.LoginPath = SignIn.Path;
        options.ReturnUrlParameter = SignIn.ReturnUrlKey;
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = context =>
        {
            // A circuit cannot follow a redirect to a page; its script reloads the page, and that is redirected.
            if (context.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase))
            {
                context.HttpContext.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            }
            else
            {
                context.Response.Redirect(context.RedirectUri);
            }

            return Task.CompletedTask;
        };

        // The status page shows it in place, under the address that was asked for.
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    // Without the database nobody reads anything, and the error page must still be made: the next request decides.
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        try
        {
            await SecurityStampValidator.ValidatePrincipalAsync(context);
        }
        catch (Exception e) when (Failure.IsDatabaseGone(e)) { }
    }

    private static RateLimitPartition<string> FirstAdministratorLimit(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                Convert.ToString(context.Connection.RemoteIpAddress, CultureInfo.InvariantCulture) ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = 10, Window = TimeSpan.FromMinutes(1) }
            )
            : RateLimitPartition.GetNoLimiter("");
}

using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Radzen;

namespace Dashboard.Web.Shell;

/// <summary>The web host without any feature: pages' frame, logs, security headers, errors.</summary>
public static class ShellRegistration
{
    /// <summary>Where the application listens when nothing else is configured: this machine only.</summary>
    public const string DefaultAddress = "http://127.0.0.1:5080";

    public static WebApplicationBuilder AddShell(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        builder.ListenOnLoopbackByDefault();
        builder.AddLogs();

        var services = builder.Services;
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.Configure<CircuitOptions>(options => options.DetailedErrors = false);
        services.AddRadzenComponents();
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.AddAuthorization();
        services.AddCascadingAuthenticationState();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<FrameCache>();
        services.AddScoped<Frame>();
        services.AddScoped<Shared.EvidencePanelState>();
        services.AddScoped<Shared.Toasts>();
        services.AddSingleton<Shared.Handover>();
        services.AddSingleton<About.ThirdPartyList>();
        return builder;
    }

    public static WebApplication UseShell(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", $"?{NotFound.StatusKey}={{0}}", createScopeForStatusCodePages: true);
        // The build compresses our own files, not those of packages. They hold no secret, so compressing them gives none away.
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/_content", StringComparison.OrdinalIgnoreCase),
            files => files.UseResponseCompression()
        );
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapGet("/healthz", () => Results.Text("alive")).AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        app.AnnounceAddress();
        return app;
    }

    // Everything that sets an address (--urls, ASPNETCORE_URLS, a container's ASPNETCORE_HTTP_PORTS, Kestrel's own section) wins.
    private static void ListenOnLoopbackByDefault(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        string[] keys = [WebHostDefaults.ServerUrlsKey, "http_ports", "https_ports"];
        if (keys.All(key => string.IsNullOrEmpty(configuration[key])) && !configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }
    }
}

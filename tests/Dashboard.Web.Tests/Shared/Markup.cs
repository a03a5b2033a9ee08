using Dashboard.Web.Shared;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.JSInterop;

namespace Dashboard.Web.Tests.Shared;

/// <summary>The HTML that a component prerenders to, with the shell's services and a fixed clock.</summary>
public static class Markup
{
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 14, 5, 0, TimeSpan.Zero);

    public static async Task<string> OfAsync<TComponent>(object parameters, string page = "http://localhost/")
        where TComponent : IComponent
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(new FixedTime());
        services.AddScoped<EvidencePanelState>();
        services.AddScoped<Toasts>();
        services.AddScoped<NavigationManager>(_ => new FixedNavigation(page));
        services.AddScoped<IJSRuntime, NoJs>();
        await using var provider = services.BuildServiceProvider();
        await using var renderer = new HtmlRenderer(provider, NullLoggerFactory.Instance);
        var values = parameters
            .GetType()
            .GetProperties()
            .ToDictionary(property => property.Name, property => property.GetValue(parameters));
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(values))).ToHtmlString()
        );
    }

    public static RenderFragment Text(string text) => builder => builder.AddContent(0, text);

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class FixedNavigation : NavigationManager
    {
        public FixedNavigation(string page) => Initialize("http://localhost/", page);
    }

    // Prerendering never calls the browser.
    private sealed class NoJs : IJSRuntime
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => throw new InvalidOperationException(identifier);

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) =>
            throw new InvalidOperationException(identifier);
    }
}

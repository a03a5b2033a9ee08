using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Dashboard.Web.Shell;

/// <summary>Keeps the frame when a page fails: logs the exception under a support code that the reader sees.</summary>
public sealed class PageErrors : ErrorBoundary
{
    [Inject]
    private ILogger<PageErrors> Log { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    public string Code { get; private set; } = "";

    protected override Task OnErrorAsync(Exception exception)
    {
        Code = SupportCode.Create();
        Log.LogError(exception, "Support code {SupportCode} at {Page}", Code, new Uri(Navigation.Uri).AbsolutePath);
        return Task.CompletedTask;
    }
}

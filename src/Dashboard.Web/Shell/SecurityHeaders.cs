using System.Diagnostics.CodeAnalysis;

namespace Dashboard.Web.Shell;

/// <summary>What a browser may do with our pages: only this server's own files, in no other site's frame.</summary>
public static class SecurityHeaders
{
    // Styles: the component and chart libraries set style attributes while they draw; a style cannot run code.
    // connect-src 'self' covers the circuit's WebSocket to this server. data: images are the chart library's own.
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; "
        + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    [SuppressMessage("Security", "S7039", Justification = "Inline styles only, see above: scripts are this server's own files.")]
    public static void UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                // On starting: an error page clears the headers that were set before it.
                context.Response.OnStarting(() =>
                {
                    var headers = context.Response.Headers;
                    headers.ContentSecurityPolicy = Policy;
                    headers.XContentTypeOptions = "nosniff";
                    headers.XFrameOptions = "DENY";
                    headers["Referrer-Policy"] = "same-origin";
                    headers["Cross-Origin-Opener-Policy"] = "same-origin";
                    headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dashboard.Testing.Providers;

/// <summary>A provider on this machine, in this process: answers as it is told, or with a fault.</summary>
public sealed class FakeProvider : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<string> requests = new();
    private int faultsLeft;
    private int goodLeft;

    private FakeProvider(WebApplication app) => this.app = app;

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Path and query of every request so far.</summary>
    public IReadOnlyList<string> Requests => [.. requests];

    public Fault Fault { get; private set; }

    /// <summary>The next answers have the fault; then all is well again. A provider that stays broken has more than anybody tries.</summary>
    /// <param name="after">So many answers are good before.</param>
    public void Break(Fault fault, int answers = int.MaxValue, int after = 0) => (Fault, faultsLeft, goodLeft) = (fault, answers, after);

    public static async Task<FakeProvider> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var started = builder.Build();
        var provider = new FakeProvider(started);
        started.Run(context => provider.AnswerAsync(context, answer));
        await started.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context, RequestDelegate answer)
    {
        requests.Enqueue(context.Request.Path + context.Request.QueryString);
        if (Fault == Fault.None || Interlocked.Decrement(ref goodLeft) >= 0 || Interlocked.Decrement(ref faultsLeft) < 0)
        {
            await answer(context);
            return;
        }

        await FailAsync(context, answer);
    }

    private async Task FailAsync(HttpContext context, RequestDelegate answer)
    {
        var response = context.Response;
        switch (Fault)
        {
            case Fault.RetryAfterSeconds:
                response.StatusCode = 429;
                response.Headers.RetryAfter = "1";
                break;
            case Fault.RetryAfterDate:
                response.StatusCode = 429;
                var now = new DateTimeOffset(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);
                response.Headers.Date = now.ToString("R", CultureInfo.InvariantCulture);
                response.Headers.RetryAfter = now.AddSeconds(1).ToString("R", CultureInfo.InvariantCulture);
                break;
            case Fault.RetryAfterTooLong:
                response.StatusCode = 429;
                response.Headers.RetryAfter = "86400";
                break;
            case Fault.ServerError:
                response.StatusCode = 500;
                break;
            case Fault.BadGateway:
                response.StatusCode = 502;
                response.ContentType = "text/html";
                await response.WriteAsync("<html><body>Bad gateway</body></html>");
                break;
            case Fault.Unavailable:
                response.StatusCode = 503;
                response.Headers.RetryAfter = "1";
                break;
            case Fault.GatewayTimeout:
                response.StatusCode = 504;
                break;
            case Fault.NoAnswer:
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                break;
            case Fault.SlowDrip:
                response.ContentType = "application/json";
                while (!context.RequestAborted.IsCancellationRequested)
                {
                    await response.WriteAsync(" ");
                    await response.Body.FlushAsync();
                    await Task.Delay(50);
                }

                break;
            case Fault.Stall:
                response.ContentType = "application/json";
                await response.WriteAsync("{\"data\":");
                await response.Body.FlushAsync();
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                break;
            case Fault.Truncated:
                response.ContentType = "application/json";
                response.ContentLength = 1_000_000;
                await response.WriteAsync("{\"data\":[{");
                await response.Body.FlushAsync();
                context.Abort();
                break;
            case Fault.Reset:
                context.Features.Get<IHttpRequestLifetimeFeature>()!.Abort();
                break;
            case Fault.HalfJson:
                response.ContentType = "application/json";
                await response.WriteAsync("{\"data\":[{\"a\":1},");
                break;
            case Fault.Empty:
                response.ContentType = "application/json";
                break;
            case Fault.JsonNull:
                response.ContentType = "application/json";
                await response.WriteAsync("null");
                break;
            case Fault.WebPage:
                response.ContentType = "text/html";
                await response.WriteAsync("<!doctype html><html><body>Sign in</body></html>");
                break;
            case Fault.Redirect:
                response.StatusCode = 302;
                response.Headers.Location = "https://elsewhere.example/";
                break;
            case Fault.Oversized:
                response.ContentType = "application/json";
                await response.WriteAsync("[");
                var block = new string(' ', 1 << 16);
                while (!context.RequestAborted.IsCancellationRequested)
                {
                    await response.WriteAsync(block);
                }

                break;
            case Fault.Unauthorized:
                response.StatusCode = 401;
                break;
            case Fault.Forbidden:
                response.StatusCode = 403;
                break;
            case Fault.NotFound:
                response.StatusCode = 404;
                break;
            default:
                await answer(context);
                break;
        }
    }
}

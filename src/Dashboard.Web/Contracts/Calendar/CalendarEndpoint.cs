using System.Globalization;
using System.Text;
using System.Threading.RateLimiting;
using Dashboard.Domain.Contracts.Calendar;
using Dashboard.Store.Contracts.Calendar;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.RateLimiting;

namespace Dashboard.Web.Contracts.Calendar;

/// <summary>The calendar under a private address: no sign-in, for calendar programs cannot; the secret in the address stands for it.</summary>
public static class CalendarEndpoint
{
    private const string RateLimit = "calendar";
    private const int LongestSecret = 60;

    /// <summary>Readings a minute from one network address: many programs behind one, and no search through secrets.</summary>
    public const int ReadingsPerMinute = 60;

    public static void AddCalendarLimit(this RateLimiterOptions options) =>
        options.AddPolicy(
            RateLimit,
            context =>
                RateLimitPartition.GetFixedWindowLimiter(
                    Convert.ToString(context.Connection.RemoteIpAddress, CultureInfo.InvariantCulture) ?? "",
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = ReadingsPerMinute, Window = TimeSpan.FromMinutes(1) }
                )
        );

    public static void MapCalendar(this IEndpointRouteBuilder app) =>
        app.MapGet("/calendar/{secret}.ics", ReadAsync).AllowAnonymous().RequireRateLimiting(RateLimit);

    private static async Task<IResult> ReadAsync(
        string secret,
        HttpContext http,
        CalendarFeeds feeds,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        http.Response.Headers.CacheControl = "private, max-age=900";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        if (secret.Length > LongestSecret || await feeds.ReadAsync(secret, cancellationToken) is not { } days)
        {
            // A calendar program wants an answer, not a page.
            http.Response.Headers.CacheControl = "no-store";
            http.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
            return Results.NotFound();
        }

        var site = new Uri($"{http.Request.Scheme}://{http.Request.Host}");
        var file = CalendarFile.Write(
            "Contracts",
            days.Overdue.Concat(days.Ahead).Select(e => CalendarWords.ToDay(e, site)),
            time.GetUtcNow()
        );
        return Results.Bytes(Encoding.UTF8.GetBytes(file), "text/calendar; charset=utf-8", "contracts.ics");
    }
}

using System.Text.Json;
using Dashboard.Store;
using Dashboard.Store.Access;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quartz;

namespace Dashboard.Web.Operations;

/// <summary>
/// <c>/readyz</c>: whether this host can do its work: 200 or 503, with each check's state as JSON. It names states only, never a
/// connection or an error's text, because anyone may ask.
/// </summary>
public static class Readiness
{
    public const string Path = "/readyz";

    private static readonly TimeSpan LongestCheck = TimeSpan.FromSeconds(3);

    public static IServiceCollection AddReadiness(this IServiceCollection services)
    {
        services
            .AddHealthChecks()
            .AddCheck<DatabaseAnswers>("database")
            .AddCheck<NoPendingMigration>("migrations")
            .AddQuartz(o => o.Name = "scheduler");
        services.Configure<HealthCheckServiceOptions>(options =>
        {
            foreach (var check in options.Registrations)
            {
                check.Timeout = LongestCheck;
            }
        });
        return services;
    }

    public static void MapReadiness(this WebApplication app) =>
        app.MapHealthChecks(
                Path,
                new HealthCheckOptions
                {
                    ResultStatusCodes =
                    {
                        [HealthStatus.Degraded] = StatusCodes.Status503ServiceUnavailable,
                        [HealthStatus.Unhealthy] = StatusCodes.Status503ServiceUnavailable,
                    },
                    ResponseWriter = WriteAsync,
                }
            )
            .AllowAnonymous();

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(Json(report), context.RequestAborted);
    }

    internal static string Json(HealthReport report) =>
        JsonSerializer.Serialize(
            new
            {
                status = report.Status == HealthStatus.Healthy ? "ready" : "not ready",
                checks = report.Entries.ToDictionary(
                    e => e.Key,
                    e => e.Value.Status == HealthStatus.Healthy ? "ok" : "failed",
                    StringComparer.Ordinal
                ),
            }
        );

    private sealed class DatabaseAnswers(StoreContexts contexts) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
        {
            await using var db = contexts.For(Actor.System("readiness"));
            return new HealthCheckResult(
                await db.Database.CanConnectAsync(cancellationToken) ? HealthStatus.Healthy : HealthStatus.Unhealthy
            );
        }
    }

    private sealed class NoPendingMigration(StoreContexts contexts) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
        {
            await using var db = contexts.For(Actor.System("readiness"));
            var pending = await db.Database.GetPendingMigrationsAsync(cancellationToken);
            return new HealthCheckResult(pending.Any() ? HealthStatus.Unhealthy : HealthStatus.Healthy);
        }
    }
}

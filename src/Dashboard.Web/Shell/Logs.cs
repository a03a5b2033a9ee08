using Microsoft.Extensions.Logging.Console;

namespace Dashboard.Web.Shell;

/// <summary>JSON lines for machines in Production, one readable line each in Development.</summary>
public static class Logs
{
    public static void AddLogs(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddLines(builder.Environment);

        // A failed start is explained in one line by StartException; the host would print its stack trace before that.
        var started = new StartedFlag();
        builder.Services.AddSingleton(started);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => started.IsSet && level >= LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", level => started.IsSet && level >= LogLevel.Warning);
    }

    /// <summary>The form of a line, also for what is logged before the host is built.</summary>
    public static void AddLines(this ILoggingBuilder logging, IHostEnvironment environment)
    {
        if (environment.IsDevelopment())
        {
            logging.AddSimpleConsole(options =>
            {
                options.SingleLine = true;
                options.TimestampFormat = "HH:mm:ss ";
                options.ColorBehavior = Console.IsOutputRedirected ? LoggerColorBehavior.Disabled : LoggerColorBehavior.Default;
            });
        }
        else
        {
            logging.AddJsonConsole(options =>
            {
                options.UseUtcTimestamp = true;
                options.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
                options.IncludeScopes = true;
            });
        }
    }
}

/// <summary>Whether the host has started listening.</summary>
public sealed class StartedFlag
{
    public bool IsSet { get; set; }
}

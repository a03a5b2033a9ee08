using Dashboard.Hosting;
using Dashboard.Store.PostgreSql.Embedded;

namespace Dashboard.Web.Operations;

/// <summary>Brings the embedded database server back when it died. Nothing to do for a database of the user's.</summary>
internal sealed class EmbeddedServerWatch(DashboardDatabase database, TimeProvider time, ILogger<EmbeddedServerWatch> log)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (database.Options.Provider != DatabaseProvider.Embedded)
        {
            return;
        }

        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await LookAsync(stoppingToken);
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await database.EnsureRunningAsync(cancellationToken);
        }
        catch (EmbeddedPostgresException e)
        {
            log.LogError("The embedded database server is gone and does not start: {Problem}", e.Message);
        }
    }
}

using Dashboard.Store.Access;
using Dashboard.Store.Sources;

namespace Dashboard.Web.Sources;

/// <summary>Before the scheduler starts: brings its schedules to what is stored. While the application runs: closes runs of dead hosts.</summary>
internal sealed class SourcesStart(
    SourceList sources,
    SourceSchedules schedules,
    SourceLeases leases,
    TimeProvider time,
    ILogger<SourcesStart> log
) : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await leases.CloseDeadAsync(cancellationToken);
        foreach (var source in await sources.ReadAsync(Actor.System("start-up"), cancellationToken))
        {
            await schedules.ApplyAsync(source, cancellationToken);
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(SourceLeases.Length, time, stoppingToken);
            try
            {
                await leases.CloseDeadAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogWarning(e, "Runs of dead hosts could not be looked for");
            }
        }
    }
}

using Dashboard.Store;
using Dashboard.Store.Access;
using Dashboard.Store.Jobs;
using Quartz;

namespace Dashboard.Web.Jobs;

/// <summary>A job as it stands now.</summary>
/// <param name="Next">Null when it is paused or will never run again.</param>
public sealed record JobState(JobDefinition Job, string Schedule, DateTimeOffset? Next, bool IsPaused, JobRun? Last)
{
    public bool IsRunning => Last?.Outcome == JobOutcome.Running;
}

/// <summary>What the jobs page shows and does: the scheduler's and the history's word on each job.</summary>
public sealed class JobBoard(ISchedulerFactory schedulers, JobSchedules schedules, JobLog log)
{
    private static readonly PageRequest Latest = new(size: 1);

    public async Task<IReadOnlyList<JobState>> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var states = new List<JobState>();
        foreach (var job in JobDefinition.All)
        {
            var key = TriggerOf(job);
            var trigger = await scheduler.GetTrigger(key, cancellationToken);
            var paused = await scheduler.GetTriggerState(key, cancellationToken) == TriggerState.Paused;
            var last = await log.ReadAsync(actor, job.Key, Latest, cancellationToken);
            states.Add(
                new JobState(
                    job,
                    CronWords.Of(schedules.CronOf(job)),
                    paused ? null : trigger?.NextFireTimeUtc,
                    paused,
                    last.Items.FirstOrDefault()
                )
            );
        }

        return states;
    }

    public async Task RunNowAsync(Actor actor, JobDefinition job, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.RunJobs);
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        await scheduler.TriggerJob(KeyOf(job), new JobDataMap { [JobExecution.AskedBy] = actor.Name }, cancellationToken);
    }

    /// <summary>Asks a running job to stop; it ends at its next chance, and what it had not finished is not stored.</summary>
    public async Task StopAsync(Actor actor, JobDefinition job, CancellationToken cancellationToken)
    {
        await log.RecordAsync(actor, "stopped", job.Title, cancellationToken);
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        await scheduler.Interrupt(KeyOf(job), cancellationToken);
    }

    public async Task PauseAsync(Actor actor, JobDefinition job, CancellationToken cancellationToken)
    {
        await log.RecordAsync(actor, "paused", job.Title, cancellationToken);
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        await scheduler.PauseTrigger(TriggerOf(job), cancellationToken);
    }

    public async Task ResumeAsync(Actor actor, JobDefinition job, CancellationToken cancellationToken)
    {
        await log.RecordAsync(actor, "resumed", job.Title, cancellationToken);
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        await scheduler.ResumeTrigger(TriggerOf(job), cancellationToken);
    }

    internal static JobKey KeyOf(JobDefinition job) => new(job.Key);

    internal static TriggerKey TriggerOf(JobDefinition job) => new(job.Key);
}

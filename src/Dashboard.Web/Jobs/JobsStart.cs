using Dashboard.Store.Jobs;
using Quartz;

namespace Dashboard.Web.Jobs;

/// <summary>Before the scheduler starts: closes the runs of a dead process and brings the stored schedules to what the settings say.</summary>
internal sealed class JobsStart(ISchedulerFactory schedulers, JobSchedules schedules, JobLog log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await log.CloseInterruptedAsync(cancellationToken);
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        await ForgetFormerAsync(scheduler, cancellationToken);
        foreach (var job in JobDefinition.All)
        {
            await ScheduleAsync(scheduler, job, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Jobs that an earlier version had and this one has not; sources have a group of their own.
    private static async Task ForgetFormerAsync(IScheduler scheduler, CancellationToken cancellationToken)
    {
        var present = JobDefinition.All.Select(JobBoard.KeyOf).ToHashSet();
        var stored = await scheduler.GetJobKeys(GroupMatcher<JobKey>.GroupEquals(JobKey.DefaultGroup), cancellationToken);
        foreach (var former in stored.Where(key => !present.Contains(key)))
        {
            await scheduler.DeleteJob(former, cancellationToken);
        }
    }

    // A schedule that did not change stays as it is stored: so a run that was due while the application was down is made up for,
    // and a paused job stays paused.
    private async Task ScheduleAsync(IScheduler scheduler, JobDefinition job, CancellationToken cancellationToken)
    {
        var cron = schedules.CronOf(job);
        var detail = JobBuilder
            .Create()
            .OfType(job.Type)
            .WithIdentity(JobBoard.KeyOf(job))
            .WithDescription(job.Title)
            .StoreDurably()
            .Build();
        await scheduler.AddJob(detail, new AddJobOptions { Replace = true }, cancellationToken);
        var key = JobBoard.TriggerOf(job);
        var stored = await scheduler.GetTrigger(key, cancellationToken);
        if (stored is ICronTrigger present && present.CronExpressionString == cron)
        {
            return;
        }

        var trigger = TriggerBuilder
            .Create()
            .WithIdentity(key)
            .ForJob(detail)
            .WithCronSchedule(
                cron,
                schedule => schedule.InTimeZone(TimeZoneInfo.Utc).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)
            )
            .Build();
        if (stored is null)
        {
            await scheduler.ScheduleJob(trigger, cancellationToken: cancellationToken);
            return;
        }

        var paused = await scheduler.GetTriggerState(key, cancellationToken) == TriggerState.Paused;
        await scheduler.RescheduleJob(key, trigger, cancellationToken);
        if (paused)
        {
            await scheduler.PauseTrigger(key, cancellationToken);
        }
    }
}

using Dashboard.Store.Access;
using Dashboard.Store.Sources;
using Dashboard.Web.Jobs;
using Quartz;

namespace Dashboard.Web.Sources;

/// <summary>
/// The scheduler's side of the sources: one job each, in the database that all hosts share. A run that was due while nothing ran is made
/// up for once; the run itself reads all that was missed.
/// </summary>
public sealed class SourceSchedules(ISchedulerFactory schedulers)
{
    /// <summary>In the data of a job: the source's id.</summary>
    internal const string SourceId = "source";

    private const string Group = "sources";

    public static bool IsSchedule(string cron) =>
        CronExpression.TryParse(cron, out var parsed) && parsed.GetNextValidTimeAfter(DateTimeOffset.UnixEpoch) is not null;

    /// <summary>The next runs; empty when the schedule is none or never comes.</summary>
    /// <param name="timeZone">IANA name of the zone that the schedule is read in.</param>
    public static IReadOnlyList<DateTimeOffset> Preview(string cron, string timeZone, DateTimeOffset after, int count)
    {
        if (!CronExpression.TryParse(cron, out var parsed) || !TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone))
        {
            return [];
        }

        var schedule = parsed.WithTimeZone(zone);
        var runs = new List<DateTimeOffset>();
        for (var at = after; runs.Count < count && schedule.GetNextValidTimeAfter(at) is { } next; at = next)
        {
            runs.Add(next.ToUniversalTime());
        }

        return runs;
    }

    /// <summary>Brings the scheduler to what is stored of a source.</summary>
    public async Task ApplyAsync(SourceRow source, CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var job = JobBuilder
            .Create<SourceJob>()
            .WithIdentity(JobOf(source.Id))
            .WithDescription(source.Name)
            .UsingJobData(SourceId, Name(source.Id))
            .StoreDurably()
            .Build();
        await scheduler.AddJob(job, new AddJobOptions { Replace = true }, cancellationToken);
        var key = TriggerOf(source.Id);
        var stored = await scheduler.GetTrigger(key, cancellationToken) as ICronTrigger;
        if (stored?.CronExpressionString != source.Cron || stored.TimeZone.Id != source.TimeZone)
        {
            var trigger = TriggerBuilder
                .Create()
                .WithIdentity(key)
                .ForJob(job)
                .WithCronSchedule(
                    source.Cron,
                    schedule =>
                        schedule
                            .InTimeZone(TimeZoneInfo.FindSystemTimeZoneById(source.TimeZone))
                            .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)
                )
                .Build();
            await ScheduleAsync(scheduler, trigger, isNew: stored is null, cancellationToken);
        }

        var isPaused = await scheduler.GetTriggerState(key, cancellationToken) == TriggerState.Paused;
        if (source.IsPaused && !isPaused)
        {
            await scheduler.PauseTrigger(key, cancellationToken);
        }
        else if (!source.IsPaused && isPaused)
        {
            await scheduler.ResumeTrigger(key, cancellationToken);
        }
    }

    public async Task ForgetAsync(int sourceId, CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        await scheduler.DeleteJob(JobOf(sourceId), cancellationToken);
    }

    public async Task RunNowAsync(Actor actor, int sourceId, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.RunJobs);
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        await scheduler.TriggerJob(JobOf(sourceId), new JobDataMap { [JobExecution.AskedBy] = actor.Name }, cancellationToken);
    }

    /// <summary>Asks a running pull to stop; what it had stored stays.</summary>
    public async Task StopAsync(Actor actor, int sourceId, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.RunJobs);
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        await scheduler.Interrupt(JobOf(sourceId), cancellationToken);
    }

    private static async Task ScheduleAsync(IScheduler scheduler, ITrigger trigger, bool isNew, CancellationToken cancellationToken)
    {
        try
        {
            _ = isNew
                ? await scheduler.ScheduleJob(trigger, cancellationToken: cancellationToken)
                : await scheduler.RescheduleJob(trigger.Key, trigger, cancellationToken);
        }
        catch (ObjectAlreadyExistsException)
        {
            // Another host that starts at the same moment was faster.
        }
    }

    private static JobKey JobOf(int sourceId) => new(Name(sourceId), Group);

    private static TriggerKey TriggerOf(int sourceId) => new(Name(sourceId), Group);

    private static string Name(int sourceId) => sourceId.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

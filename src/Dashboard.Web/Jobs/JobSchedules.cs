using Dashboard.Web.Shell;
using Quartz;

namespace Dashboard.Web.Jobs;

/// <summary>When each job runs: its default, or what the configuration says.</summary>
public sealed class JobSchedules
{
    private readonly Dictionary<string, string> crons;

    private JobSchedules(Dictionary<string, string> crons) => this.crons = crons;

    public string CronOf(JobDefinition job) => crons[job.Key];

    /// <exception cref="StartException">A schedule is not one; the message names its setting.</exception>
    public static JobSchedules Read(IConfiguration configuration) =>
        new(JobDefinition.All.ToDictionary(job => job.Key, job => Read(configuration, job), StringComparer.Ordinal));

    private static string Read(IConfiguration configuration, JobDefinition job)
    {
        var cron = configuration[job.CronKey]?.Trim();
        if (string.IsNullOrEmpty(cron))
        {
            return job.DefaultCron;
        }

        return CronExpression.TryParse(cron, out var parsed) && parsed.GetNextValidTimeAfter(DateTimeOffset.UnixEpoch) is not null
            ? cron
            : throw new StartException(
                $"{job.CronKey} is “{cron}”, which is no schedule: write seconds, minutes, hours, day of month, month and day of week, for example {job.DefaultCron} for every day."
            );
    }
}

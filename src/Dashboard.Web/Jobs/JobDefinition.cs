namespace Dashboard.Web.Jobs;

/// <summary>One of the application's jobs as people know it.</summary>
/// <param name="Key">In the scheduler and in the history.</param>
/// <param name="What">One sentence: what it does.</param>
/// <param name="CronKey">The setting that changes its schedule.</param>
/// <param name="DefaultCron">Six fields, seconds first, in UTC.</param>
public sealed record JobDefinition(string Key, string Title, string What, string CronKey, string DefaultCron, Type Type)
{
    public static JobDefinition NightlyScores { get; } =
        new(
            "nightly-scores",
            "Nightly scores",
            "Computes every vendor's lock-in score from what is known today and keeps it, so that scores have a history.",
            "Jobs:NightlyScores:Cron",
            "0 0 2 * * ?",
            typeof(NightlyScoresJob)
        );

    public static IReadOnlyList<JobDefinition> All { get; } = [NightlyScores];

    /// <summary>How the history names a job, also one that a later version no longer has.</summary>
    public static string TitleOf(string key) => All.FirstOrDefault(job => job.Key == key)?.Title ?? key;
}

using System.Globalization;
using Dashboard.Store;
using Dashboard.Store.Imports;
using Dashboard.Store.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Benchmarks.Scale;

/// <summary>What time leaves behind: runs of imports and jobs, and a score of every vendor a day. The audit log fills itself.</summary>
internal sealed class ScaleHistory(ScaleSize size, ScaleRandom random)
{
    private const int Runs = 2_000;

    public IEnumerable<ImportRun> Imports() =>
        Enumerable
            .Range(1, Runs)
            .Select(i => new ImportRun
            {
                Kind = (ImportKind)(1 + random.Below(4)),
                FileName = $"file-{i}.csv",
                ContentHash = i.ToString("x64", CultureInfo.InvariantCulture),
                State = random.Chance(0.95) ? ImportState.Completed : ImportState.Refused,
                StartedBy = "benchmark",
                StartedAt = At(i),
                EndedAt = At(i).AddMinutes(1),
                Added = random.Below(100_000),
                Origin = Origin.User,
            });

    public IEnumerable<JobRun> Jobs() =>
        Enumerable
            .Range(1, Runs)
            .Select(i => new JobRun
            {
                Job = i % 2 == 0 ? "nightly-scores" : "price-lists",
                StartedAt = At(i),
                EndedAt = At(i).AddSeconds(20),
                Outcome = random.Chance(0.95) ? JobOutcome.Succeeded : JobOutcome.Failed,
                Message = "Done.",
                TriggeredBy = "schedule",
            });

    /// <summary>Copies today's scores to the days before.</summary>
    public Task<int> CopyScoresAsync(DashboardDbContext db) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "VendorScores" ("VendorId", "Day", "Lower", "Upper", "Spend", "SpendThrough", "Score", "PolicyVersion", "ComputedAt", "Reason")
            SELECT s."VendorId", s."Day" - n, s."Lower", s."Upper", s."Spend", s."SpendThrough", s."Score", s."PolicyVersion", s."ComputedAt" - n * INTERVAL '1 day', 'nightly'
            FROM "VendorScores" s CROSS JOIN generate_series(1, {size.ScoredDays - 1}) n
            """
        );

    private DateTimeOffset At(int hours) => new DateTimeOffset(size.Today.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddHours(-hours);
}

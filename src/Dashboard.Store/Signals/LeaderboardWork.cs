using System.Globalization;
using Dashboard.Domain.Signals;
using Dashboard.Sources.Pulling;
using Dashboard.Store.Pricing;
using Dashboard.Store.Sources;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Signals;

/// <summary>Keeps the newest results of a board. Where it lists a model more than once, its best result of a measure stands.</summary>
internal sealed class LeaderboardWork(StoreContexts contexts, IStoreLocks locks) : ListWork<LeaderboardScore>(contexts, locks)
{
    public override SourceKind Kind => SourceKind.Leaderboard;

    protected override string LockName => "leaderboards";

    private protected override async Task StoreAsync(
        DashboardDbContext db,
        PullRun run,
        Connector connector,
        IReadOnlyList<LeaderboardScore> records,
        CancellationToken cancellationToken
    )
    {
        var day = run.Context.Today;
        var names = await OfferNames.LoadAsync(db, cancellationToken);
        var stored = await db
            .LeaderboardScores.Where(s => s.SourceId == run.Source.Id)
            .ToDictionaryAsync(s => (s.Board, s.Name, s.Measure), cancellationToken);
        foreach (var best in records.GroupBy(Key).Select(g => g.MaxBy(r => r.Value)!))
        {
            var key = Key(best);
            if (!stored.TryGetValue(key, out var score))
            {
                score = new StoredLeaderboardScore
                {
                    SourceId = run.Source.Id,
                    Board = key.Board,
                    Name = key.Name,
                    Measure = key.Measure,
                };
                db.LeaderboardScores.Add(score);
                run.Added++;
            }
            else if (score.Value == decimal.Round(best.Value, 6))
            {
                run.Unchanged++;
            }
            else
            {
                run.Changed++;
            }

            (score.Value, score.MeasuredOn, score.CostUsd) = (decimal.Round(best.Value, 6), best.MeasuredOn, best.CostUsd);
            (score.ModelId, score.LastSeenOn) = (names.ModelOf(best.Model), day);
        }

        run.Message = string.Create(
            CultureInfo.InvariantCulture,
            $"{records.Count:N0} results read, for screening: {run.Added:N0} new, {run.Changed:N0} changed."
        );
    }

    private static (string Board, string Name, string Measure) Key(LeaderboardScore record) =>
        (StoredText.Cut(record.Board, 100), StoredText.Cut(record.Model, 250), StoredText.Cut(record.Measure, 100));
}

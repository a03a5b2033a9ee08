namespace Dashboard.Domain.Spend.Reconciliation;

/// <summary>What one stream (an account as one source tells of it) says of a contract party's day.</summary>
/// <param name="SourceId">0 for files that people brought.</param>
/// <param name="Account">The billing account; empty when the source names none.</param>
/// <param name="HasCost">False when it knows quantities but no cost.</param>
public sealed record StreamOfDay(int StreamId, int SourceId, string Account, CostRank Rank, bool HasCost);

/// <summary>
/// Which streams count where several tell of the same contract party and day: those nearest to the invoice. Two sources of the same rank
/// are added when they tell of different accounts, and one of them counts when they tell of the same.
/// </summary>
public static class CountedStreams
{
    public static IReadOnlySet<int> Decide(IReadOnlyCollection<StreamOfDay> streams)
    {
        // Who knows no cost cannot stand for the day's spend as long as another does.
        var able = streams.Any(s => s.HasCost) ? streams.Where(s => s.HasCost).ToList() : [.. streams];
        var best = able.Max(s => s.Rank);
        return able.Where(s => s.Rank == best)
            .GroupBy(s => (s.Account, Source: s.Account.Length == 0 ? s.SourceId : -1))
            .SelectMany(account => OneSource([.. account]))
            .Select(s => s.StreamId)
            .ToHashSet();
    }

    // A source goes on by itself, a file does not; among sources the one that is there longest.
    private static IEnumerable<StreamOfDay> OneSource(IReadOnlyList<StreamOfDay> streams)
    {
        var source = streams.Min(s => s.SourceId == 0 ? int.MaxValue : s.SourceId);
        return streams.Where(s => s.SourceId == (source == int.MaxValue ? 0 : source));
    }
}

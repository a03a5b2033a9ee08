using Dashboard.Domain.LockIn;
using Dashboard.Domain.LockIn.Policy;
using Dashboard.Store.LockIn;
using Dashboard.Store.Vendors;
using Dashboard.Web.Shared;
using Dashboard.Web.Shared.Charts;

namespace Dashboard.Web.Vendors;

/// <summary>Sentences and the chart around a score.</summary>
public static class ScoreWords
{
    /// <summary>"Between 24 and 81 of 100 points: low to severe. 57 points are unknown."</summary>
    public static string Total(LockInScore score, BandLimits? limits = null) =>
        score.Total.IsPoint
            ? $"{Formats.Score(score.Total)} of 100 points: {ScoreBands.Words(score.Total, limits).ToLowerInvariant()}. Every input is known."
            : $"Between {Point(score.Total.Lower)} and {Point(score.Total.Upper)} of 100 points: {ScoreBands.Words(score.Total, limits).ToLowerInvariant()}. {Point(score.Total.Width)} points are unknown.";

    public static string RankRange(VendorRank rank) =>
        rank.Stability.IsStable
            ? "Stays when each weight moves by ± 20 %"
            : $"Between {rank.Stability.MinRank} and {rank.Stability.MaxRank} when each weight moves by ± 20 %";

    /// <summary>Both bounds over time; null with fewer than two days.</summary>
    public static ChartOptions? Chart(IReadOnlyList<ScorePoint> points)
    {
        if (points.Count < 2)
        {
            return null;
        }

        var (first, last) = (points[0], points[^1]);
        return new ChartOptions
        {
            Kind = ChartKind.StepLine,
            Title = Finding(first, last),
            Measure = "Lower and upper bound of the lock-in score, 0–100; what lies between is unknown",
            X = ChartAxis.OfDays("Day", [.. points.Select(point => point.Day)]),
            Series =
            [
                new("Lower bound", [.. points.Select(point => (decimal?)point.Lower)]),
                new("Upper bound", [.. points.Select(point => (decimal?)point.Upper)]),
            ],
            Format = ValueFormat.Points,
            Height = 240,
        };
    }

    private static string Finding(ScorePoint first, ScorePoint last)
    {
        var (before, now) = (first.Upper - first.Lower, last.Upper - last.Lower);
        var certain = Formats.Change(last.Lower - first.Lower, first.Day);
        return Math.Round(before - now, 1) switch
        {
            > 0 => $"What is certain: {certain}; {Point(before - now)} points less are unknown",
            < 0 => $"What is certain: {certain}; {Point(now - before)} points more are unknown",
            _ => $"What is certain: {certain}",
        };
    }

    private static string Point(decimal points) => Formats.Score(Interval.Exactly(points));
}

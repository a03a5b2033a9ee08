using Dashboard.Domain.LockIn;

namespace Dashboard.Web.Shared;

/// <summary>The word beside a lock-in score: below 25, 50, 75, and from 75 (DESIGN §6).</summary>
public enum ScoreBand
{
    Low,
    Moderate,
    High,
    Severe,
}

public static class ScoreBands
{
    public static ScoreBand Of(decimal points) =>
        points switch
        {
            < 25 => ScoreBand.Low,
            < 50 => ScoreBand.Moderate,
            < 75 => ScoreBand.High,
            _ => ScoreBand.Severe,
        };

    /// <summary>"High", or "Moderate to high" for an interval that spans bands.</summary>
    public static string Words(Interval score)
    {
        var (lower, upper) = (Of(score.Lower), Of(score.Upper));
        return lower == upper ? lower.ToString() : $"{lower} to {upper.ToString().ToLowerInvariant()}";
    }

    /// <summary>The style of a chip: the band's, or "open" when the interval spans more than two of them and says little.</summary>
    public static string Style(Interval score)
    {
        var (lower, upper) = (Of(score.Lower), Of(score.Upper));
        return upper - lower > 1 ? "open" : upper.ToString().ToLowerInvariant();
    }
}

using Dashboard.Domain.LockIn;
using Dashboard.Domain.LockIn.Policy;

namespace Dashboard.Web.Shared;

/// <summary>The word beside a lock-in score; where each begins is policy.</summary>
public enum ScoreBand
{
    Low,
    Moderate,
    High,
    Severe,
}

/// <remarks>Limits are those of the policy in force; without any, the policy that the product ships.</remarks>
public static class ScoreBands
{
    public static ScoreBand Of(decimal points, BandLimits? limits = null) =>
        (limits ?? LockInPolicy.Default.Bands).BandOf(points) switch
        {
            LockInBand.Low => ScoreBand.Low,
            LockInBand.Moderate => ScoreBand.Moderate,
            LockInBand.High => ScoreBand.High,
            _ => ScoreBand.Severe,
        };

    /// <summary>"High", or "Moderate to high" for an interval that spans bands.</summary>
    public static string Words(Interval score, BandLimits? limits = null)
    {
        var (lower, upper) = (Of(score.Lower, limits), Of(score.Upper, limits));
        return lower == upper ? lower.ToString() : $"{lower} to {upper.ToString().ToLowerInvariant()}";
    }

    /// <summary>The style of a chip: the band's, or "open" when the interval spans more than two of them and says little.</summary>
    public static string Style(Interval score, BandLimits? limits = null)
    {
        var (lower, upper) = (Of(score.Lower, limits), Of(score.Upper, limits));
        return upper - lower > 1 ? "open" : upper.ToString().ToLowerInvariant();
    }
}

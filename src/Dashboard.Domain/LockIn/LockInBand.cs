using System.Text.Json.Serialization;
using Dashboard.Domain.LockIn.Policy;

namespace Dashboard.Domain.LockIn;

/// <summary>A word for a score; the limits are policy.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LockInBand>))]
public enum LockInBand
{
    Low = 1,
    Moderate = 2,
    High = 3,
    Severe = 4,
}

/// <summary>The bands that a score's two bounds fall in; one band where both are the same.</summary>
public sealed record BandRange(LockInBand Lower, LockInBand Upper)
{
    /// <summary>"Moderate" or "Moderate to High".</summary>
    public string Words => Lower == Upper ? $"{Lower}" : $"{Lower} to {Upper}";

    public static BandRange Of(Interval score, BandLimits limits) => new(limits.BandOf(score.Lower), limits.BandOf(score.Upper));
}

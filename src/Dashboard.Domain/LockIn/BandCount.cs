using Dashboard.Domain.LockIn.Policy;

namespace Dashboard.Domain.LockIn;

/// <summary>How many vendors are in a band.</summary>
/// <param name="Certain">Both bounds of the score are in it.</param>
/// <param name="Possible">The score's interval touches it: the certain ones are among them.</param>
public sealed record BandCount(LockInBand Band, int Certain, int Possible)
{
    /// <summary>All bands, the most locked in first.</summary>
    public static IReadOnlyList<BandCount> Of(IReadOnlyCollection<Interval> scores, BandLimits limits)
    {
        var ranges = scores.Select(s => BandRange.Of(s, limits)).ToList();
        return
        [
            .. Enum.GetValues<LockInBand>()
                .OrderDescending()
                .Select(band => new BandCount(
                    band,
                    ranges.Count(r => r.Lower == band && r.Upper == band),
                    ranges.Count(r => r.Lower <= band && r.Upper >= band)
                )),
        ];
    }
}

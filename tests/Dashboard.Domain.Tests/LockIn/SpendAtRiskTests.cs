using Dashboard.Domain.LockIn;
using Dashboard.Domain.LockIn.Policy;

namespace Dashboard.Domain.Tests.LockIn;

public sealed class SpendAtRiskTests
{
    private const int Severe = 1;
    private const int Open = 2;
    private const int Low = 3;

    private static readonly Dictionary<int, Interval> Scores = new()
    {
        [Severe] = new Interval(76, 80),
        [Open] = new Interval(20, 50),
        [Low] = new Interval(0, 49.9m),
    };

    [Fact]
    public void Of_RowWithSeveralVendors_CountsOnceByItsWorst()
    {
        var risk = Of(new(Severe, Severe, Open, 10), new(Low, Severe, Low, 5), new(Low, Low, Low, 85));

        Assert.Equal((15m, 15m, 100m), (risk.Certain, risk.Possible, risk.Total));
        Assert.Equal(Interval.Exactly(0.15m), risk.Share);
    }

    [Fact]
    public void Of_OpenScoreOrUnknownVendor_IsPossibleOnly()
    {
        var risk = Of(new(Low, Low, Open, 10), new(Low, null, Low, 20), new(Low, Low, 99, 30), new(Low, Low, Low, 40));

        Assert.Equal((0m, 60m), (risk.Certain, risk.Possible));
        Assert.False(risk.IsPoint);
    }

    [Fact]
    public void Of_CreditsOfUnknownVendors_TakeNothingOff()
    {
        var risk = Of(new(null, null, null, -10), new(Severe, Severe, Severe, 30));

        Assert.Equal((30m, 30m, 20m), (risk.Certain, risk.Possible, risk.Total));
        Assert.Equal(Interval.Exactly(1), risk.Share);
    }

    [Fact]
    public void Of_NoSpend_HasNoShare() => Assert.Null(Of().Share);

    [Fact]
    public void BandCounts_OfIntervals_TellCertainAndPossible()
    {
        var bands = BandCount.Of([new Interval(10, 10), new Interval(20, 60), new Interval(74, 76)], LockInPolicy.Default.Bands);

        Assert.Equal(
            [(LockInBand.Severe, 0, 1), (LockInBand.High, 0, 2), (LockInBand.Moderate, 0, 1), (LockInBand.Low, 1, 2)],
            bands.Select(b => (b.Band, b.Certain, b.Possible))
        );
    }

    private static SpendAtRisk Of(params SpendByVendors<int>[] rows) => SpendAtRisk.Of(rows, Scores, LockInPolicy.Default.Bands);
}

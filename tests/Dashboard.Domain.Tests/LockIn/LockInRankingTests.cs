using Dashboard.Domain.LockIn;

namespace Dashboard.Domain.Tests.LockIn;

public class LockInRankingTests
{
    [Fact]
    public void Rank_LowerBoundThenMidpoint_MostLockedInFirst()
    {
        (string Name, Interval Total)[] vendors =
        [
            ("wide", new(20, 90)),
            ("sure", new(40, 41)),
            ("open", new(40, 60)),
            ("same", new(40, 41)),
            ("low", new(0, 100)),
        ];

        var ranked = LockInRanking.Rank(vendors, v => v.Total);

        Assert.Equal(["open", "sure", "same", "wide", "low"], ranked.Select(r => r.Vendor.Name));
        Assert.Equal([1, 2, 2, 4, 5], ranked.Select(r => r.Rank));
    }

    [Fact]
    public void Rank_NoVendors_IsEmpty() => Assert.Empty(LockInRanking.Rank<string>([], _ => Interval.Unknown));
}

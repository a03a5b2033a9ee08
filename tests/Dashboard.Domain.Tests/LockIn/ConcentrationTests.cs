using Dashboard.Domain.LockIn;
using FsCheck;
using FsCheck.Fluent;
using Interval = Dashboard.Domain.LockIn.Interval;

namespace Dashboard.Domain.Tests.LockIn;

public class ConcentrationTests
{
    [Fact]
    public void Of_FourEqualVendors_IsFourEffectiveVendors()
    {
        var concentration = Of(0, 25, 25, 25, 25);

        Assert.Equal(Interval.Exactly(2_500), concentration.Hhi);
        Assert.Equal((4m, 4m), (concentration.EffectiveVendorsLower, concentration.EffectiveVendorsUpper));
    }

    [Fact]
    public void Of_OneVendor_IsTenThousand() => Assert.Equal(Interval.Exactly(10_000), Of(0, 7).Hhi);

    [Fact]
    public void Of_NoSpend_IsUnknown()
    {
        var concentration = Of(0);

        Assert.Null(concentration.Hhi);
        Assert.Empty(concentration.Shares);
    }

    [Fact]
    public void Of_UnmappedPart_RunsFromSpreadThinToJoiningTheLargest()
    {
        // Shares 50, 30 and 20 unmapped: 50² + 30² to 70² + 30².
        var concentration = Of(20, 50, 30);

        Assert.Equal(new Interval(3_400, 5_800), concentration.Hhi);
        Assert.Equal(new PartitionShare("Unmapped", 20, 0.2m, IsUnmapped: true), concentration.Shares[^1]);
        Assert.Equal(1, concentration.Shares.Sum(s => s.Share));
    }

    [Fact]
    public void Of_EverythingUnmapped_IsTheWholeRangeWithoutAnUpperBoundOfVendors()
    {
        var concentration = Of(20);

        Assert.Equal(new Interval(0, 10_000), concentration.Hhi);
        Assert.Equal((1m, null), (concentration.EffectiveVendorsLower, concentration.EffectiveVendorsUpper));
    }

    [Fact]
    public void Of_CreditsAndRepeatedNames_AreNetted()
    {
        var concentration = Concentration.Of(
            SpendPartition.ComputeHost,
            [new("A", 60), new("A", -10), new("B", 50), new("C", -5)],
            unmapped: 0
        );

        Assert.Equal(Interval.Exactly(5_000), concentration.Hhi);
        Assert.Equal(["A", "B"], concentration.Shares.Select(s => s.Vendor));
    }

    [Fact]
    public void Of_UnmappedPart_ContainsTheTruthWhateverItTurnsOutToBe()
    {
        // Each piece of unmapped spend goes to one of six vendors (some new), or to none: not our spend after all.
        var gen =
            from known in Gen.Choose(0, 1_000).ArrayOf(4)
            from pieces in (from amount in Gen.Choose(1, 500) from owner in Gen.Choose(0, 6) select (amount, owner)).ListOf()
            select (known, pieces);

        Prop.ForAll(
                gen.ToArbitrary(),
                t =>
                {
                    var bounds = Of(t.pieces.Sum(p => p.amount), [.. t.known.Select(k => (decimal)k)]).Hhi;
                    var truth = Of(
                        0,
                        [
                            .. Enumerable
                                .Range(0, 6)
                                .Select(v =>
                                    (decimal)(t.known.ElementAtOrDefault(v) + t.pieces.Where(p => p.owner == v).Sum(p => p.amount))
                                ),
                        ]
                    ).Hhi;
                    return truth is not { } value || Widened(bounds!.Value).Contains(value);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    // Shares are quotients: the last of 28 digits may differ between two ways to the same number.
    private static Interval Widened(Interval bounds) => new(bounds.Lower - 1e-18m, bounds.Upper + 1e-18m);

    private static Concentration Of(decimal unmapped, params decimal[] spend) =>
        Concentration.Of(SpendPartition.ModelDeveloper, spend.Select((s, i) => new PartitionSpend($"V{i}", s)), unmapped);
}

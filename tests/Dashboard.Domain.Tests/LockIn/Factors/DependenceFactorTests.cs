using Dashboard.Domain.LockIn;
using Dashboard.Domain.LockIn.Factors;
using Dashboard.Domain.LockIn.Policy;
using Dashboard.Domain.LockIn.Signals;
using Dashboard.Domain.Vendors;

namespace Dashboard.Domain.Tests.LockIn.Factors;

public class DependenceFactorTests
{
    [Fact]
    public void Score_NoUsageImported_IsUnknown() => Assert.Equal(Interval.Unknown, Value(null));

    [Fact]
    public void Score_UsageWithoutTheVendor_IsZero() =>
        Assert.Equal(Interval.Exactly(0), Value(Signals(UnmappedSpend.None, Tier(ModelTier.Frontier, 100, 0))));

    [Fact]
    public void Score_OneTierWithSpend_RenormalisesOverIt() =>
        Assert.Equal(Interval.Exactly(25), Value(Signals(UnmappedSpend.None, Tier(ModelTier.Edge, 100, 25))));

    [Fact]
    public void Score_RoleNotKnown_RunsUpToAllOfIt() =>
        Assert.Equal(new Interval(25, 65), Value(Signals(UnmappedSpend.None, Tier(ModelTier.Edge, 100, 25, unattributed: 40))));

    [Fact]
    public void Score_SpendWithoutTier_BoundsEachTierAndWakesTheEmptyOnes()
    {
        // Production .45: 60/120 to 80/120. Frontier and edge are empty and may hold any of it: up to .40 + .15.
        var value = Value(Signals(new UnmappedSpend(20, 0), Tier(ModelTier.Production, 100, 60)));

        Assert.Equal(22.5m, value.Lower);
        Assert.Equal(85m, Math.Round(value.Upper, 10));
    }

    [Fact]
    public void Score_SpendOfOthersWithoutTier_WidensDownwardsOnly() =>
        Assert.Equal(new Interval(22.5m, 60), Value(Signals(new UnmappedSpend(0, 20), Tier(ModelTier.Production, 100, 60))));

    [Fact]
    public void Score_OnlySpendWithoutTier_IsUnknown() => Assert.Equal(Interval.Unknown, Value(Signals(new UnmappedSpend(20, 0))));

    [Fact]
    public void Score_CreditsAboveCharges_StaysWithinTheTier()
    {
        Assert.Equal(Interval.Exactly(0), Value(Signals(UnmappedSpend.None, Tier(ModelTier.Edge, 100, -5))));
        Assert.Equal(Interval.Exactly(100), Value(Signals(UnmappedSpend.None, Tier(ModelTier.Edge, 100, 120))));
        Assert.Equal(Interval.Exactly(0), Value(Signals(UnmappedSpend.None, Tier(ModelTier.Edge, -100, -120))));
    }

    [Fact]
    public void Score_KnownTier_ShowsTheRoles()
    {
        var factor = DependenceFactor.Score(WorkedExample.Dependence, LockInPolicy.Default);

        Assert.Equal(
            "Production: 500 of 1,000 (paid to it 50.0 %, its models 30.0 %, on its compute 10.0 %)",
            factor.Contributions[1].Label
        );
    }

    [Fact]
    public void Score_PartsNotKnown_ShowsTheAmountsBehindTheBounds()
    {
        var signals = Signals(new UnmappedSpend(20, 10), Tier(ModelTier.Edge, 100, 25, unattributed: 40));
        var factor = DependenceFactor.Score(signals, LockInPolicy.Default);

        Assert.EndsWith("on its compute 25.0 %; may be its 40.0 %)", factor.Contributions[2].Label, StringComparison.Ordinal);
        Assert.Equal(new Contribution("No tier known: 30, of which 20 may be the vendor's", Interval.Exactly(0)), factor.Contributions[3]);
    }

    private static Interval Value(DependenceSignals? signals) => DependenceFactor.Score(signals, LockInPolicy.Default).Value;

    private static DependenceSignals Signals(UnmappedSpend unmapped, params TierDependence[] tiers) => new(tiers, unmapped);

    private static TierDependence Tier(ModelTier tier, decimal total, decimal vendor, decimal unattributed = 0) =>
        new(tier, total, vendor, vendor, vendor, vendor, unattributed);
}

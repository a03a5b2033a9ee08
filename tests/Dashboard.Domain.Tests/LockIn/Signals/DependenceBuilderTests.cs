using Dashboard.Domain.LockIn.Signals;
using Dashboard.Domain.Vendors;

namespace Dashboard.Domain.Tests.LockIn.Signals;

public class DependenceBuilderTests
{
    private const int Us = 1;

    [Fact]
    public void Build_NoUsageImported_IsUnknown() => Assert.Null(DependenceBuilder.Build(null, Us));

    [Fact]
    public void Build_VendorInSeveralRoles_CountsTheRowOnce()
    {
        var tier = Assert.Single(
            DependenceBuilder.Build(new SpendIndex([new(ModelTier.Frontier, 1, 1, 2, 10), new(ModelTier.Frontier, 2, 2, 1, 5)]), Us)!.Tiers
        );

        Assert.Equal(new TierDependence(ModelTier.Frontier, 15, 15, AsParty: 10, AsDeveloper: 10, AsHost: 5), tier);
    }

    [Fact]
    public void Build_RoleNotKnown_MayBeTheVendorsUnlessItAlreadyIs()
    {
        var tier = Assert.Single(
            DependenceBuilder.Build(new SpendIndex([new(ModelTier.Edge, 2, null, 2, 10), new(ModelTier.Edge, 1, null, 2, 5)]), Us)!.Tiers
        );

        Assert.Equal(15, tier.TotalSpend);
        Assert.Equal(5, tier.VendorSpend);
        Assert.Equal(10, tier.Unattributed);
    }

    [Fact]
    public void Possibly_OnlyWhatTheVendorIsNotInAlready_WithChargesAndCreditsKeptApart() =>
        Assert.Equal(
            17,
            DependenceBuilder.Possibly(
                new SpendIndex([
                    new(ModelTier.Edge, 2, null, 2, 10),
                    new(ModelTier.Frontier, 2, null, 2, -4),
                    new(ModelTier.Edge, Us, null, 2, 100),
                    new(ModelTier.Edge, 2, 3, 2, 100),
                    new(null, null, null, null, -7),
                ]),
                Us
            )
        );

    [Fact]
    public void Build_TierNotKnown_TellsOthersSpendFromWhatMayBeTheVendors()
    {
        var signals = DependenceBuilder.Build(
            new SpendIndex([new(null, 1, 2, 2, 10), new(null, 2, null, 2, 5), new(null, 2, 3, 2, -7)]),
            Us
        )!;

        Assert.Empty(signals.Tiers);
        Assert.Equal(new UnmappedSpend(PossiblyVendor: 15, OtherVendors: 7), signals.Unmapped);
    }
}

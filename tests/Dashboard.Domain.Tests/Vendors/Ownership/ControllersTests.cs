using Dashboard.Domain.Vendors.Ownership;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Domain.Tests.Vendors.Ownership;

public class ControllersTests
{
    [Fact]
    public void UltimateParent_AChain_IsItsTop()
    {
        var controllers = Controllers.Of([(3, 2), (2, 1), (1, null)]);

        Assert.Equal([1, 1, 1], new[] { 1, 2, 3 }.Select(controllers.UltimateParent));
        Assert.Empty(controllers.Cycles);
    }

    [Fact]
    public void UltimateParent_ParentOutsideTheList_IsStillTheTop() => Assert.Equal(9, Controllers.Of([(1, 9)]).UltimateParent(1));

    [Fact]
    public void UltimateParent_NotInTheList_IsItself() => Assert.Equal(7, Controllers.Of([]).UltimateParent(7));

    [Fact]
    public void Of_ACircleWithAVendorBelow_StandsForAllOfThemAndIsReported()
    {
        var controllers = Controllers.Of([(5, 4), (4, 2), (2, 3), (3, 4)]);

        // 4 owns 3, 3 owns 2, 2 owns 4; 5 hangs below.
        Assert.Equal([2, 4, 3], Assert.Single(controllers.Cycles));
        Assert.Equal([2, 2, 2, 2], new[] { 2, 3, 4, 5 }.Select(controllers.UltimateParent));
    }

    [Fact]
    public void FindCycle_AChangeThatWouldCloseACircle_IsFoundBeforeItIsSaved()
    {
        (int, int?)[] saved = [(1, null), (2, 1)];

        Assert.Null(Controllers.FindCycle(saved));
        var cycle = Controllers.FindCycle([.. saved, (1, 2)]);

        Assert.Equal("A owns B owns A", Controllers.Describe(cycle!, id => id == 1 ? "A" : "B"));
    }

    [Fact]
    public void FindCycle_OwnParent_IsACircleOfOne() => Assert.Equal([4], Controllers.FindCycle([(4, 4)]));

    [Fact]
    public void FindCycle_ALaterLineTakesTheParentAway_IsNull() => Assert.Null(Controllers.FindCycle([(1, 2), (2, 1), (1, null)]));

    [Fact]
    public void Of_AnyParents_EveryVendorHasTheControllerOfItsParent()
    {
        var gen = Gen.Choose(0, 12).ArrayOf(12);

        Prop.ForAll(
                gen.ToArbitrary(),
                parents =>
                {
                    var links = parents.Select((p, i) => (Id: i + 1, ParentId: p == 0 ? (int?)null : p)).ToList();
                    var controllers = Controllers.Of(links);
                    var tops = links.Select(l => controllers.UltimateParent(l.Id)).ToHashSet();
                    return links.All(l => l.ParentId is not { } parent || controllers.HaveOneController(l.Id, parent))
                        && tops.All(t => controllers.UltimateParent(t) == t)
                        && (controllers.Cycles.Count == 0) == (Controllers.FindCycle(links) is null)
                        && controllers.Cycles.All(c =>
                            c[0] == c.Min() && c.Zip([.. c.Skip(1), c[0]]).All(p => parents[p.Second - 1] == p.First)
                        );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }
}

using Dashboard.Sources.Pulling;
using Dashboard.Store.Sources;
using Dashboard.Web.Sources;

namespace Dashboard.Web.Tests.Sources;

public sealed class SourceListViewTests
{
    private static readonly SourceItem[] All =
    [
        Item(1, "Zeta status", new TestStatusConnector(), SourceRunState.Succeeded),
        Item(2, "beta costs", new TestUsageConnector(), SourceRunState.Failed),
        Item(3, "Alpha costs", new TestUsageConnector(), null),
        Item(4, "From a later version", null, SourceRunState.Failed),
    ];

    [Fact]
    public void Of_NoFilter_GroupsByKindAndNameWithTheUnknownLast()
    {
        var view = SourceListView.Of(All, SourceFilter.Parse(null, null), null, null);

        Assert.Equal(["Usage and cost", "Status", "Not known to this version"], view.Groups.Select(g => g.Name));
        Assert.Equal(["Alpha costs", "beta costs"], view.Groups[0].Items.Select(i => i.Row.Name));
        Assert.Equal(4, view.Window.Total);
    }

    [Theory]
    [InlineData("usage", null, "Alpha costs,beta costs")]
    [InlineData("usage", "failed", "beta costs")]
    [InlineData(null, "failed", "beta costs,From a later version")]
    [InlineData(null, "new", "Alpha costs")]
    [InlineData("prices", null, "")]
    [InlineData("nonsense", "nonsense", "Alpha costs,beta costs,Zeta status,From a later version")]
    public void Of_Address_NarrowsTheList(string? kind, string? state, string expected)
    {
        var view = SourceListView.Of(All, SourceFilter.Parse(kind, state), null, null);

        Assert.Equal(expected, string.Join(',', view.Groups.SelectMany(g => g.Items).Select(i => i.Row.Name)));
    }

    [Fact]
    public void Of_ManySources_ShowsOnePage()
    {
        var many = Enumerable.Range(1, 60).Select(n => Item(n, $"Costs {n:00}", new TestUsageConnector(), null)).ToList();

        var view = SourceListView.Of(many, SourceFilter.Parse(null, null), 3, 25);

        Assert.Equal(["Costs 51", "Costs 60"], [view.Groups[0].Items[0].Row.Name, view.Groups[0].Items[^1].Row.Name]);
        Assert.Equal("51–60 of 60", view.Window.Words);
    }

    [Fact]
    public void All_Kinds_HaveAWordAndAKeyOfTheirOwn()
    {
        Assert.Equal(Enum.GetValues<SourceKind>(), SourceKindInfo.All.Select(k => k.Kind).Order());
        Assert.Equal(SourceKindInfo.All.Count, SourceKindInfo.All.DistinctBy(k => k.Key).Count());
        Assert.All(SourceKindInfo.All, info => Assert.Equal(info, SourceKindInfo.At(info.Key)));
        Assert.Equal(Enum.GetValues<SourceStanding>(), SourceFilter.States.Select(s => s.Standing));
    }

    private static SourceItem Item(int id, string name, Connector? connector, SourceRunState? last) =>
        new(
            TestSources.Row(id, name) with
            {
                LastRun = last is { } state ? TestSources.Run(state) : null,
            },
            connector,
            IsStale: false,
            Next: null
        );
}

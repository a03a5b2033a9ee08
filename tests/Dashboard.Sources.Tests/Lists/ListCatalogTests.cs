using Dashboard.Sources.Pulling;

namespace Dashboard.Sources.Tests.Lists;

public sealed class ListCatalogTests
{
    [Fact]
    public void All_Connectors_HaveKeysOfTheirOwn() =>
        Assert.Equal(ConnectorCatalog.All.Count, ConnectorCatalog.All.DistinctBy(c => c.Key).Count());

    [Fact]
    public void All_ListsAreThere_EachAtATimeOfItsOwn()
    {
        var lists = ConnectorSamples.All.Select(s => s.Connector).DistinctBy(c => c.Key).ToList();

        Assert.All(lists, c => Assert.Same(c.GetType(), ConnectorCatalog.Find(c.Key)?.GetType()));
        Assert.Equal(lists.Count, lists.DistinctBy(c => c.DefaultCron).Count());
        Assert.All(lists, c => Assert.Equal(6, c.DefaultCron.Split(' ').Length));
        Assert.All(
            lists,
            c => Assert.True(Uri.TryCreate(c.Settings.First(s => s.Key == CommonSettings.Address).Default, UriKind.Absolute, out _))
        );
    }

    [Fact]
    public void All_OfPrices_NameTheirListAsTheirKey() =>
        Assert.All(ConnectorCatalog.All.OfType<PriceConnector>(), c => Assert.Equal(c.Key, c.List));
}

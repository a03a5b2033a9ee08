using Dashboard.Sources.Pulling;

namespace Dashboard.Sources.Tests.Pulling;

public sealed class ConnectorCatalogTests
{
    [Fact]
    public void All_Connectors_HaveKeysOfTheirOwnAndSayWhatTheyAre()
    {
        Assert.Equal(ConnectorCatalog.All.Count, ConnectorCatalog.All.Select(c => c.Key).Distinct(StringComparer.Ordinal).Count());
        Assert.All(
            ConnectorCatalog.All,
            c =>
            {
                Assert.Matches("^[a-z]+(-[a-z]+)*$", c.Key);
                Assert.EndsWith(".", c.Sentence, StringComparison.Ordinal);
                Assert.InRange(c.DefaultCron.Split(' ').Length, 6, 7);
                Assert.Equal(c.Settings.Count, c.Settings.Select(s => s.Key).Distinct(StringComparer.Ordinal).Count());
                Assert.Same(c, ConnectorCatalog.Find(c.Key));
            }
        );
    }
}

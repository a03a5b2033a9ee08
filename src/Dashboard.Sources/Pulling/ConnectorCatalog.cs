using Dashboard.Sources.AwsOffers;
using Dashboard.Sources.AzureRetail;
using Dashboard.Sources.Deprecations;
using Dashboard.Sources.EcbRates;
using Dashboard.Sources.GenaiPrices;
using Dashboard.Sources.Leaderboards;
using Dashboard.Sources.LiteLlm;
using Dashboard.Sources.ModelsDev;
using Dashboard.Sources.OpenRouter.Prices;
using Dashboard.Sources.Status;

namespace Dashboard.Sources.Pulling;

/// <summary>Every kind of source, one line each, in the order in which people choose them.</summary>
public static class ConnectorCatalog
{
    public static IReadOnlyList<Connector> All { get; } =
    [
        new LiteLlmConnector(),
        new GenaiPricesConnector(),
        new OpenRouterPriceConnector(),
        new AzureRetailConnector(),
        new AwsOffersConnector(),
        new ModelsDevConnector(),
        new StatuspageConnector(),
        new DeprecationsInfoConnector(),
        new ModelDeprecationsConnector(),
        new AiderConnector(),
        new EcbRatesConnector(),
    ];

    /// <returns>Null for a key of a connector that this version does not have.</returns>
    public static Connector? Find(string key) => All.FirstOrDefault(c => c.Key == key);
}

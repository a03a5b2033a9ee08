using Dashboard.Sources.Anthropic;
using Dashboard.Sources.AwsExports;
using Dashboard.Sources.AwsOffers;
using Dashboard.Sources.AzureExports;
using Dashboard.Sources.AzureRetail;
using Dashboard.Sources.Deprecations;
using Dashboard.Sources.EcbRates;
using Dashboard.Sources.GenaiPrices;
using Dashboard.Sources.GenericCsv;
using Dashboard.Sources.GoogleExport;
using Dashboard.Sources.Leaderboards;
using Dashboard.Sources.LiteLlm;
using Dashboard.Sources.LiteLlmProxy;
using Dashboard.Sources.ModelsDev;
using Dashboard.Sources.OpenAi;
using Dashboard.Sources.OpenRouter;
using Dashboard.Sources.OpenRouter.Prices;
using Dashboard.Sources.Status;

namespace Dashboard.Sources.Pulling;

/// <summary>Every kind of source, one line each, in the order in which people choose them.</summary>
public static class ConnectorCatalog
{
    public static IReadOnlyList<Connector> All { get; } =
    [
        new OpenAiConnector(),
        new AnthropicConnector(),
        new AzureExportConnector(),
        new AwsExportConnector(),
        new GoogleExportConnector(),
        new LiteLlmProxyConnector(),
        new OpenRouterActivityConnector(),
        new GenericCsvConnector(),
        new LiteLlmConnector(),
        new GenaiPricesConnector(),
        new OpenRouterPriceConnector(),
        new AzureRetailConnector(),
        new AwsOffersConnector(),
        new ModelsDevConnector(),
        new StatuspageConnector(),
        new FeedConnector(),
        new DeprecationsInfoConnector(),
        new ModelDeprecationsConnector(),
        new AiderConnector(),
        new EcbRatesConnector(),
    ];

    /// <returns>Null for a key of a connector that this version does not have.</returns>
    public static Connector? Find(string key) => All.FirstOrDefault(c => c.Key == key);
}

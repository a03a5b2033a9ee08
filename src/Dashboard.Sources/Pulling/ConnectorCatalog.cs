using Dashboard.Sources.Anthropic;
using Dashboard.Sources.AwsExports;
using Dashboard.Sources.AzureExports;
using Dashboard.Sources.GenericCsv;
using Dashboard.Sources.GoogleExport;
using Dashboard.Sources.LiteLlmProxy;
using Dashboard.Sources.OpenAi;
using Dashboard.Sources.OpenRouter;

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
    ];

    /// <returns>Null for a key of a connector that this version does not have.</returns>
    public static Connector? Find(string key) => All.FirstOrDefault(c => c.Key == key);
}

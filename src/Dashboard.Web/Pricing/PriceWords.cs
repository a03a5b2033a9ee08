using Dashboard.Domain.Pricing;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Pulling;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Pricing;

/// <summary>The words of prices and token kinds.</summary>
public static class PriceWords
{
    public static string Kind(TokenKind kind) =>
        kind switch
        {
            TokenKind.Input => "Input",
            TokenKind.Output => "Output",
            TokenKind.CacheRead => "Cache read",
            TokenKind.CacheWrite => "Cache write",
            _ => "Not tokens",
        };

    /// <summary>The list that offers a price, as its source is called.</summary>
    public static string List(string list) =>
        ConnectorCatalog.All.OfType<PriceConnector>().FirstOrDefault(c => c.List == list)?.Name ?? list;

    /// <summary>"Standard", or "Standard, from 200 K prompt tokens" for the price of long prompts.</summary>
    public static string Tier(ServiceTier tier, int contextFrom) =>
        contextFrom == 0 ? $"{tier}" : $"{tier}, from {Formats.Tokens(contextFrom)} prompt tokens";
}

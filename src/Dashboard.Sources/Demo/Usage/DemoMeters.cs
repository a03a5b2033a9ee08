using System.Globalization;
using Dashboard.Domain.Spend;

namespace Dashboard.Sources.Demo.Usage;

/// <summary>The names that issuers give to their meters: each has its own habit.</summary>
internal static class DemoMeters
{
    /// <summary>AWS starts its usage types with a short name of the region.</summary>
    private const string AwsIreland = "EUW1";
    private const string AwsVirginia = "USE1";

    private static readonly Dictionary<string, string> RegionNames = new(StringComparer.Ordinal)
    {
        ["swedencentral"] = "SE Central",
        ["eastus2"] = "US East 2",
        ["eu-west-1"] = "EU (Ireland)",
        ["us-east-1"] = "US East (N. Virginia)",
        ["europe-west4"] = "Netherlands",
        ["us-central1"] = "Iowa",
    };

    /// <summary>Null for "everywhere", which is no region.</summary>
    public static string? RegionName(string region) => RegionNames.GetValueOrDefault(region);

    /// <summary>The meter of an offer for a kind of token, or null when the offer does not bill that kind.</summary>
    public static DemoMeter? Of(DemoOffer offer, TokenKind kind, string region)
    {
        var name = kind switch
        {
            TokenKind.Input => offer.Input,
            TokenKind.CacheRead => offer.Cached,
            TokenKind.CacheWrite => offer.Written,
            _ => offer.Output,
        };
        return name is null
            ? null
            : new DemoMeter(
                DemoMeter.Ai,
                DemoMeter.GenerativeAi,
                offer.Service,
                SkuId(offer, kind),
                region == "us-east-1" ? name.Replace(AwsIreland, AwsVirginia, StringComparison.Ordinal) : name,
                Description(offer, kind, name, region),
                offer.Unit,
                "Tokens"
            );
    }

    /// <summary>Clouds number their SKUs; model developers and gateways use the model's name.</summary>
    private static string SkuId(DemoOffer offer, TokenKind kind) =>
        offer.IssuerKey is "microsoft" or "amazon" or "google"
            ? DemoRandom.Hash($"{offer.Key}/{kind}").ToString("X16", CultureInfo.InvariantCulture)[..12]
            : offer.Sku;

    private static string Description(DemoOffer offer, TokenKind kind, string meter, string region) =>
        offer.IssuerKey switch
        {
            "microsoft" => $"{offer.Sku} - {meter} - {RegionName(region)}",
            "amazon" when offer.Service == "Amazon Bedrock" => $"{offer.Service}|{region}|{Words(offer, kind)}",
            "amazon" => $"AWS Marketplace software usage|{region}|{Words(offer, kind)}",
            _ => meter,
        };

    private static string Words(DemoOffer offer, TokenKind kind) =>
        (offer.TokensPerUnit == 1_000 ? "Thousand " : "Million ")
        + kind switch
        {
            TokenKind.CacheRead => "Cache Read Input Tokens",
            TokenKind.CacheWrite => "Cache Write Input Tokens",
            TokenKind.Output => "Output Tokens",
            _ => "Input Tokens",
        };
}

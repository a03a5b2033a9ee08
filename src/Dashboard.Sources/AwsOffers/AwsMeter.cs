using System.Text.Json;
using Dashboard.Domain.Pricing;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Lists;

namespace Dashboard.Sources.AwsOffers;

/// <summary>What a product of a price list counts.</summary>
/// <param name="Model">The name that the list gives to the model, unchanged.</param>
/// <param name="Usage">Its usage type, which bills name, too.</param>
/// <param name="IsOfMarketplace">Sold by the developer through the marketplace: its "Units" are millions.</param>
/// <param name="IsGlobal">For requests that may be worked on in any region.</param>
internal sealed record AwsMeter(
    string Model,
    string Region,
    string Usage,
    TokenKind Kind,
    ServiceTier Tier,
    bool IsOfMarketplace,
    bool IsGlobal,
    int ContextFrom
)
{
    /// <summary>Prompt tokens beyond which Claude models with a long context cost more; of other developers no border is known.</summary>
    private const int LongPrompt = 200_000;

    private static readonly string[] NotText =
    [
        "image",
        "video",
        "audio",
        "speech",
        "custom",
        "provisioned",
        "reserved",
        "training",
        "search",
        "guardrail",
        "1h",
        "storage",
        "distill",
    ];

    /// <returns>Null for what is no text token on demand.</returns>
    public static AwsMeter? Read(JsonElement attributes)
    {
        var usage = Text(attributes, "usagetype");
        var type = Text(attributes, "inferenceType");
        var feature = Text(attributes, "feature");
        var isOfMarketplace = type.Length == 0 && usage.EndsWith("-Units", StringComparison.OrdinalIgnoreCase);
        var said = Plain(isOfMarketplace ? Suffix(usage) : type);
        var all = Plain($"{usage} {type} {feature} {Text(attributes, "service_tier")}");
        if (Array.Exists(NotText, all.Contains) || KindOf(said) is not { } kind || TierOf(all) is not { } tier)
        {
            return null;
        }

        var model =
            isOfMarketplace ? Text(attributes, "servicename")
            : Text(attributes, "model") is { Length: > 0 } named ? named
            : Text(attributes, "titanModel");
        var isLong = all.Contains("longcontext", StringComparison.Ordinal) || all.Contains("lctx", StringComparison.Ordinal);
        if (isLong && !model.StartsWith("Claude", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return new AwsMeter(
            model,
            Text(attributes, "regionCode"),
            usage,
            kind,
            tier,
            isOfMarketplace,
            all.Contains("global", StringComparison.Ordinal) || all.Contains("crossregion", StringComparison.Ordinal),
            isLong ? LongPrompt : 0
        );
    }

    /// <returns>How many tokens a unit is; null for a unit that is not known.</returns>
    public static decimal? Tokens(string unit, bool isOfMarketplace) =>
        Plain(unit) switch
        {
            "1ktokens" or "1000tokens" or "1k" => 1_000m,
            "1mtokens" or "1m" or "millioninputtokens" or "millionoutputtokens" or "milliontokens" => 1_000_000m,
            "units" or "unit" when isOfMarketplace => 1_000_000m,
            _ => null,
        };

    private static TokenKind? KindOf(string words)
    {
        var isInput = words.Contains("input", StringComparison.Ordinal);
        var isOutput = words.Contains("output", StringComparison.Ordinal) || words.Contains("response", StringComparison.Ordinal);
        if (!words.Contains("token", StringComparison.Ordinal) || (isInput && isOutput))
        {
            return null;
        }

        if (words.Contains("cache", StringComparison.Ordinal))
        {
            return words.Contains("write", StringComparison.Ordinal) ? TokenKind.CacheWrite
                : words.Contains("read", StringComparison.Ordinal) ? TokenKind.CacheRead
                : null;
        }

        return isInput ? TokenKind.Input
            : isOutput ? TokenKind.Output
            : null;
    }

    private static ServiceTier? TierOf(string words)
    {
        ServiceTier[] said =
        [
            .. new[] { ("batch", ServiceTier.Batch), ("flex", ServiceTier.Flex), ("priority", ServiceTier.Priority) }
                .Where(t => words.Contains(t.Item1, StringComparison.Ordinal))
                .Select(t => t.Item2),
        ];
        return said.Length switch
        {
            0 => ServiceTier.Standard,
            1 => said[0],
            _ => null,
        };
    }

    /// <summary>Behind the region: "USE1-MP:USE1_InputTokenCount-Units" counts input tokens.</summary>
    private static string Suffix(string usage) => usage[(usage.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static string Plain(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    private static string Text(JsonElement element, string name) =>
        element.TryFind(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : "";
}

using Dashboard.Domain.Spend;
using Dashboard.Sources.Pulling.Answers;

namespace Dashboard.Sources.Anthropic;

/// <summary>A kind of token as the two reports name it.</summary>
/// <param name="Name">In both reports.</param>
/// <param name="Words">Behind the model's name in the meter; the shipped mapping rules know them.</param>
internal sealed record AnthropicTokens(string Name, TokenKind Kind, string Words)
{
    public static IReadOnlyList<AnthropicTokens> All { get; } =
    [
        new("uncached_input_tokens", TokenKind.Input, "input"),
        new("cache_read_input_tokens", TokenKind.CacheRead, "cache read"),
        new("cache_creation.ephemeral_5m_input_tokens", TokenKind.CacheWrite, "cache write kept 5 minutes"),
        new("cache_creation.ephemeral_1h_input_tokens", TokenKind.CacheWrite, "cache write kept 1 hour"),
        new("output_tokens", TokenKind.Output, "output"),
    ];
}

/// <summary>What a fact is about.</summary>
/// <param name="Item">The model; for charges that name none, their description.</param>
/// <param name="Tokens">Null for what is no tokens.</param>
internal sealed record AnthropicKey(
    DateOnly Day,
    string Workspace,
    string Item,
    string? ServiceTier,
    string? ContextWindow,
    string? Geo,
    AnthropicTokens? Tokens
)
{
    /// <summary>The reports use the word for a model that has no choice of region.</summary>
    public static string? GeoOf(string? text) => text == "not_available" ? null : text;
}

/// <summary>Usage lines in the form that the shipped mapping rules know.</summary>
internal static class AnthropicLine
{
    /// <summary>Results are asked for by workspace: where the answer names none, it is the organisation's default workspace.</summary>
    public const string DefaultWorkspace = "default";

    /// <summary>A shipped rule knows this name: everything of it counts something else than tokens.</summary>
    private const string OtherService = "Claude tools and sessions";

    public static UsageLine Of(AnthropicKey key, string? description, string currency)
    {
        var meter = key.Tokens is { } tokens ? $"{key.Item}, {tokens.Words}" : key.Item;
        string?[] price = [key.Item, key.Tokens?.Name, key.ServiceTier, key.ContextWindow, key.Geo];
        return new UsageLine
        {
            SubAccountId = key.Workspace,
            ServiceProvider = "Anthropic",
            Publisher = "Anthropic",
            InvoiceIssuer = "Anthropic",
            ServiceCategory = AiSpend.Category,
            ServiceName = key.Tokens is null ? OtherService : "Claude API",
            SkuId = key.Item,
            SkuPriceId = string.Join('/', price.Where(p => p is not null)),
            SkuMeter = meter,
            RegionId = key.Geo is "global" ? null : key.Geo,
            ChargeCategory = "Usage",
            ChargeFrequency = "Usage-Based",
            ChargeDescription = description ?? meter,
            ConsumedUnit = key.Tokens is null ? null : "Tokens",
            Tags = AnswerTags.Of(("context_window", key.ContextWindow), ("inference_geo", key.Geo), ("service_tier", key.ServiceTier)),
            Currency = currency,
        };
    }
}

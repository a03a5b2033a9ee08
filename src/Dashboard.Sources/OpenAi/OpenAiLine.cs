using Dashboard.Domain.Spend;

namespace Dashboard.Sources.OpenAi;

/// <summary>What a line item of the costs is about.</summary>
/// <param name="Model">Null for what is no model's tokens.</param>
internal readonly record struct OpenAiItem(string? Model, TokenKind Kind)
{
    /// <summary>
    /// "gpt-5.6-luna, cached input" is a model and a kind, split at the last comma whatever the case; an embedding model alone reads
    /// input only. Anything else (tools, audio, images) is <see cref="TokenKind.Other"/>.
    /// </summary>
    public static OpenAiItem Of(string lineItem, bool countsTokens)
    {
        var comma = lineItem.LastIndexOf(", ", StringComparison.Ordinal);
        if (comma > 0 && KindOf(lineItem[(comma + 2)..].Trim().ToLowerInvariant()) is { } kind)
        {
            return new OpenAiItem(lineItem[..comma].Trim(), kind);
        }

        return countsTokens && lineItem.Contains("embedding", StringComparison.OrdinalIgnoreCase)
            ? new OpenAiItem(lineItem, TokenKind.Input)
            : new OpenAiItem(null, TokenKind.Other);
    }

    private static TokenKind? KindOf(string words) =>
        words switch
        {
            "input" => TokenKind.Input,
            "output" => TokenKind.Output,
            "cached input" => TokenKind.CacheRead,
            "cache write" or "cache write input" or "cached write" => TokenKind.CacheWrite,
            _ => null,
        };
}

/// <summary>Usage lines in the form that the shipped mapping rules know.</summary>
internal static class OpenAiLine
{
    /// <summary>Results are asked for by project: where the answer names none, it is the organisation's default project.</summary>
    public const string DefaultProject = "default";

    /// <summary>A shipped rule knows this name: everything of it counts something else than text tokens.</summary>
    private const string OtherService = "OpenAI tools and media";

    /// <param name="item">The model for tokens; otherwise the line item.</param>
    /// <param name="description">In the provider's words; null when it has none.</param>
    public static UsageLine Of(string project, string item, TokenKind kind, string currency, string? unit, string? description)
    {
        var meter = kind switch
        {
            TokenKind.Input => $"{item}, input",
            TokenKind.Output => $"{item}, output",
            TokenKind.CacheRead => $"{item}, cached input",
            TokenKind.CacheWrite => $"{item}, cache write",
            _ => item,
        };
        return new UsageLine
        {
            SubAccountId = project,
            ServiceProvider = "OpenAI",
            Publisher = "OpenAI",
            InvoiceIssuer = "OpenAI",
            ServiceCategory = AiSpend.Category,
            ServiceName = kind == TokenKind.Other ? OtherService : "OpenAI API",
            SkuId = item,
            SkuMeter = meter,
            ChargeCategory = "Usage",
            ChargeFrequency = "Usage-Based",
            ChargeDescription = description ?? meter,
            ConsumedUnit = kind == TokenKind.Other ? unit : "Tokens",
            Currency = currency,
        };
    }
}

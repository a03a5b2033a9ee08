using Dashboard.Sources.Pulling.Answers;

namespace Dashboard.Sources.LiteLlmProxy;

/// <summary>What a model was used for with one key on one day.</summary>
/// <param name="Provider">custom_llm_provider: the vendor behind the proxy. Null when the proxy does not say.</param>
/// <param name="KeyHash">The proxy tells keys only by their hash.</param>
/// <param name="Cost">USD, the proxy's own estimate.</param>
internal sealed record LiteLlmSpend(
    DateOnly Day,
    string? Provider,
    string Model,
    string? KeyHash,
    string? KeyAlias,
    string? Team,
    decimal Cost,
    LiteLlmTokens Tokens
);

/// <summary>Kinds that do not overlap.</summary>
internal readonly record struct LiteLlmTokens(decimal Input, decimal CacheRead, decimal CacheWrite, decimal Output)
{
    public decimal Sum => Input + CacheRead + CacheWrite + Output;

    public static LiteLlmTokens operator +(LiteLlmTokens a, LiteLlmTokens b) =>
        new(a.Input + b.Input, a.CacheRead + b.CacheRead, a.CacheWrite + b.CacheWrite, a.Output + b.Output);

    /// <summary>prompt_tokens holds the cached ones; where it is smaller than they are, an old proxy left them out of it.</summary>
    public static LiteLlmTokens Read(AnswerNode metrics)
    {
        var prompt = metrics.Count("prompt_tokens") ?? 0;
        var read = metrics.Count("cache_read_input_tokens") ?? 0;
        var written = metrics.Count("cache_creation_input_tokens") ?? 0;
        var output = metrics.Count("completion_tokens") ?? 0;
        return new LiteLlmTokens(prompt >= read + written ? prompt - read - written : prompt, read, written, output);
    }
}

using System.Globalization;
using Dashboard.Domain.Pricing;
using Dashboard.Domain.Spend;

namespace Dashboard.Sources.LiteLlm;

/// <summary>What the name of a price property says: token kind, then any of context band and service tier.</summary>
internal readonly record struct LiteLlmProperty(TokenKind Kind, ServiceTier Tier, int ContextFrom)
{
    private static readonly (string Name, TokenKind Kind)[] Kinds =
    [
        // A name that older entries use in place of cache_read_input_token_cost; longer than the one it starts with, so first.
        ("input_cost_per_token_cache_hit", TokenKind.CacheRead),
        ("input_cost_per_token", TokenKind.Input),
        ("output_cost_per_token", TokenKind.Output),
        ("cache_read_input_token_cost", TokenKind.CacheRead),
        ("cache_creation_input_token_cost", TokenKind.CacheWrite),
    ];

    private static readonly (string Suffix, ServiceTier Tier)[] Tiers =
    [
        ("_batch_requests", ServiceTier.Batch),
        ("_batches", ServiceTier.Batch),
        ("_flex", ServiceTier.Flex),
        ("_priority", ServiceTier.Priority),
    ];

    /// <summary>Null when the property is no price of plain tokens: audio tokens, cache writes kept for an hour, images and so on.</summary>
    public static LiteLlmProperty? Parse(string name)
    {
        foreach (var (start, kind) in Kinds)
        {
            if (name.StartsWith(start, StringComparison.Ordinal))
            {
                return Suffixes(name.AsSpan(start.Length), new LiteLlmProperty(kind, ServiceTier.Standard, 0));
            }
        }

        return null;
    }

    private static LiteLlmProperty? Suffixes(ReadOnlySpan<char> rest, LiteLlmProperty property)
    {
        while (!rest.IsEmpty)
        {
            var before = rest.Length;
            foreach (var (suffix, tier) in Tiers)
            {
                if (property.Tier == ServiceTier.Standard && rest.StartsWith(suffix, StringComparison.Ordinal))
                {
                    property = property with { Tier = tier };
                    rest = rest[suffix.Length..];
                    break;
                }
            }

            if (property.ContextFrom == 0 && Band(ref rest) is { } from)
            {
                property = property with { ContextFrom = from };
            }

            if (rest.Length == before)
            {
                return null;
            }
        }

        return property;
    }

    /// <summary>_above_200k_tokens is 200,000.</summary>
    private static int? Band(ref ReadOnlySpan<char> rest)
    {
        const string Above = "_above_";
        if (!rest.StartsWith(Above, StringComparison.Ordinal))
        {
            return null;
        }

        var number = rest[Above.Length..];
        var end = number.IndexOfAnyExceptInRange('0', '9');
        if (
            end is not (>= 1 and <= 4)
            || !int.TryParse(number[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count == 0
        )
        {
            return null;
        }

        var unit = number[end..];
        if (unit.StartsWith("k_tokens", StringComparison.Ordinal))
        {
            rest = unit["k_tokens".Length..];
            return count * 1_000;
        }

        if (count <= 2_000 && unit.StartsWith("m_tokens", StringComparison.Ordinal))
        {
            rest = unit["m_tokens".Length..];
            return count * 1_000_000;
        }

        return null;
    }
}

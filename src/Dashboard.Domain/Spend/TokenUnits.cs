using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.Domain.Spend;

/// <summary>Reads how many tokens one unit holds: "Tokens" 1, "1K tokens" 1,000, "1M Tokens" 1,000,000, "1000000 Token" likewise.</summary>
public static partial class TokenUnits
{
    /// <summary>No unit holds more; it keeps units times quantities within a decimal.</summary>
    private const decimal Largest = 1_000_000_000_000m;

    /// <summary>Tokens in one unit, or null when the unit does not count tokens.</summary>
    public static decimal? Size(string? unit)
    {
        if (string.IsNullOrWhiteSpace(unit) || Pattern().Match(unit.Trim()) is not { Success: true } match)
        {
            return null;
        }

        var count = match.Groups["n"].Success
            ? decimal.Parse(match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
            : 1m;

        // Lower case, since the pattern also takes the Kelvin sign for a K, and only lowering makes that one a k.
        var scale = match.Groups["s"].Value.ToLowerInvariant() switch
        {
            "k" or "thousand" => 1_000m,
            "m" or "million" => 1_000_000m,
            "b" or "billion" => 1_000_000_000m,
            _ => 1m,
        };
        return count * scale is > 0 and <= Largest and var size ? size : null;
    }

    /// <summary>Tokens of a row: the consumed quantity where its unit counts tokens, else the priced one, else null.</summary>
    public static decimal? Count(UsageRow row) =>
        Size(row.Line.ConsumedUnit) * row.ConsumedQuantity ?? Size(row.Line.PricingUnit) * row.PricingQuantity;

    [GeneratedRegex(
        @"^(?<n>([0-9]{1,13}|[0-9]{1,3}(,[0-9]{3}){1,4})(\.[0-9]{1,6})?)?\s*(?<s>K|M|B|thousand|million|billion)?\s*tokens?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Pattern();
}

using System.Globalization;

namespace Dashboard.Sources.LiteLlm;

/// <summary>USD per token as the list writes it, into USD per million tokens.</summary>
internal static class LiteLlmPrice
{
    /// <summary>USD per million tokens beyond which a number is no price in any unit, and would not fit the store.</summary>
    public const decimal Limit = 1_000_000_000m;

    private const decimal Million = 1_000_000m;

    /// <summary>Dividing by it drops the zeros at the end of a decimal.</summary>
    private const decimal OneWithAllDecimals = 1.0000000000000000000000000000m;

    /// <returns>Null, or what is wrong with the price.</returns>
    public static string? PerMillion(string raw, out decimal usd)
    {
        usd = 0;
        if (!decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var perToken))
        {
            return IsNumber(raw) ? TooDear() : "Not a price in USD per token: correct the list.";
        }

        if (perToken < 0)
        {
            return "A price cannot be negative: correct the list.";
        }

        if (
            perToken == 0
            && raw.AsSpan(0, raw.AsSpan().IndexOfAny('e', 'E') is >= 0 and var e ? e : raw.Length).ContainsAnyInRange('1', '9')
        )
        {
            return "Too small for a price: correct the list.";
        }

        if (perToken > Limit / Million)
        {
            return TooDear();
        }

        usd = perToken * Million / OneWithAllDecimals;
        return null;
    }

    private static bool IsNumber(string raw) =>
        double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsNaN(value);

    private static string TooDear() =>
        string.Create(CultureInfo.InvariantCulture, $"More than {Limit:N0} USD per million tokens cannot be a price: correct the list.");
}

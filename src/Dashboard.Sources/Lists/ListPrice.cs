using System.Globalization;

namespace Dashboard.Sources.Lists;

/// <summary>A price as a list writes it, into USD per million tokens.</summary>
internal static class ListPrice
{
    /// <summary>USD per million tokens beyond which a number is no price in any unit, and would not fit the store.</summary>
    private const decimal Limit = 1_000_000_000m;

    private const decimal Million = 1_000_000m;

    /// <summary>Digits that the store keeps; what is behind them is the noise of binary floats.</summary>
    private const int Decimals = 12;

    /// <summary>Dividing by it drops the zeros at the end of a decimal.</summary>
    private const decimal OneWithAllDecimals = 1.0000000000000000000000000000m;

    /// <param name="tokens">How many tokens the listed price is for.</param>
    /// <returns>Null, or what is wrong with the price.</returns>
    public static string? PerMillion(string raw, decimal tokens, out decimal usd)
    {
        usd = 0;
        if (!decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var price))
        {
            return "Not a price in USD: correct the list.";
        }

        if (price < 0)
        {
            return "A price cannot be negative: correct the list.";
        }

        if (price > Limit / Million * tokens)
        {
            return $"More than {Limit.ToString("N0", CultureInfo.InvariantCulture)} USD per million tokens cannot be a price: correct the list.";
        }

        usd = decimal.Round(price * (Million / tokens), Decimals) / OneWithAllDecimals;
        return usd == 0 && HasDigits(raw) ? "Too small for a price: correct the list." : null;
    }

    private static bool HasDigits(string raw)
    {
        var exponent = raw.AsSpan().IndexOfAny('e', 'E');
        return raw.AsSpan(0, exponent < 0 ? raw.Length : exponent).ContainsAnyInRange('1', '9');
    }
}

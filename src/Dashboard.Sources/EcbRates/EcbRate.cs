using System.Globalization;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend.Rates;
using Dashboard.Sources.Lists;

namespace Dashboard.Sources.EcbRates;

/// <summary>One rate, checked.</summary>
internal static class EcbRate
{
    /// <summary>Units for one euro beyond which a number is no rate; the dearest so far stood at about two million Turkish lira.</summary>
    private const decimal Limit = 1_000_000_000m;

    public static ReadResult<DatedRate> Read(long row, string currency, DateOnly day, string raw)
    {
        if (!IsCurrency(currency))
        {
            return Rejected(row, currency, currency, "Not the code of a currency such as USD: fetch the file again.");
        }

        return decimal.TryParse(raw, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) && rate > 0 && rate < Limit
            ? new ReadResult<DatedRate>(new DatedRate(currency, day, rate), null)
            : Rejected(row, currency, raw, "Not a rate above zero such as 1.0856: fetch the file again.");
    }

    public static ReadResult<DatedRate> Rejected(long row, string column, string value, string message) =>
        new(null, new ReadProblem(row, ProblemText.Of(column), ProblemText.Of(value), message));

    /// <summary>The daily table writes "20 November 2026", the others 2026-11-20.</summary>
    public static bool TryDay(string raw, out DateOnly day) =>
        DateOnly.TryParseExact(raw, ["yyyy-MM-dd", "d MMMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    public static bool IsCurrency(string code) => code.Length == 3 && code.All(char.IsAsciiLetterUpper) && code != "EUR";
}

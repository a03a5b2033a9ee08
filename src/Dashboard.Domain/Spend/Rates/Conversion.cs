namespace Dashboard.Domain.Spend.Rates;

/// <summary>A rate into another currency, with the day on which it was stated.</summary>
/// <param name="Factor">Units of the target for one unit of the original; 12 decimals.</param>
public sealed record ConversionRate(decimal Factor, DateOnly Day);

/// <summary>
/// Converts by the dated rates of one euro. On a day without rates (a weekend, a holiday) those of the last day before hold, at most
/// <see cref="LongestGap"/> days back; beyond that the rate is unknown.
/// </summary>
public sealed class Conversion
{
    /// <summary>Days. The longest that the European Central Bank pauses is five.</summary>
    public const int LongestGap = 7;

    public const string Euro = "EUR";

    private readonly Dictionary<(string Currency, DateOnly Day), decimal> perEuro;

    public Conversion(IEnumerable<DatedRate> rates) => perEuro = rates.ToDictionary(r => (r.Currency, r.Day), r => r.PerEuro);

    /// <returns>Null when the rate is unknown.</returns>
    public ConversionRate? Find(string from, string to, DateOnly on)
    {
        if (from == to)
        {
            return new ConversionRate(1, on);
        }

        for (var back = 0; back <= LongestGap; back++)
        {
            var day = on.AddDays(-back);
            if (PerEuro(from, day) is { } source && PerEuro(to, day) is { } target)
            {
                return new ConversionRate(decimal.Round(target / source, 12), day);
            }
        }

        return null;
    }

    private decimal? PerEuro(string currency, DateOnly day) =>
        currency == Euro ? 1m
        : perEuro.TryGetValue((currency, day), out var rate) ? rate
        : null;
}

using System.Globalization;

namespace Dashboard.Domain.Vendors;

/// <summary>How exactly a source dates a fact.</summary>
public enum DatePrecision
{
    Day = 1,
    Month = 2,
    Year = 3,
}

/// <summary>
/// A date as exact as its source: "2025-10-28", "2020-09" or "2019". <see cref="Date"/> is for sorting; where the precision is
/// less than a day, its day (and month) stand for the edge of the stated period and must not be shown.
/// </summary>
public readonly record struct FactDate(DateOnly Date, DatePrecision Precision)
{
    /// <summary>A start: the first day of the stated month or year.</summary>
    public static FactDate ParseStart(string text) => Parse(text, atEnd: false);

    /// <summary>An end: the last day of the stated month or year.</summary>
    public static FactDate ParseEnd(string text) => Parse(text, atEnd: true);

    public override string ToString() =>
        Date.ToString(
            Precision switch
            {
                DatePrecision.Day => "yyyy-MM-dd",
                DatePrecision.Month => "yyyy-MM",
                _ => "yyyy",
            },
            CultureInfo.InvariantCulture
        );

    private static FactDate Parse(string text, bool atEnd)
    {
        if (Try("yyyy-MM-dd") is { } day)
        {
            return new FactDate(day, DatePrecision.Day);
        }

        if (Try("yyyy-MM") is { } month)
        {
            return new FactDate(atEnd ? month.AddMonths(1).AddDays(-1) : month, DatePrecision.Month);
        }

        if (Try("yyyy") is { } year)
        {
            return new FactDate(atEnd ? year.AddYears(1).AddDays(-1) : year, DatePrecision.Year);
        }

        throw new FormatException($"'{text}' is not a date: write 2025-10-28, 2025-10 or 2025.");

        DateOnly? Try(string format) =>
            DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }
}

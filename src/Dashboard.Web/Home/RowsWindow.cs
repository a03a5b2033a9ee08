using System.Globalization;
using Dashboard.Store.Home;

namespace Dashboard.Web.Home;

/// <summary>The days and the currency of the page's figures, and the way to the rows behind them.</summary>
public sealed record RowsWindow(DateOnly? From, DateOnly? Through, string Currency)
{
    /// <summary>The reporting currency.</summary>
    public const string Reporting = HomeBase.Currency;

    public static RowsWindow Of(HomeBase home) => new(home.From, home.Through, Reporting);

    public DateTimeOffset? ThroughInstant => Through is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null;

    /// <summary>The rows page, restricted to what the figures sum: AI, the reporting currency, these days.</summary>
    /// <param name="filter">More of the query, for example "vendor=openai&amp;role=host"; empty for all.</param>
    public string Address(string filter = "") => In(Currency) + (filter.Length == 0 ? "" : "&" + filter);

    /// <summary>The same days in another currency.</summary>
    public string In(string currency) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"/spend/rows?ai=true&currency={currency}&from={From:yyyy-MM-dd}&to={Through:yyyy-MM-dd}"
        );
}

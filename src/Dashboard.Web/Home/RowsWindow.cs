using System.Globalization;
using Dashboard.Store.LockIn;

namespace Dashboard.Web.Home;

/// <summary>The days and the currency of the page's figures, and the way to the rows behind them.</summary>
public sealed record RowsWindow(DateOnly? From, DateOnly? Through, string Currency)
{
    /// <summary>The reporting currency.</summary>
    public const string Reporting = "USD";

    public static RowsWindow Of(OverviewView view) => new(view.SpendFrom, view.SpendThrough, Reporting);

    public DateTimeOffset? ThroughInstant => Through is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null;

    /// <summary>The rows page, restricted to what the figures sum: AI, the reporting currency, these days.</summary>
    /// <param name="filter">More of the query, for example "vendor=openai&amp;role=host"; empty for all.</param>
    public string Address(string filter = "") =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"/spend/rows?ai=true&currency={Currency}&from={From:yyyy-MM-dd}&to={Through:yyyy-MM-dd}"
        ) + (filter.Length == 0 ? "" : "&" + filter);
}

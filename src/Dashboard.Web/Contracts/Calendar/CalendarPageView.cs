using Dashboard.Store.Contracts.Calendar;

namespace Dashboard.Web.Contracts.Calendar;

/// <summary>The days, and the reader's own private addresses.</summary>
public sealed record CalendarPageView(CalendarView Days, IReadOnlyList<FeedRow> Feeds);

using Dashboard.Store.Contracts.Reports;
using Dashboard.Store.Vendors;

namespace Dashboard.Web.Contracts.Reports;

/// <param name="Vendors">To choose one from.</param>
public sealed record ReportData(ReportSummary Summary, IReadOnlyList<NamedItem> Vendors);

using Dashboard.Web.Contracts.Audit;
using Dashboard.Web.Contracts.Calendar;
using Dashboard.Web.Home;
using Dashboard.Web.Pricing;
using Dashboard.Web.Registers;
using Dashboard.Web.Sources;
using Dashboard.Web.Spend;
using Dashboard.Web.Spend.Reconciliation;
using Dashboard.Web.Spend.Rules;
using Dashboard.Web.Vendors;

namespace Dashboard.Web.Configuration;

/// <summary>What the home, vendor, spend and price pages read with, and their CSV files.</summary>
public static class RegisterPages
{
    public static IServiceCollection AddRegisterPages(this IServiceCollection services) =>
        services
            .AddSingleton<HomeData>()
            .AddSingleton<RegisterListData>()
            .AddSingleton<RecordPageData>()
            .AddScoped<RecordUndo>()
            .AddSingleton<VendorListData>()
            .AddSingleton<VendorPageData>()
            .AddSingleton<PriceListData>()
            .AddSingleton<UsageRowData>()
            .AddSingleton<ReconciliationData>()
            .AddSingleton<RulesData>();

    public static void MapExports(this IEndpointRouteBuilder app)
    {
        app.MapVendorExport();
        app.MapUsageRowExport();
        app.MapReconciliationExport();
        app.MapRegisterExport();
        app.MapMatrixExport();
        app.MapCalendar();
        app.MapSourceExport();
    }
}

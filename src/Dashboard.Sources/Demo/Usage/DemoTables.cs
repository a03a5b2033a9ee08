using System.Globalization;
using Dashboard.Sources.Catalogue;

namespace Dashboard.Sources.Demo.Usage;

/// <summary>The demo company's usage as tables: Data/*.csv.</summary>
internal static class DemoTables
{
    public static IReadOnlyList<DemoIssuer> Issuers { get; } =
        EmbeddedTable.Read(
            "Demo.Data.issuers.csv",
            cell => new DemoIssuer(
                cell("key")!,
                cell("file")!,
                cell("focus")!,
                cell("issuer")!,
                cell("provider")!,
                cell("publisher")!,
                cell("host"),
                cell("account_id")!,
                cell("account_name")!,
                Day(cell("discount_from")!),
                Number(cell("discount_permille")!)
            )
        );

    public static IReadOnlyList<DemoOffer> Offers { get; } =
        EmbeddedTable.Read(
            "Demo.Data.offers.csv",
            cell => new DemoOffer(
                cell("key")!,
                cell("issuer")!,
                cell("list_name")!,
                cell("service")!,
                cell("sku")!,
                cell("unit")!,
                cell("input")!,
                cell("cached"),
                cell("written"),
                cell("output")
            )
        );

    public static IReadOnlyList<DemoWorkload> Workloads { get; } =
        EmbeddedTable.Read(
            "Demo.Data.workloads.csv",
            cell => new DemoWorkload(
                cell("key")!,
                Offers.Single(o => o.Key == cell("offer")),
                cell("application")!,
                cell("account")!,
                cell("region")!,
                Day(cell("from")!),
                Day(cell("to")!),
                Number(cell("ramp_days")!),
                Number(cell("input_millions")!),
                Number(cell("growth_permille")!),
                Number(cell("weekend_permille")!),
                Number(cell("cached_permille")!),
                Number(cell("written_permille")!),
                Number(cell("output_permille")!),
                cell("tagged_from") switch
                {
                    null => DemoPeriod.FirstDay,
                    "never" => null,
                    var day => Day(day),
                }
            )
        );

    public static IReadOnlyList<DemoOtherCharge> OtherCharges { get; } =
        EmbeddedTable.Read(
            "Demo.Data.other-charges.csv",
            cell => new DemoOtherCharge(
                cell("key")!,
                cell("issuer")!,
                cell("application")!,
                cell("account")!,
                cell("region")!,
                cell("category")!,
                cell("subcategory")!,
                cell("service")!,
                cell("sku")!,
                cell("description")!,
                cell("unit")!,
                Number(cell("per_day")!),
                decimal.Parse(cell("price")!, CultureInfo.InvariantCulture)
            )
        );

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

using Dashboard.Domain.Vendors;

namespace Dashboard.Sources.Catalogue;

/// <summary>
/// What the product knows of the market before its user brings any data: vendors, models, public ties, mapping rules.
/// </summary>
public static class VendorCatalogue
{
    private static readonly Lazy<IReadOnlyList<CatalogueVendor>> LazyVendors = new(() =>
        EmbeddedTable.Read(
            "Catalogue.vendors.csv",
            cell => new CatalogueVendor(
                cell("key")!,
                cell("name")!,
                cell("roles")!.Split('|').Aggregate(VendorRoles.None, (roles, role) => roles | Enum.Parse<VendorRoles>(role)),
                cell("country"),
                cell("parent"),
                cell("summary")!,
                cell("price_lists")?.Split('|') ?? []
            )
        )
    );

    private static readonly Lazy<IReadOnlyList<CatalogueModel>> LazyModels = new(() =>
        EmbeddedTable.Read(
            "Catalogue.models.csv",
            cell => new CatalogueModel(
                cell("key")!,
                cell("vendor")!,
                cell("name")!,
                cell("family")!,
                Enum.Parse<ModelTier>(cell("tier")!),
                cell("aliases")!.Split('|')
            )
        )
    );

    private static readonly Lazy<IReadOnlyList<CatalogueTie>> LazyTies = new(() =>
        EmbeddedTable.Read(
            "Catalogue.ties.csv",
            cell => new CatalogueTie(
                cell("key")!,
                cell("from")!,
                cell("to")!,
                Enum.Parse<TieKind>(cell("kind")!),
                cell("line")!,
                cell("start") is { } start ? FactDate.ParseStart(start) : null,
                cell("end") is { } end ? FactDate.ParseEnd(end) : null,
                cell("fact")!,
                Enum.Parse<FactStatus>(cell("status")!),
                Enum.Parse<ReadFrom>(cell("read_from")!),
                cell("source_title")!,
                cell("source_address")!,
                cell("source_date")!,
                cell("note")
            )
        )
    );

    private static readonly Lazy<IReadOnlyList<CatalogueRule>> LazyRules = new(() => CatalogueRules.Build(LazyModels.Value));

    public static IReadOnlyList<CatalogueVendor> Vendors => LazyVendors.Value;

    /// <summary>In the order in which their aliases are tried.</summary>
    public static IReadOnlyList<CatalogueModel> Models => LazyModels.Value;

    /// <summary>
    /// What one vendor has with another. Terms that a vendor publishes for its customers, findings on the market as a whole,
    /// disputes and measured shares of a backlog are no ties and are not here.
    /// </summary>
    public static IReadOnlyList<CatalogueTie> Ties => LazyTies.Value;

    /// <summary>In the order in which they run.</summary>
    public static IReadOnlyList<CatalogueRule> MappingRules => LazyRules.Value;
}

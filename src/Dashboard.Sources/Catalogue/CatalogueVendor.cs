using Dashboard.Domain.Vendors;

namespace Dashboard.Sources.Catalogue;

/// <summary>A real legal entity, or the group under whose name it trades.</summary>
/// <param name="Key">Stable slug; ties, models and rules refer to it.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code of the seat; null when unknown.</param>
/// <param name="ParentKey">The vendor that controls it, if that one is in the catalogue.</param>
/// <param name="PriceListNames">Patterns (<c>*</c> for any text) of the names under which price lists know what it sells.</param>
public sealed record CatalogueVendor(
    string Key,
    string Name,
    VendorRoles Roles,
    string? Country,
    string? ParentKey,
    string Summary,
    IReadOnlyList<string> PriceListNames
);

/// <summary>A model as the price lists name it. The tier is our judgement.</summary>
/// <param name="VendorKey">The developer.</param>
/// <param name="Aliases">
/// Patterns (<c>*</c> for any text) of the names that lists and bills give this model. A name belongs to the first model of the
/// catalogue that has a matching alias, so the order of <see cref="VendorCatalogue.Models"/> counts: specific before general.
/// </param>
public sealed record CatalogueModel(
    string Key,
    string VendorKey,
    string Name,
    string Family,
    ModelTier Tier,
    IReadOnlyList<string> Aliases
);

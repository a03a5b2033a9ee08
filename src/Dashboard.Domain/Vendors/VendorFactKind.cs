using System.Text.Json.Serialization;

namespace Dashboard.Domain.Vendors;

/// <summary>What a sourced fact about a vendor is about. Stored by name.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VendorFactKind>))]
public enum VendorFactKind
{
    Ownership = 1,
    Funding = 2,
    Solvency = 3,
}

/// <summary>The words that a screen shows for a kind of fact.</summary>
public static class VendorFactKinds
{
    public static IReadOnlyList<VendorFactKind> All { get; } = [VendorFactKind.Ownership, VendorFactKind.Funding, VendorFactKind.Solvency];

    public static string NameOf(VendorFactKind kind) =>
        kind switch
        {
            VendorFactKind.Ownership => "Ownership",
            VendorFactKind.Funding => "Funding",
            VendorFactKind.Solvency => "Solvency",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };
}

using System.Text.Json.Serialization;

namespace Dashboard.Domain.Vendors;

/// <summary>What happened to a vendor. Stored by name.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VendorEventKind>))]
public enum VendorEventKind
{
    Restructuring = 1,
    Regulator = 2,
    PriceChange = 3,
    Deprecation = 4,
    Incident = 5,
    Ownership = 6,
    Contract = 7,
    Other = 8,
}

/// <summary>The words that a screen shows for a kind of event.</summary>
public static class VendorEventKinds
{
    public static IReadOnlyList<VendorEventKind> All { get; } =
    [
        VendorEventKind.Restructuring,
        VendorEventKind.Regulator,
        VendorEventKind.PriceChange,
        VendorEventKind.Deprecation,
        VendorEventKind.Incident,
        VendorEventKind.Ownership,
        VendorEventKind.Contract,
        VendorEventKind.Other,
    ];

    public static string NameOf(VendorEventKind kind) =>
        kind switch
        {
            VendorEventKind.Restructuring => "Restructuring",
            VendorEventKind.Regulator => "Regulator",
            VendorEventKind.PriceChange => "Price change",
            VendorEventKind.Deprecation => "Deprecation",
            VendorEventKind.Incident => "Incident",
            VendorEventKind.Ownership => "Ownership",
            VendorEventKind.Contract => "Contract",
            VendorEventKind.Other => "Other",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };
}

namespace Dashboard.Web.Vendors;

public enum VendorTab
{
    Score,
    Ties,
    Contracts,
    Spend,
    Models,
    Register,
}

/// <summary>The tabs of a vendor's page, as addresses carry them.</summary>
public static class VendorTabs
{
    public const string QueryKey = "tab";

    public static IReadOnlyList<(VendorTab Tab, string Key, string Word)> All { get; } =
    [
        (VendorTab.Score, "score", "Score"),
        (VendorTab.Ties, "ties", "Ties"),
        (VendorTab.Contracts, "contracts", "Contracts"),
        (VendorTab.Spend, "spend", "Spend"),
        (VendorTab.Models, "models", "Models and prices"),
        (VendorTab.Register, "register", "Register"),
    ];

    /// <summary>The first tab for anything unknown.</summary>
    public static VendorTab Parse(string? key) => All.FirstOrDefault(one => one.Key == key).Tab;
}

namespace Dashboard.Sources.Pulling;

/// <summary>Settings of sources that speak of one vendor.</summary>
public static class SignalSettings
{
    /// <summary>Key of the vendor in the register.</summary>
    public const string Vendor = "vendor";

    public static SettingInfo VendorOf() => new(Vendor, "Vendor", SettingKind.Vendor, "Whose services the page tells of", IsRequired: true);
}

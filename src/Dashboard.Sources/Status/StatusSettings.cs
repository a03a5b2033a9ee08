using Dashboard.Sources.Pulling;

namespace Dashboard.Sources.Status;

/// <summary>What every source of a status has to be told.</summary>
internal static class StatusSettings
{
    public const string VendorKey = "vendor";

    public static SettingInfo Vendor { get; } =
        new(VendorKey, "Vendor", SettingKind.Text, "Key of the vendor whose services these are, for example openai", IsRequired: true);
}

namespace Dashboard.Sources.Pulling;

/// <summary>How a setting is asked for and kept.</summary>
public enum SettingKind
{
    Text = 1,

    /// <summary>Kept encrypted and never shown again.</summary>
    Secret = 2,

    /// <summary>An https address; http only on this machine itself.</summary>
    Address = 3,

    /// <summary>A folder or file of the server by its full path, or an address.</summary>
    Location = 4,
    Choice = 5,

    /// <summary>A day as 2026-01-31.</summary>
    Day = 6,

    /// <summary>Key of a vendor of the register.</summary>
    Vendor = 7,
}

/// <summary>One thing that a source has to be told.</summary>
/// <param name="Key">Kept in the store: it never changes.</param>
/// <param name="Hint">Where to find it, what it looks like.</param>
/// <param name="Default">What an empty field means; the form shows it.</param>
/// <param name="Choices">Value and label of each choice.</param>
public sealed record SettingInfo(
    string Key,
    string Label,
    SettingKind Kind,
    string Hint = "",
    bool IsRequired = false,
    string Default = "",
    IReadOnlyList<(string Value, string Label)>? Choices = null
);

/// <summary>Settings that several connectors have, so that they read alike everywhere.</summary>
public static class CommonSettings
{
    public const string Address = "address";
    public const string Secret = "secret";
    public const string Location = "location";
    public const string Start = "start";

    /// <summary>Where a public endpoint is; changed only for a proxy or a mirror.</summary>
    public static SettingInfo AddressOf(string standard) =>
        new(Address, "Address", SettingKind.Address, "Change it only for a proxy or a mirror", Default: standard);

    public static SettingInfo SecretOf(string label, string hint) => new(Secret, label, SettingKind.Secret, hint, IsRequired: true);

    /// <summary>The first day to read; a new source otherwise begins with the day one year before.</summary>
    public static SettingInfo StartOf() =>
        new(Start, "First day", SettingKind.Day, "Usage before this day is not read; empty begins one year back");
}

namespace Dashboard.Sources.Pulling.Locations;

/// <summary>What every source of files asks for, so that they read alike.</summary>
internal static class LocationSettings
{
    public const string Path = "path";

    public static SettingInfo LocationOf(string hint) =>
        new(CommonSettings.Location, "Folder or address", SettingKind.Location, hint, IsRequired: true);

    /// <summary>Needed only where the address is not open to everybody who may read it.</summary>
    public static SettingInfo SecretOf(string hint) => new(CommonSettings.Secret, "Key", SettingKind.Secret, hint);

    public static SettingInfo PathOf(string hint) => new(Path, "File of a month", SettingKind.Text, hint);

    public static string? Problem(SourceSettings settings) =>
        SourceLocation.Problem(settings[CommonSettings.Location]) ?? SourcePath.PatternProblem(settings[Path]);
}

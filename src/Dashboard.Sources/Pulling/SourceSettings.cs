using System.Globalization;

namespace Dashboard.Sources.Pulling;

/// <summary>The settings of one source, secrets in clear; lives as long as a pull.</summary>
public sealed class SourceSettings(Connector connector, IReadOnlyDictionary<string, string> values)
{
    /// <summary>What was entered, or the setting's default; empty when there is neither.</summary>
    public string this[string key] =>
        values.TryGetValue(key, out var value) && value.Length > 0
            ? value
            : connector.Settings.FirstOrDefault(s => s.Key == key)?.Default ?? "";

    public string Secret => this[CommonSettings.Secret];

    public DateOnly? Start =>
        DateOnly.TryParseExact(this[CommonSettings.Start], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <summary>Where the source is: its address or its location.</summary>
    public string Place => this[CommonSettings.Address] is { Length: > 0 } address ? address : this[CommonSettings.Location];
}

using Dashboard.Sources.Pulling;
using Dashboard.Store.Sources;

namespace Dashboard.Web.Sources;

/// <summary>A setting of a source as it may be shown: a secret only as stored or not.</summary>
/// <param name="Value">Null when nothing was entered and nothing stands in for it.</param>
/// <param name="Note">What the value is where it is not what somebody entered; empty otherwise.</param>
public sealed record SettingLine(string Label, string? Value, string Note)
{
    public static IReadOnlyList<SettingLine> Of(Connector connector, SourceEdit stored) =>
        [.. connector.Settings.Select(setting => Of(setting, stored))];

    private static SettingLine Of(SettingInfo setting, SourceEdit stored)
    {
        if (setting.Kind == SettingKind.Secret)
        {
            return new SettingLine(setting.Label, stored.StoredSecrets.Contains(setting.Key) ? "Stored, never shown" : null, "");
        }

        var entered = stored.Settings.GetValueOrDefault(setting.Key, "");
        var value = entered.Length > 0 ? entered : setting.Default;
        var label = setting.Choices?.Where(c => c.Value == value).Select(c => c.Label).FirstOrDefault() ?? value;
        return new SettingLine(
            setting.Label,
            label.Length > 0 ? label : null,
            entered.Length == 0 && label.Length > 0 ? "as it comes, not changed" : ""
        );
    }
}

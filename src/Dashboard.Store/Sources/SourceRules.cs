using System.Globalization;
using Dashboard.Sources.Pulling;

namespace Dashboard.Store.Sources;

/// <summary>What is wrong with a source as it was entered, field by field.</summary>
internal static class SourceRules
{
    private const int LongestSetting = 4_000;

    public static IReadOnlyList<FieldError> Check(Connector connector, SourceEdit edit, IReadOnlyDictionary<string, string> values)
    {
        var errors = new List<FieldError>();
        if (string.IsNullOrWhiteSpace(edit.Name) || edit.Name.Trim().Length > 200)
        {
            errors.Add(new FieldError(nameof(edit.Name), "Give the source a name of 1 to 200 characters."));
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(edit.TimeZone, out _))
        {
            errors.Add(new FieldError(nameof(edit.TimeZone), $"“{edit.TimeZone}” is no time zone, such as Europe/Paris."));
        }

        foreach (var setting in connector.Settings)
        {
            var value = values.GetValueOrDefault(setting.Key, "").Trim();
            if (Problem(setting, value.Length == 0 ? setting.Default : value) is { } problem)
            {
                errors.Add(new FieldError(setting.Key, problem));
            }
        }

        if (errors.Count == 0 && connector.Problem(new SourceSettings(connector, values)) is { } whole)
        {
            errors.Add(new FieldError("", whole));
        }

        return errors;
    }

    private static string? Problem(SettingInfo setting, string value)
    {
        if (value.Length == 0)
        {
            return setting switch
            {
                { IsRequired: false } => null,
                { Kind: SettingKind.Secret } => $"Enter the {Lower(setting.Label)}; also again when the source moves to another address.",
                _ => $"Enter the {Lower(setting.Label)}.",
            };
        }

        return value.Length > LongestSetting || value.Any(char.IsControl)
            ? $"The {Lower(setting.Label)} may have at most {LongestSetting:N0} characters, on one line."
            : setting.Kind switch
            {
                SettingKind.Address => AddressProblem(value),
                SettingKind.Location => Path.IsPathFullyQualified(value) ? null : AddressProblem(value),
                SettingKind.Day => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                    ? null
                    : $"“{value}” is no day such as 2026-01-31.",
                SettingKind.Choice => setting.Choices!.Any(c => c.Value == value) ? null : "Choose one of the list.",
                _ => null,
            };
    }

    private static string? AddressProblem(string value)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var address))
        {
            return $"“{value}” is no address. Enter one that begins with https://.";
        }

        return
            (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            && address.UserInfo.Length == 0
            ? null
            : "The address must begin with https:// and carry no user name or password.";
    }

    private static string Lower(string label) =>
        label.Length > 1 && char.IsLower(label[1]) ? char.ToLowerInvariant(label[0]) + label[1..] : label;
}

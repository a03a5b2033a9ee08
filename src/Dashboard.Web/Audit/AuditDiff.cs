using System.Globalization;
using System.Text;
using System.Text.Json;
using Dashboard.Store.Audit;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Audit;

/// <summary>One field of a change. Null where there was or is none.</summary>
public sealed record FieldChange(string Field, string? Before, string? After)
{
    /// <summary>"Name: old → new".</summary>
    public override string ToString() =>
        (Before, After) switch
        {
            (null, _) => $"{Field}: {After ?? Formats.Unknown}",
            (_, null) => $"{Field}: {Before} → {Formats.Unknown}",
            _ => $"{Field}: {Before} → {After}",
        };
}

/// <summary>An audit entry's before and after, field by field in the reader's words. Fields that did not change are left out.</summary>
public static class AuditDiff
{
    public static IReadOnlyList<FieldChange> Of(AuditEntry entry)
    {
        var (before, after) = (Read(entry.Before), Read(entry.After));
        return
        [
            .. before
                .Keys.Union(after.Keys, StringComparer.Ordinal)
                .Select(key => new FieldChange(Words(key), before.GetValueOrDefault(key), after.GetValueOrDefault(key)))
                .Where(change => change.Before != change.After),
        ];
    }

    /// <summary>"DisplayName" as "Display name", "vendorId" as "Vendor".</summary>
    internal static string Words(string field)
    {
        var name = field.Length > 2 && field.EndsWith("Id", StringComparison.Ordinal) ? field[..^2] : field;
        var words = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord =
                i > 0 && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            var acronym =
                char.IsUpper(name[i])
                && ((i + 1 < name.Length && char.IsUpper(name[i + 1])) || (i > 0 && char.IsUpper(name[i - 1]) && !startsWord));
            words
                .Append(startsWord ? " " : "")
                .Append(
                    i == 0 ? char.ToUpperInvariant(name[0])
                    : acronym ? name[i]
                    : char.ToLowerInvariant(name[i])
                );
        }

        return words.ToString();
    }

    private static Dictionary<string, string?> Read(string? json)
    {
        if (string.IsNullOrWhiteSpace(json))
        {
            return new(StringComparer.Ordinal);
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => Value(p.Value), StringComparer.Ordinal)
                : Whole(Value(document.RootElement));
        }
        catch (JsonException)
        {
            // A bulk act may say what it did in a sentence.
            return Whole(json);
        }
    }

    private static Dictionary<string, string?> Whole(string? text) => new(StringComparer.Ordinal) { ["Details"] = text };

    private static string? Value(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null or JsonValueKind.Undefined => null,
            JsonValueKind.True => "yes",
            JsonValueKind.False => "no",
            JsonValueKind.String => Text(value.GetString()!),
            JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Value)),
            JsonValueKind.Object => string.Join(", ", value.EnumerateObject().Select(p => $"{Words(p.Name)} {Value(p.Value)}")),
            _ => value.GetRawText(),
        };

    // Instants as the rest of the screen writes them, stored JSON taken apart; a plain day, and any other text, as it is.
    private static string? Text(string text) => text is ['[' or '{', ..] ? Json(text) ?? text : Instant(text);

    private static string? Json(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Value(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Instant(string text) =>
        text.Length > 18
        && text[10] == 'T'
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? Formats.Instant(instant)
            : text;
}

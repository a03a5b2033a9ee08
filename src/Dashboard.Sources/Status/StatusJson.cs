using System.Globalization;
using System.Text.Json;
using Dashboard.Sources.Lists;

namespace Dashboard.Sources.Status;

/// <summary>Values that may be missing or of another kind; a status is worth having without them.</summary>
internal static class StatusJson
{
    public static bool TryObject(JsonElement element, string name, out JsonElement value) =>
        element.TryFind(name, out value) && value.ValueKind == JsonValueKind.Object;

    public static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        element.TryFind(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object)
            : [];

    /// <summary>Without control characters, cut; empty when it is not there.</summary>
    public static string Text(JsonElement element, string name, int longest = 200)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryFind(name, out var value) || value.ValueKind != JsonValueKind.String)
        {
            return "";
        }

        return Cut(value, longest);
    }

    public static DateTimeOffset? Moment(JsonElement element, string name) =>
        DateTimeOffset.TryParse(
            Text(element, name),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var moment
        )
            ? moment
            : null;

    private static string Cut(JsonElement value, int longest)
    {
        try
        {
            return StatusText.Clean(value.GetString()!, longest);
        }
        catch (InvalidOperationException)
        {
            // Half a character: an unpaired surrogate.
            return "";
        }
    }
}

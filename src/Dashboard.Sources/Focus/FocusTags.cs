using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Dashboard.Sources.Focus;

/// <summary>
/// Brings tags into one form, so that the order in which an export happened to write them makes no new line. The form is part of the
/// identity of stored lines and must not change: keys in ordinal order, the last of equal keys, no blanks, only quotes, backslashes
/// and control characters escaped, numbers as written.
/// </summary>
internal static class FocusTags
{
    /// <summary>The tags as canonical JSON; null for an empty object; the text itself when it is not a JSON object.</summary>
    public static string? Normalize(string text, out bool isJsonObject)
    {
        isJsonObject = false;
        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return text;
            }

            var json = new StringBuilder(text.Length);
            Write(json, document.RootElement);
            isJsonObject = true;
            return json.Length == 2 ? null : json.ToString();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON, nested deeper than 64, or with half a surrogate pair as an escape.
            return text;
        }
    }

    private static void Write(StringBuilder json, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                json.Append('{');
                foreach (var (key, value) in Sorted(element))
                {
                    Separate(json, '{');
                    Write(json, key);
                    json.Append(':');
                    Write(json, value);
                }

                json.Append('}');
                break;
            case JsonValueKind.Array:
                json.Append('[');
                foreach (var item in element.EnumerateArray())
                {
                    Separate(json, '[');
                    Write(json, item);
                }

                json.Append(']');
                break;
            case JsonValueKind.String:
                Write(json, element.GetString()!);
                break;
            default:
                json.Append(element.GetRawText());
                break;
        }
    }

    private static SortedDictionary<string, JsonElement> Sorted(JsonElement element)
    {
        var sorted = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            sorted[property.Name] = property.Value;
        }

        return sorted;
    }

    private static void Separate(StringBuilder json, char open)
    {
        if (json[^1] != open)
        {
            json.Append(',');
        }
    }

    private static void Write(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\')
            {
                json.Append('\\').Append(c);
            }
            else if (c < ' ')
            {
                json.Append(string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"));
            }
            else
            {
                json.Append(c);
            }
        }

        json.Append('"');
    }
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Dashboard.Store.Registers;

/// <summary>The audit log's JSON of a record, back into properties.</summary>
internal static class RecordHistoryText
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter() } };

    public static IReadOnlyDictionary<string, JsonElement> Parse(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json) ?? [];

    /// <summary>Sets the properties that the JSON names; properties that no longer exist are passed over.</summary>
    public static void Apply(EntityEntry entry, string before)
    {
        foreach (var (name, value) in Parse(before))
        {
            if (entry.Metadata.FindProperty(name) is { } property && !property.IsKey())
            {
                entry.Property(name).CurrentValue = value.Deserialize(property.ClrType, Options);
            }
        }
    }

    public static string Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null or JsonValueKind.Undefined => "",
            JsonValueKind.True => "yes",
            JsonValueKind.False => "no",
            JsonValueKind.String => value.GetString() ?? "",
            JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(Text)),
            _ => value.GetRawText(),
        };

    public static IEnumerable<int> Ids(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany(Ids)
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var id) ? [id]
        : [];
}

using System.Text;
using System.Text.Json;

namespace Dashboard.Sources.Focus.ContractCommitments;

/// <summary>What a charge counts towards one commitment of a contract (column ContractApplied, FOCUS 1.3).</summary>
/// <param name="Cost">In the billing currency of the row; null when the commitment is one of usage.</param>
/// <param name="Quantity">In <paramref name="Unit"/>; null when the commitment is one of spend.</param>
public sealed record AppliedCommitment(string? ContractId, string CommitmentId, decimal? Cost, decimal? Quantity, string? Unit);

/// <summary>Reads the JSON of the column: an object whose Elements are the commitments. Keys of the provider's own are passed over.</summary>
public static class ContractApplied
{
    private const int MostDepth = 16;

    /// <returns>None for an empty field; null when the text is not what the specification says.</returns>
    public static IReadOnlyList<AppliedCommitment>? Read(ReadOnlySpan<byte> field)
    {
        var text = FocusText.Trim(field);
        if (FocusText.IsUnknown(text))
        {
            return [];
        }

        try
        {
            var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = MostDepth });
            using var json = JsonDocument.ParseValue(ref reader);
            return !reader.Read() && json.RootElement.ValueKind == JsonValueKind.Object ? Elements(json.RootElement) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON, too deep, or with half a surrogate pair as an escape.
            return null;
        }
    }

    internal static bool IsReadable(ReadOnlySpan<byte> field) => Read(field) is not null;

    private static List<AppliedCommitment>? Elements(JsonElement root)
    {
        if (Property(root, "Elements") is not { ValueKind: JsonValueKind.Array } elements)
        {
            return null;
        }

        var applied = new List<AppliedCommitment>();
        foreach (var element in elements.EnumerateArray())
        {
            if (element.ValueKind != JsonValueKind.Object || Element(element) is not { } commitment)
            {
                return null;
            }

            applied.Add(commitment);
        }

        return applied;
    }

    private static AppliedCommitment? Element(JsonElement element)
    {
        // The specification writes both ContractID and ContractId.
        var id = Text(element, "ContractCommitmentId");
        if (
            id is null
            || !Number(element, "ContractCommitmentAppliedCost", out var cost)
            || !Number(element, "ContractCommitmentAppliedQuantity", out var quantity)
            || (cost is null && quantity is null)
        )
        {
            return null;
        }

        return new AppliedCommitment(Text(element, "ContractId"), id, cost, quantity, Text(element, "ContractCommitmentAppliedUnit"));
    }

    private static string? Text(JsonElement element, string name) =>
        Property(element, name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>False for what is there and is no number; a number may stand in quotes.</summary>
    private static bool Number(JsonElement element, string name, out decimal? number)
    {
        number = null;
        if (Property(element, name) is not { ValueKind: not JsonValueKind.Null } value)
        {
            return true;
        }

        var text = value.ValueKind switch
        {
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.String => value.GetString()!,
            _ => "?",
        };
        var form = FocusAmount.Read(Encoding.UTF8.GetBytes(text), out var read);
        number = form == AmountForm.Unknown ? null : read;
        return form is AmountForm.Exact or AmountForm.Rounded or AmountForm.Unknown;
    }

    private static JsonElement? Property(JsonElement element, string name)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return property.Value;
            }
        }

        return null;
    }
}

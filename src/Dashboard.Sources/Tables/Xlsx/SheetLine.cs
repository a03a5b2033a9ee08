using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dashboard.Sources.Tables.Xlsx;

/// <summary>What the reading process writes, one JSON object a line: a row each, and at last the outcome.</summary>
internal sealed record SheetLine
{
    public long Row { get; init; }

    /// <summary>Up to the last that is not empty.</summary>
    public IReadOnlyList<string>? Cells { get; init; }

    /// <summary>Which of the cells hold formulas, 0-based.</summary>
    public IReadOnlyList<int>? Formulas { get; init; }

    /// <summary>Why the row cannot be read.</summary>
    public CellRemark? Fault { get; init; }

    /// <summary>Outcome: all was read.</summary>
    public IReadOnlyList<string>? Notes { get; init; }

    /// <summary>Outcome: the rest of a sentence that begins with the file's name.</summary>
    public string? Refusal { get; init; }
}

/// <summary>Source generated, so that the small process starts fast.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(SheetLine))]
internal sealed partial class SheetLineJson : JsonSerializerContext
{
    /// <summary>Letters stay letters: escaping would make six bytes of many a character. Line ends are escaped still.</summary>
    public static SheetLineJson Wire { get; } =
        new(
            new JsonSerializerOptions
            {
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
            }
        );
}

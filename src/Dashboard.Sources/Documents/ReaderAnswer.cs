using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dashboard.Sources.Documents;

/// <summary>What the reading process writes to its standard output, as JSON: the text, or why there is none.</summary>
/// <param name="Refusal">The rest of a sentence that begins with the file's name: "is password protected: …".</param>
public sealed record ReaderAnswer(string? Text, string? Refusal, IReadOnlyList<string> Notes);

/// <summary>Source generated, so that the small process starts fast.</summary>
[JsonSerializable(typeof(ReaderAnswer))]
public sealed partial class ReaderAnswerJson : JsonSerializerContext
{
    /// <summary>Letters stay letters: escaping would make six bytes of many a character.</summary>
    public static ReaderAnswerJson Wire { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

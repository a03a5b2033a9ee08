using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dashboard.Sources.Documents;

/// <summary>What a reading process writes to its standard output, as JSON: the text, or why there is none.</summary>
/// <param name="Refusal">The rest of a sentence that begins with the file's name: "is password protected: …".</param>
/// <param name="PageStarts">UTF-16 index into the text at which each page begins; null where the format has no pages.</param>
public sealed record ReaderAnswer(string? Text, string? Refusal, IReadOnlyList<string> Notes, IReadOnlyList<int>? PageStarts = null);

/// <summary>Source generated, so that the small process starts fast.</summary>
[JsonSerializable(typeof(ReaderAnswer))]
public sealed partial class ReaderAnswerJson : JsonSerializerContext
{
    /// <summary>Letters stay letters: escaping would make six bytes of many a character.</summary>
    public static ReaderAnswerJson Wire { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

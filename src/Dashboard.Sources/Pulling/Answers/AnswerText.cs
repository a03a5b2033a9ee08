using System.Text.Json;
using Dashboard.Sources.Files;

namespace Dashboard.Sources.Pulling.Answers;

/// <summary>Texts of an answer: the framework throws where one is not UTF-8 or holds half a surrogate pair.</summary>
internal static class AnswerText
{
    public const int Longest = 2_000;

    /// <summary>Trimmed; null when the text is damaged or no column can keep it.</summary>
    public static string? Read(JsonElement text)
    {
        try
        {
            return Kept(text.GetString()!);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Null for what no column can keep: NUL, endless texts.</summary>
    public static string? Kept(string text) => text.Length > Longest || text.Contains('\0', StringComparison.Ordinal) ? null : text.Trim();

    /// <summary>A value of any kind, as a message may show it.</summary>
    public static string Raw(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.Undefined ? "" : ShownText.Value(value.GetRawText());
        }
        catch (InvalidOperationException)
        {
            return "(damaged text)";
        }
    }
}

using System.Text.Json;
using Dashboard.Sources.Focus;

namespace Dashboard.Sources.Pulling.Answers;

/// <summary>Facts that have no column of their own, in the form in which tags are kept.</summary>
internal static class AnswerTags
{
    /// <returns>Null when no value is known.</returns>
    public static string? Of(params (string Name, string? Value)[] tags) =>
        FocusTags.Normalize(
            JsonSerializer.Serialize(tags.Where(t => t.Value is not null).ToDictionary(t => t.Name, t => t.Value, StringComparer.Ordinal)),
            out _
        );
}

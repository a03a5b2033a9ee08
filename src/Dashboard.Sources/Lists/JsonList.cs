using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using Dashboard.Domain.Imports;

namespace Dashboard.Sources.Lists;

/// <summary>A published list in memory, checked to be JSON from end to end.</summary>
internal static class JsonList
{
    /// <summary>The caller disposes it.</summary>
    /// <param name="kinds">What the root may be.</param>
    /// <exception cref="UnreadableFileException">It is not that.</exception>
    public static JsonDocument Load(Stream payload, CancellationToken ct, params ReadOnlySpan<JsonValueKind> kinds)
    {
        var text = ListBytes.Read(payload, ct);
        if (!Utf8.IsValid(text.Span))
        {
            throw new UnreadableFileException("The list is not UTF-8 text: fetch it again, as JSON.");
        }

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text);
        }
        catch (JsonException e)
        {
            var line = ((e.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            throw new UnreadableFileException($"The list is broken JSON (line {line}): fetch it again.", e);
        }

        if (kinds.Contains(document.RootElement.ValueKind))
        {
            return document;
        }

        document.Dispose();
        throw new UnreadableFileException("The list is JSON, but not of the shape that this source has: check that it is the right list.");
    }
}

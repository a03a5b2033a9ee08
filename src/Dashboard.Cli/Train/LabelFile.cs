using System.Text.Json;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Clauses.Model.Training;

namespace Dashboard.Cli.Train;

/// <summary>
/// Reads labelled contracts: one JSON object a line with "file" and "labels", where each category has "spans" of {"start", "end"} that count
/// Unicode code points of the file's text.
/// </summary>
internal static class LabelFile
{
    /// <summary>Contracts in the order of their names. Every fault is a line in <paramref name="problems"/>; the rest is read.</summary>
    public static async Task<List<LabelledContract>> ReadAsync(
        string labels,
        string folder,
        List<string> problems,
        CancellationToken cancellationToken
    )
    {
        var contracts = new List<LabelledContract>();
        var line = 0;
        await foreach (var json in File.ReadLinesAsync(labels, cancellationToken))
        {
            line++;
            if (string.IsNullOrWhiteSpace(json))
            {
                continue;
            }

            try
            {
                using var entry = JsonDocument.Parse(json);
                contracts.Add(await ReadOneAsync(entry.RootElement, folder, cancellationToken));
            }
            catch (Exception fault)
                when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or InvalidDataException
                )
            {
                problems.Add($"Line {line} of the labels is not as expected: {fault.Message}");
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                problems.Add($"Line {line} of the labels names a text that cannot be read: {fault.Message}");
            }
        }

        return [.. contracts.OrderBy(c => c.Name, StringComparer.Ordinal)];
    }

    private static async Task<LabelledContract> ReadOneAsync(JsonElement entry, string folder, CancellationToken cancellationToken)
    {
        var name = entry.GetProperty("file").GetString() ?? throw new InvalidDataException("\"file\" is empty.");
        if (name != Path.GetFileName(name))
        {
            throw new InvalidDataException($"\"{name}\" must be a name within the folder of texts.");
        }

        var text = await File.ReadAllTextAsync(Path.Combine(folder, name), cancellationToken);
        var positions = Positions(text);
        var labels = new Dictionary<string, IReadOnlyList<TextSpan>>(StringComparer.Ordinal);
        foreach (var category in entry.GetProperty("labels").EnumerateObject())
        {
            labels[category.Name] = [.. category.Value.GetProperty("spans").EnumerateArray().Select(span => Span(span, positions, name))];
        }

        return new LabelledContract(name, text, labels);
    }

    private static TextSpan Span(JsonElement span, List<int> positions, string name)
    {
        var (start, end) = (span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32());
        return start >= 0 && start < end && end < positions.Count
            ? new TextSpan(positions[start], positions[end])
            : throw new InvalidDataException($"the range {start} to {end} lies outside “{name}”.");
    }

    /// <summary>For each code point where it begins, and last the length.</summary>
    private static List<int> Positions(string text)
    {
        var positions = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            positions.Add(i);
        }

        positions.Add(text.Length);
        return positions;
    }
}

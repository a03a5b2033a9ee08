using Dashboard.Domain.Imports;
using Dashboard.Sources.Lists;

namespace Dashboard.Sources.Leaderboards;

/// <summary>A record of a <see cref="FlatYaml"/> file.</summary>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Twice">Names that stand in it twice with two values: which one counts would be a guess.</param>
/// <param name="Problem">Why it cannot be read; its values are then not all there.</param>
internal sealed record FlatYamlRecord(
    long Line,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlySet<string> Twice,
    ReadProblem? Problem
);

/// <summary>
/// The one shape of YAML that Aider's files have: a list of records of plain values, "- key: value" and "  key: value" below it. What is
/// more than that (nesting, anchors, values over several lines) is refused record by record, not guessed at.
/// </summary>
internal static class FlatYaml
{
    /// <summary>Whether the first line that says anything begins a record.</summary>
    public static bool IsList(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = (end < 0 ? rest : rest[..end]).Trim(" \r\t"u8);
            if (!line.IsEmpty && line[0] != (byte)'#' && !line.SequenceEqual("---"u8))
            {
                return line.StartsWith("- "u8);
            }

            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        return false;
    }

    public static IEnumerable<FlatYamlRecord> Records(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var first = 0L;
        Dictionary<string, string>? values = null;
        var twice = new HashSet<string>(StringComparer.Ordinal);
        ReadProblem? problem = null;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.Trim().Length == 0 || line.TrimStart().StartsWith('#') || (values is null && line.Trim() == "---"))
            {
                continue;
            }

            var begins = line.StartsWith("- ", StringComparison.Ordinal);
            if (begins)
            {
                if (values is not null)
                {
                    yield return new FlatYamlRecord(first, values, twice, problem);
                }

                (first, values, twice, problem) = (i + 1, new(StringComparer.Ordinal), new(StringComparer.Ordinal), null);
            }

            problem ??= Add(values!, twice, line, begins, i + 1);
        }

        if (values is not null)
        {
            yield return new FlatYamlRecord(first, values, twice, problem);
        }
    }

    /// <returns>What is wrong with the line; null when it was read.</returns>
    private static ReadProblem? Add(Dictionary<string, string> values, HashSet<string> twice, string line, bool begins, long number)
    {
        if (!begins && !(line.StartsWith("  ", StringComparison.Ordinal) && line[2] != ' '))
        {
            return Problem("", "Not a line of the form “  name: value”: the record is not read.");
        }

        var text = line[2..];
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (
            colon <= 0
            || !text[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
            || (colon + 1 < text.Length && text[colon + 1] != ' ')
        )
        {
            return Problem("", "Not a line of the form “  name: value”: the record is not read.");
        }

        var name = text[..colon];
        if (Value(text[(colon + 1)..].Trim()) is not { } value)
        {
            return Problem(
                name,
                "A value of a form that is not known here (nested, over several lines, or with an open quote): the record is not read."
            );
        }

        if (!values.TryAdd(name, value) && values[name] != value)
        {
            twice.Add(name);
        }

        return null;

        ReadProblem Problem(string column, string message) => new(number, column, ProblemText.Of(line.Trim()), message);
    }

    /// <returns>Null for what is more than a plain or quoted value.</returns>
    private static string? Value(string raw)
    {
        if (raw.Length == 0 || raw[0] == '#')
        {
            return "";
        }

        if (raw[0] is '"' or '\'')
        {
            return Quoted(raw);
        }

        if ("[]{}&*!|>%@`".Contains(raw[0], StringComparison.Ordinal))
        {
            return null;
        }

        var comment = raw.IndexOf(" #", StringComparison.Ordinal);
        return comment < 0 ? raw : raw[..comment].TrimEnd();
    }

    private static string? Quoted(string raw)
    {
        var quote = raw[0];
        var end = raw.IndexOf(quote, 1);
        if (end < 0)
        {
            return null;
        }

        var rest = raw[(end + 1)..].Trim();
        var value = raw[1..end];

        // Escapes, in either kind of quotes, are more than these files have.
        return (rest.Length == 0 || rest[0] == '#') && !(quote == '"' && value.Contains('\\', StringComparison.Ordinal)) ? value : null;
    }
}

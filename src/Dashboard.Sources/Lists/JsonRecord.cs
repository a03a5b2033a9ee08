using System.Globalization;
using System.Text.Json;
using Dashboard.Domain.Imports;
using Dashboard.Sources.Files;

namespace Dashboard.Sources.Lists;

/// <summary>
/// A record of a JSON list while it is read. What is not there, or is of another kind than it should be, is remembered and rejects the
/// record in the end: every fault of a record is told at once.
/// </summary>
internal sealed class JsonRecord
{
    private const int LongestText = 250;

    private readonly JsonElement element;
    private readonly long number;
    private readonly List<ReadProblem> problems = [];

    private JsonRecord(JsonElement element, long number) => (this.element, this.number) = (element, number);

    /// <param name="number">Its place in the list, from 1.</param>
    /// <param name="read">May give anything once the record is at fault.</param>
    public static ReadResult<T> Read<T>(JsonElement element, long number, Func<JsonRecord, T> read)
        where T : class
    {
        var record = new JsonRecord(element, number);
        if (element.ValueKind != JsonValueKind.Object)
        {
            record.Reject("", element.GetRawText(), "Not a record with names and values: correct the list.");
            return record.Rejected<T>();
        }

        try
        {
            var value = read(record);
            return record.problems.Count == 0 ? new ReadResult<T>(value, null) : record.Rejected<T>();
        }
        catch (InvalidOperationException)
        {
            record.Reject("", "", "A text holds half a character (an unpaired surrogate): correct the list.");
            return record.Rejected<T>();
        }
    }

    public JsonElement? Find(string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>A text that must be there.</summary>
    public string Text(string name, int longest = LongestText)
    {
        var text = OptionalText(name, longest);
        if (text.Length == 0 && problems.TrueForAll(p => p.Column != name))
        {
            Reject(name, "", "It is missing, and the record says nothing without it: add it or remove the record.");
        }

        return text;
    }

    /// <summary>Empty when it is not there.</summary>
    public string OptionalText(string name, int longest = LongestText) => Find(name) is { } value ? TextOf(name, value, longest) : "";

    public string TextOf(string column, JsonElement value, int longest = LongestText)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            Reject(column, value.GetRawText(), "Not a text: correct the list.");
            return "";
        }

        var text = value.GetString()!.Trim();
        if (text.Length > longest || text.Any(char.IsControl))
        {
            var most = longest.ToString("N0", CultureInfo.InvariantCulture);
            Reject(column, text, $"Longer than {most} characters, or with control characters in it: correct the list.");
            return "";
        }

        return text;
    }

    /// <summary>Null when it is not there; an empty text is not there either.</summary>
    public DateOnly? Day(string name)
    {
        var text = OptionalText(name, longest: 40);
        if (text.Length == 0)
        {
            return null;
        }

        // A time behind the day is dropped: the lists mean days.
        var day = text.Length > 10 && text[10] == 'T' ? text[..10] : text;
        if (DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
        {
            return read;
        }

        Reject(name, text, "Not a day such as 2026-01-31: correct the list.");
        return null;
    }

    /// <summary>The elements of an array; none when it is not there.</summary>
    public IReadOnlyList<(string Column, JsonElement Value)> Items(string name)
    {
        if (Find(name) is not { } value)
        {
            return [];
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            return [.. value.EnumerateArray().Select((item, i) => (string.Create(CultureInfo.InvariantCulture, $"{name}[{i}]"), item))];
        }

        Reject(name, value.GetRawText(), "Not a list of values: correct the list.");
        return [];
    }

    public void Reject(string column, string value, string message) =>
        problems.Add(new ReadProblem(number, ProblemText.Of(column), ProblemText.Of(value), message));

    private ReadResult<T> Rejected<T>()
        where T : class => new(null, problems[0], problems.Count > 1 ? problems[1..] : null);
}

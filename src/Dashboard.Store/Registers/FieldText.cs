using System.Buffers;
using System.Globalization;
using System.Text;

namespace Dashboard.Store.Registers;

/// <summary>Between what people and files write and what is stored: one spelling out, several in, and a sentence for what cannot be read.</summary>
internal static class FieldText
{
    private const NumberStyles Digits =
        NumberStyles.AllowThousands
        | NumberStyles.AllowLeadingSign
        | NumberStyles.AllowLeadingWhite
        | NumberStyles.AllowTrailingWhite
        | NumberStyles.AllowDecimalPoint;

    public const char Separator = ';';

    public static string Write(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static string Write(decimal? value) => value?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";

    public static string Write(DateOnly? value) => value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string? ReadText(string text, FieldInfo info, Action<string> set)
    {
        if (text.Length > info.MaxLength)
        {
            return $"{info.Label} has {text.Length:N0} characters; at most {info.MaxLength:N0} are kept. Shorten it.";
        }

        if (IsBroken(text, mayHaveLines: info.Kind == FieldKind.LongText))
        {
            return $"{info.Label} holds a control character or half of a letter. Type it again.";
        }

        set(info.Kind == FieldKind.LongText ? text.ReplaceLineEndings("\n") : text);
        return Required(info, text.Length == 0);
    }

    public static (int? Value, string? Error) ReadWhole(string text) =>
        text.Length == 0 ? (null, null)
        : decimal.TryParse(text, Digits, CultureInfo.InvariantCulture, out var number)
        && number == decimal.Truncate(number)
        && Math.Abs(number) <= int.MaxValue
            ? ((int)number, null)
        : (null, $"“{Cut(text)}” is not a whole number: write digits, such as 90.");

    public static (decimal? Value, string? Error) ReadAmount(string text, int decimals) =>
        text.Length == 0 ? (null, null)
        : decimal.TryParse(text, Digits, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1_000_000_000_000_000m
            ? decimal.Round(number, decimals) == number ? (number, null)
                : ((decimal?)null, $"“{Cut(text)}” has more than the {decimals} decimals that are kept: round it.")
        : (null, $"“{Cut(text)}” is not a number: write digits with a point, such as 120000 or 120,000.50.");

    public static (DateOnly? Value, string? Error) ReadDate(string text) =>
        text.Length == 0 ? (null, null)
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? (
                date.Year is >= 1950 and <= 2150
                    ? (date, null)
                    : ((DateOnly?)null, $"{text} lies outside the years 1950 to 2150: check the year.")
            )
        : (null, $"“{Cut(text)}” is not a date: write it as 2026-11-21.");

    public static (bool? Value, string? Error) ReadYesNo(string text) =>
        text.ToLowerInvariant() switch
        {
            "" or "unknown" or "not known" => (null, null),
            "yes" or "y" or "true" or "1" => (true, null),
            "no" or "n" or "false" or "0" => (false, null),
            _ => (null, $"“{Cut(text)}” is neither yes nor no: write yes or no, or leave it empty when it is not known."),
        };

    public static string? ReadChoice<TEnum>(string text, FieldInfo info, Action<TEnum?> set)
        where TEnum : struct, Enum
    {
        if (text.Length == 0 || text.Equals("unknown", StringComparison.OrdinalIgnoreCase))
        {
            if (!info.IsRequired)
            {
                set(null);
            }

            return Required(info, isEmpty: true);
        }

        if (FindChoice<TEnum>(text, info) is not { } value)
        {
            return NoChoice(text, info);
        }

        set(value);
        return null;
    }

    public static TEnum? FindChoice<TEnum>(string text, FieldInfo info)
        where TEnum : struct, Enum => Find(text, info) is { } choice ? Enum.Parse<TEnum>(choice.Name) : null;

    public static string? ReadChoices(string text, FieldInfo info, Action<IReadOnlyList<FieldChoice>> set)
    {
        var found = new List<FieldChoice>();
        foreach (var part in Split(text))
        {
            if (Find(part, info) is not { } choice)
            {
                return NoChoice(part, info);
            }

            found.Add(choice);
        }

        set([.. found.Distinct()]);
        return Required(info, found.Count == 0);
    }

    public static string? ReadWords(string text, FieldInfo info, Action<List<string>> set)
    {
        var words = Split(text).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (words.Count > 50 || words.Exists(w => w.Length > 80))
        {
            return $"{info.Label} takes at most 50 entries of 80 characters, separated by semicolons.";
        }

        if (words.Exists(w => IsBroken(w, mayHaveLines: false)))
        {
            return $"{info.Label} holds a line end or another control character: separate the entries by semicolons.";
        }

        set(words);
        return Required(info, words.Count == 0);
    }

    /// <param name="current">What the record refers to; it stays where it has no name for whoever writes: removed, or not for their eyes.</param>
    public static string? ReadRecord(string text, FieldInfo info, RecordNames names, int? current, Action<int?> set)
    {
        if (text.Length == 0 && current is { } kept && names.Find(info.Register!, kept) is null)
        {
            return null;
        }

        var found = text.Length == 0 ? null : Find(text, info, names, current is { } id ? [id] : []);
        set(found);
        return text.Length > 0 && found is null ? NoRecord(text, info) : Required(info, found is null);
    }

    /// <param name="current">As for one record.</param>
    public static string? ReadRecords(string text, FieldInfo info, RecordNames names, List<int> current, Action<List<int>> set)
    {
        var parts = Split(text).ToList();
        if (parts.Find(p => Find(p, info, names, current) is null) is { } missing)
        {
            return NoRecord(missing, info);
        }

        var found = parts.Select(p => Find(p, info, names, current)!.Value).Distinct().ToList();
        var named = current.Where(id => names.Find(info.Register!, id) is not null);
        set(named.SequenceEqual(found) ? current : [.. found.Union(current.Except(named))]);
        return Required(info, parts.Count == 0);
    }

    /// <summary>By what is there; a removed record only where it is referred to already.</summary>
    private static int? Find(string text, FieldInfo info, RecordNames names, IReadOnlyList<int> current) =>
        names.Find(info.Register!, text)?.Id
        ?? current
            .Select(id => names.Find(info.Register!, id))
            .FirstOrDefault(r => text.Equals(r?.Key, StringComparison.OrdinalIgnoreCase))
            ?.Id;

    public static FieldValue Show(FieldInfo info, string name) =>
        info.Choices.FirstOrDefault(c => c.Name == name) is { } choice ? new FieldValue(choice.Value, choice.Label) : new FieldValue(name);

    public static FieldValue ShowAll(FieldInfo info, IEnumerable<string> values)
    {
        var all = values.ToList();
        return new FieldValue(
            string.Join("; ", all),
            info.Choices.Count == 0 ? null : string.Join(", ", all.Select(v => info.Choices.FirstOrDefault(c => c.Value == v)?.Label ?? v))
        );
    }

    public static FieldValue ShowRecord(string register, NamedRecord? record) =>
        record is null ? new FieldValue("") : new FieldValue(record.Key, record.Name, RecordAddress.Of(register, record.Id, record.Key));

    public static FieldValue ShowRecords(IEnumerable<NamedRecord?> records)
    {
        var known = records.OfType<NamedRecord>().ToList();
        return new FieldValue(string.Join("; ", known.Select(r => r.Key)), string.Join(", ", known.Select(r => r.Name)));
    }

    public static IEnumerable<string> Split(string text) =>
        text.Split(Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static string? Required(FieldInfo info, bool isEmpty) => isEmpty && info.IsRequired ? $"{info.Label} is needed." : null;

    /// <summary>Holds what no database stores or no screen shows.</summary>
    private static bool IsBroken(string text, bool mayHaveLines)
    {
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            if (
                Rune.DecodeFromUtf16(rest, out var rune, out var length) != OperationStatus.Done
                || (Rune.IsControl(rune) && !(mayHaveLines && rune.Value is '\n' or '\r' or '\t'))
            )
            {
                return true;
            }

            rest = rest[length..];
        }

        return false;
    }

    private static FieldChoice? Find(string text, FieldInfo info) =>
        info.Choices.FirstOrDefault(c => Plain(c.Value) == Plain(text) || Plain(c.Label) == Plain(text) || Plain(c.Name) == Plain(text));

    private static string Plain(string text) =>
        text.Replace(" ", "", StringComparison.Ordinal)
            .Replace("-", "", StringComparison.Ordinal)
            .Replace("_", "", StringComparison.Ordinal)
            .ToLowerInvariant();

    private static string NoChoice(string text, FieldInfo info) =>
        $"“{Cut(text)}” is none of: {string.Join(", ", info.Choices.Select(c => c.Value))}.";

    private static string NoRecord(string text, FieldInfo info) =>
        $"There is no entry “{Cut(text)}” in the register of {info.Register}. Use its key, or enter it there first.";

    private static string Cut(string text) => text.Length <= 60 ? text : text[..60] + "…";
}

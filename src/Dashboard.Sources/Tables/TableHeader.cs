using Dashboard.Domain.Imports;
using Dashboard.Sources.Files;

namespace Dashboard.Sources.Tables;

/// <summary>The names of a table's columns, without the blanks around them; none is empty and none comes twice, whatever its case.</summary>
public sealed record TableHeader(IReadOnlyList<string> Columns)
{
    /// <exception cref="UnreadableFileException">Names every column that is wrong.</exception>
    internal static TableHeader Of(TableRecord record)
    {
        if (record.Fault is { } fault)
        {
            throw Unreadable(record, $"cannot be read: {fault.Message}");
        }

        // Spreadsheets save formatted but empty columns at the right edge: they are none until a row has something there.
        string[] names = [.. record.Cells.Select(c => c.Trim())];
        names = names[..(Array.FindLastIndex(names, n => n.Length > 0) + 1)];
        if (names.Length > TableLimits.Columns)
        {
            throw Unreadable(record, $"has {names.Length} columns; at most {TableLimits.Columns} are read: delete those not needed.");
        }

        string[] faults = [.. Nameless(names), .. Twice(names)];
        return faults.Length == 0
            ? new TableHeader(names)
            : throw Unreadable(record, $"{string.Join("; ", faults)}: give every column a name of its own.");
    }

    private static IEnumerable<string> Nameless(string[] names) =>
        Enumerable.Range(0, names.Length).Where(i => names[i].Length == 0).Select(i => $"has no name in column {Place(i)}");

    private static IEnumerable<string> Twice(string[] names) =>
        names
            .Index()
            .Where(c => c.Item.Length > 0)
            .GroupBy(c => c.Item, c => c.Index, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Skip(1).Any())
            .Select(g => $"has “{ShownText.Value(g.Key)}” in columns {string.Join(" and ", g.Select(Place))}");

    private static UnreadableFileException Unreadable(TableRecord record, string what) => new($"The header in row {record.Row} {what}");

    /// <summary>A column by number and by the letters that spreadsheets show: 28 (AB).</summary>
    internal static string Place(int column) => $"{column + 1} ({Letters(column)})";

    /// <summary>0 is A, 25 is Z, 26 is AA.</summary>
    internal static string Letters(int column) =>
        column < 26 ? $"{(char)('A' + column)}" : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}

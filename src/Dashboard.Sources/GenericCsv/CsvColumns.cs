using Dashboard.Domain.Imports;
using Dashboard.Sources.Files;
using Dashboard.Sources.Tables;

namespace Dashboard.Sources.GenericCsv;

/// <summary>Where the fields of a mapping stand in one table. Names are compared without case.</summary>
internal sealed class CsvColumns
{
    private const int NamesShown = 30;

    private readonly GenericCsvMapping mapping;
    private readonly Dictionary<CsvField, int> places = [];

    /// <exception cref="UnreadableFileException">The table lacks columns that the mapping names.</exception>
    public CsvColumns(GenericCsvMapping mapping, TableFile table)
    {
        this.mapping = mapping;
        var missing = new List<string>();
        foreach (var (field, source) in mapping.Fields)
        {
            if (source.Column is not { } column)
            {
                continue;
            }

            places[field] = Place(table.Columns, column);
            if (places[field] < 0)
            {
                missing.Add($"“{ShownText.Value(column)}”");
            }
        }

        if (missing.Count > 0)
        {
            throw new UnreadableFileException(
                $"“{table.FileName}” has no column {string.Join(" and no ", missing.Distinct())}, which the mapping names. "
                    + $"It has: {string.Join(", ", table.Columns.Take(NamesShown).Select(c => ShownText.Value(c)))}. Correct the mapping or the file."
            );
        }
    }

    /// <summary>The column's name; empty for a field without a column.</summary>
    public string Name(CsvField field) => mapping.Fields.GetValueOrDefault(field)?.Column ?? "";

    /// <summary>What a message shows; empty for a field without a column.</summary>
    public string Shown(CsvField field, TableRow row) => places.TryGetValue(field, out var place) ? ShownText.Value(row.Cells[place]) : "";

    /// <summary>Null when neither table nor mapping say anything.</summary>
    public string? Text(CsvField field, TableRow row)
    {
        if (!mapping.Fields.TryGetValue(field, out var source))
        {
            return null;
        }

        var text = source.Fixed ?? row.Cells[places[field]].Trim();
        return CsvCell.IsUnknown(text) ? null : text;
    }

    private static int Place(IReadOnlyList<string> columns, string column)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Equals(column, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}

using System.Globalization;
using Dashboard.Domain.Imports;
using Dashboard.Sources.Files;

namespace Dashboard.Sources.Tables;

/// <summary>Holds records against the header: as many cells as columns, none too long, none with NUL.</summary>
internal sealed class TableCheck(TableHeader header)
{
    private readonly int columns = header.Columns.Count;

    public ReadResult<TableRow> Read(TableRecord record)
    {
        var problem = Problem(record);
        var notes = record.Notes.Count == 0 ? null : record.Notes.Select(n => Named(record, n)).ToList();
        return problem is null
            ? new ReadResult<TableRow>(new TableRow(record.Row, Fitted(record.Cells)), null, notes)
            : new ReadResult<TableRow>(null, problem, notes);
    }

    private ReadProblem? Problem(TableRecord record)
    {
        if (record.Fault is { } fault)
        {
            return Named(record, fault);
        }

        for (var i = 0; i < record.Cells.Count; i++)
        {
            if (CellProblem(record, i) is { } problem)
            {
                return problem;
            }
        }

        return record.Cells.Count < columns && !record.IsRagged
            ? Whole(record, $"The row has {Counted(record.Cells.Count)}, the header {columns} columns: it is cut off, or cells are missing")
            : null;
    }

    private ReadProblem? CellProblem(TableRecord record, int column)
    {
        var text = record.Cells[column];
        if (column >= columns)
        {
            return string.IsNullOrWhiteSpace(text)
                ? null
                : Whole(
                    record,
                    $"The row has {Counted(record.Cells.Count)}, the header {columns} columns: column {TableHeader.Place(column)} has no name, "
                        + "or a cell holds the separator without quotes",
                    text
                );
        }

        if (text.Length > TableLimits.CellChars)
        {
            return Named(
                record,
                new CellRemark(
                    column,
                    text,
                    Invariant($"The cell holds {text.Length:N0} characters, the most is {TableLimits.CellChars:N0}: shorten it.")
                )
            );
        }

        return text.Contains('\0', StringComparison.Ordinal)
            ? Named(record, new CellRemark(column, text, "The cell holds a NUL character, as damaged files do: type it again."))
            : null;
    }

    private ReadProblem Named(TableRecord record, CellRemark remark) =>
        new(record.Row, Name(remark.Column), ShownText.Value(remark.Value), remark.Message);

    private ReadProblem Whole(TableRecord record, string message, string? value = null)
    {
        var lines = record.Lines > 1 ? $" (lines {record.Row} to {record.Row + record.Lines - 1} are read as one row, as quotes say)" : "";
        return new ReadProblem(record.Row, "", ShownText.Value(value ?? string.Join(" | ", record.Cells)), $"{message}{lines}.");
    }

    private string Name(int? column) =>
        column switch
        {
            null => "",
            { } i when i < columns => header.Columns[i],
            { } i => TableHeader.Letters(i),
        };

    /// <summary>Cells beyond the header are empty by now.</summary>
    private IReadOnlyList<string> Fitted(IReadOnlyList<string> cells)
    {
        if (cells.Count == columns)
        {
            return cells;
        }

        var fitted = new string[columns];
        for (var i = 0; i < columns; i++)
        {
            fitted[i] = i < cells.Count ? cells[i] : "";
        }

        return fitted;
    }

    private static string Counted(int cells) => cells == 1 ? "1 cell" : $"{cells} cells";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

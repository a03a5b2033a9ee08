using System.Text;
using System.Text.Json;
using Dashboard.Sources.Documents;

namespace Dashboard.Sources.Tables.Xlsx;

/// <summary>The rows of a workbook's sheet, as the reading process has written them to a file.</summary>
internal sealed class SheetRecords
{
    private const string FormulaNote = "The cell holds a formula: the result that was saved with it is taken.";

    /// <summary>The outcome is the last line, and short.</summary>
    private const int TailBytes = 1 << 16;

    private readonly string rows;

    private SheetRecords(string rows, IReadOnlyList<string> notes)
    {
        this.rows = rows;
        Notes = notes;
    }

    public IReadOnlyList<string> Notes { get; }

    /// <param name="workbook">The upload.</param>
    /// <param name="rows">Where the rows go.</param>
    /// <exception cref="RefusedDocumentException">It is no workbook that can be read.</exception>
    public static async Task<SheetRecords> ConvertAsync(
        ReaderProcess process,
        string workbook,
        string rows,
        CancellationToken cancellationToken
    )
    {
        await using var output = new FileStream(rows, FileMode.CreateNew, FileAccess.ReadWrite);
        await process.RunAsync(workbook, output, cancellationToken);
        var outcome = await OutcomeAsync(output, cancellationToken);
        return outcome?.Notes is { } notes
            ? new SheetRecords(rows, notes)
            : throw (outcome?.Refusal is { } refusal ? new RefusedDocumentException(refusal) : ReaderJob.Xlsx.Died());
    }

    public IEnumerable<TableRecord> Read()
    {
        using var lines = new StreamReader(rows);
        while (lines.ReadLine() is { } json)
        {
            if (JsonSerializer.Deserialize(json, SheetLineJson.Wire.SheetLine) is { Cells: { } cells } line)
            {
                yield return new TableRecord(line.Row, cells, IsRagged: true)
                {
                    Fault = line.Fault,
                    Notes = line.Formulas is null
                        ? []
                        : [.. line.Formulas.Select(f => new CellRemark(f, f < cells.Count ? cells[f] : "", FormulaNote))],
                };
            }
        }
    }

    private static async Task<SheetLine?> OutcomeAsync(FileStream output, CancellationToken cancellationToken)
    {
        var tail = new byte[(int)Math.Min(output.Length, TailBytes)];
        output.Position = output.Length - tail.Length;
        await output.ReadExactlyAsync(tail, cancellationToken);
        var text = Encoding.UTF8.GetString(tail).TrimEnd('\n');
        try
        {
            return JsonSerializer.Deserialize(text[(text.LastIndexOf('\n') + 1)..], SheetLineJson.Wire.SheetLine);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

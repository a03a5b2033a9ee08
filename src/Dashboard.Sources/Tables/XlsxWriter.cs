using System.IO.Compression;
using Dashboard.Sources.Tables.Xlsx;

namespace Dashboard.Sources.Tables;

/// <summary>
/// Writes a workbook of one sheet as rows come, in constant memory: a bold header that stays in view and filters, then typed cells.
/// The file names neither person nor machine nor time of writing: the same rows give the same bytes.
/// </summary>
/// <remarks>
/// Three things differ from what was given, because the format asks for it: text over <see cref="MostCellChars"/> is cut
/// (<see cref="CutCells"/> counts), NUL and halves of surrogate pairs are left out, and numbers of more than 15 digits or days before
/// March 1900, which spreadsheets would change, are stored as text.
/// </remarks>
public sealed class XlsxWriter : IAsyncDisposable
{
    public const int MostRows = 1_048_576;
    public const int MostCellChars = 32_767;

    /// <summary>So many rows tell how wide columns should be, which must be written before them.</summary>
    private const int MeasuredRows = 100;

    private readonly ZipArchive zip;
    private readonly IReadOnlyList<string> columns;
    private readonly List<XlsxCell[]> held = [];
    private XlsxSheetWriter? sheet;
    private Stream? part;
    private long rows = 1;

    private XlsxWriter(ZipArchive zip, IReadOnlyList<string> columns)
    {
        this.zip = zip;
        this.columns = columns;
    }

    /// <summary>Cells whose text was cut, so far.</summary>
    public int CutCells => sheet?.CutCells ?? 0;

    /// <param name="output">Written asynchronously only, never sought; left open.</param>
    /// <param name="sheetName">Made fit: 31 characters, without those that spreadsheets refuse.</param>
    public static async Task<XlsxWriter> CreateAsync(
        Stream output,
        string sheetName,
        IReadOnlyList<string> columns,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfZero(columns.Count);
        var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, null, cancellationToken);
        foreach (var (name, xml) in XlsxPackage.Parts(sheetName))
        {
            await using var entry = await XlsxPackage.Entry(zip, name).OpenAsync(cancellationToken);
            await entry.WriteAsync(xml, cancellationToken);
        }

        return new XlsxWriter(zip, columns);
    }

    /// <param name="cells">As many as there are columns.</param>
    /// <exception cref="InvalidOperationException">The sheet is full: cut what you write at <see cref="MostRows"/>, header included.</exception>
    public async Task WriteRowAsync(IReadOnlyList<XlsxCell> cells, CancellationToken cancellationToken)
    {
        if (cells.Count != columns.Count)
        {
            throw new ArgumentException($"The row has {cells.Count} cells, the sheet {columns.Count} columns.", nameof(cells));
        }

        if (++rows > MostRows)
        {
            throw new InvalidOperationException($"A sheet takes {MostRows} rows with its header.");
        }

        if (sheet is null && held.Count < MeasuredRows)
        {
            held.Add([.. cells]);
            return;
        }

        var writer = sheet ?? await BeginAsync(cancellationToken);
        await writer.RowAsync(cells, cancellationToken);
    }

    /// <summary>Completes the file. Without it, as after a fault, the file stays damaged: half a table must not look like a whole one.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        var writer = sheet ?? await BeginAsync(cancellationToken);
        await writer.EndAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (part is not null)
        {
            await part.DisposeAsync();
        }

        sheet?.Dispose();
        await zip.DisposeAsync();
    }

    private async Task<XlsxSheetWriter> BeginAsync(CancellationToken cancellationToken)
    {
        part = await XlsxPackage.Entry(zip, XlsxPackage.SheetPart).OpenAsync(cancellationToken);
        sheet = new XlsxSheetWriter(part);
        sheet.Begin(columns, XlsxWidths.Of(columns, held));
        foreach (var row in held)
        {
            await sheet.RowAsync(row, cancellationToken);
        }

        held.Clear();
        return sheet;
    }
}

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

    private const int PieceBytes = 1 << 16;

    private readonly Stream output;
    private readonly IReadOnlyList<string> columns;
    private readonly Outbox outbox = new();
    private readonly ZipArchive zip;
    private readonly List<XlsxCell[]> held = [];
    private XlsxSheetWriter? sheet;
    private long rows = 1;

    private XlsxWriter(Stream output, string sheetName, IReadOnlyList<string> columns)
    {
        this.output = output;
        this.columns = columns;
        zip = new ZipArchive(outbox, ZipArchiveMode.Create, leaveOpen: true);
        XlsxPackage.Write(zip, sheetName);
    }

    /// <summary>Cells whose text was cut, so far.</summary>
    public int CutCells => sheet?.CutCells ?? 0;

    /// <param name="output">Written asynchronously only, never sought; left open.</param>
    /// <param name="sheetName">Made fit: 31 characters, without those that spreadsheets refuse.</param>
    public static XlsxWriter Create(Stream output, string sheetName, IReadOnlyList<string> columns)
    {
        ArgumentOutOfRangeException.ThrowIfZero(columns.Count);
        return new XlsxWriter(output, sheetName, columns);
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

        sheet ??= Begin();
        sheet.Row(cells);
        await outbox.SendAsync(output, PieceBytes, cancellationToken);
    }

    /// <summary>Completes the file. Without it, as after a fault, the file stays damaged: half a table must not look like a whole one.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        sheet ??= Begin();
        sheet.End();
        sheet.Dispose();
        zip.Dispose();
        await outbox.SendAsync(output, 0, cancellationToken);
    }

    /// <summary>What was not sent is dropped.</summary>
    public ValueTask DisposeAsync()
    {
        sheet?.Dispose();
        zip.Dispose();
        return outbox.DisposeAsync();
    }

    private XlsxSheetWriter Begin()
    {
        var writer = new XlsxSheetWriter(XlsxPackage.Entry(zip, XlsxPackage.SheetPart).Open());
        writer.Begin(columns, XlsxWidths.Of(columns, held));
        held.ForEach(row => writer.Row(row));
        held.Clear();
        return writer;
    }

    /// <summary>
    /// Takes what the archive writes, synchronously as archives do, until it is sent on asynchronously: web servers refuse anything else.
    /// It cannot seek, so that the archive never goes back to what is sent already.
    /// </summary>
    private sealed class Outbox : MemoryStream
    {
        public override bool CanSeek => false;

        public async ValueTask SendAsync(Stream output, int least, CancellationToken cancellationToken)
        {
            if (Length > least)
            {
                await output.WriteAsync(GetBuffer().AsMemory(0, (int)Length), cancellationToken);
                SetLength(0);
            }
        }
    }
}

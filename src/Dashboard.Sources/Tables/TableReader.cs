using Dashboard.Domain.Imports;
using Dashboard.Sources.Documents;
using Dashboard.Sources.Files;
using Dashboard.Sources.Tables.Xlsx;

namespace Dashboard.Sources.Tables;

/// <summary>
/// Reads plain tables that people upload or paste: CSV with commas, semicolons or tabs, and XLSX. What a file is, its content decides,
/// not its name. XLSX is parsed by another process that may die of what it is given.
/// </summary>
public sealed class TableReader
{
    private readonly ReaderProcess process;

    public TableReader()
        : this(ReaderLimits.Workbook) { }

    /// <param name="limits">Of the process that parses XLSX.</param>
    public TableReader(ReaderLimits limits) => process = new ReaderProcess(ReaderJob.Xlsx, limits);

    /// <param name="fileName">What the user calls the file: for messages only.</param>
    /// <param name="content">Read once, from its current position, asynchronously; left open.</param>
    /// <exception cref="UnreadableFileException">The sentence names the file, what is wrong, where, and what to do.</exception>
    public async Task<TableFile> OpenAsync(string fileName, Stream content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(content);
        var shown = ShownText.FileName(fileName);
        SpooledFile? spool = null;
        try
        {
            spool = await SpooledFile.CopyAsync(content, TableLimits.Bytes, cancellationToken);
            return await OpenAsync(shown, spool, cancellationToken);
        }
        catch (Exception fault)
        {
            spool?.Dispose();
            if (Said(shown, fault) is { } sentence)
            {
                throw new UnreadableFileException(sentence, fault);
            }

            throw;
        }
    }

    /// <summary>Null for faults that are not the file's.</summary>
    private static string? Said(string fileName, Exception fault) =>
        fault switch
        {
            RefusedDocumentException => $"“{fileName}” {fault.Message}",
            UnreadableFileException => $"“{fileName}”: {fault.Message}",
            IOException or UnauthorizedAccessException => $"“{fileName}” could not be taken in: try again.",
            _ => null,
        };

    private async Task<TableFile> OpenAsync(string fileName, SpooledFile spool, CancellationToken cancellationToken)
    {
        var head = await HeadAsync(spool.Path, cancellationToken);
        if (FormatSniffer.Detect(head) == Documents.DocumentFormat.Zip)
        {
            var sheet = await SheetRecords.ConvertAsync(process, spool.Path, spool.Beside("rows"), cancellationToken);
            return new TableFile(fileName, spool, sheet.Notes, sheet.Read);
        }

        await RefuseAsync(head, spool.Path, cancellationToken);
        var text = await CsvFile.OpenAsync(spool.Path, cancellationToken);
        return new TableFile(fileName, spool, [], () => text.Read(fileName));
    }

    private static async Task<byte[]> HeadAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        var head = new byte[FormatSniffer.HeadBytes];
        var read = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        return head[..read];
    }

    private static async Task RefuseAsync(byte[] head, string path, CancellationToken cancellationToken)
    {
        const string remedy = "save the table as CSV (UTF-8) or XLSX.";
        var kind = FormatSniffer.Detect(head) switch
        {
            Documents.DocumentFormat.Ole => await OleFile.IsEncryptedAsync(path, cancellationToken)
                ? throw new RefusedDocumentException("is password protected: open it in Excel, remove the password and save it again.")
                : throw new RefusedDocumentException("is an Excel workbook of before 2007 (.xls): open it in Excel and save it as XLSX."),
            Documents.DocumentFormat.Html => "a web page (HTML)",
            Documents.DocumentFormat.Xml => "an XML file",
            Documents.DocumentFormat.Rtf => "in Rich Text Format",
            Documents.DocumentFormat.Pdf => "a PDF document",
            _ => FileSignature.Name(head) ?? (IsJson(head) ? "JSON" : null),
        };
        if (kind is not null)
        {
            throw new RefusedDocumentException($"is {kind}, not a table: {remedy}");
        }
    }

    private static bool IsJson(ReadOnlySpan<byte> head) =>
        head.TrimStart(" \r\n\t\uFEFF"u8)
            is [(byte)'{', (byte)'"' or (byte)'\r' or (byte)'\n' or (byte)' ', ..]
                or [(byte)'[', (byte)'{', ..];
}

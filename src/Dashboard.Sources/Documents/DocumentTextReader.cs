using Dashboard.Domain.Imports;
using Dashboard.Sources.Documents.Html;
using Dashboard.Sources.Files;

namespace Dashboard.Sources.Documents;

/// <summary>
/// Reads the text of a document: plain text, Markdown, HTML, DOCX and PDF. What a file is, its content decides. DOCX and PDF are parsed by
/// other processes that may die of what they are given. The file's name is shown and never used as a path.
/// </summary>
public sealed class DocumentTextReader
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const long LargestFile = 50L << 20;
    private const long LargestText = 20L << 20;

    private readonly ChildText word;
    private readonly ChildText pdf;

    public DocumentTextReader()
        : this(ReaderLimits.Default, ReaderLimits.Pdf) { }

    /// <param name="limits">Of the process that reads a DOCX.</param>
    /// <param name="pdfLimits">Of the process that reads a PDF; null for those of the other.</param>
    public DocumentTextReader(ReaderLimits limits, ReaderLimits? pdfLimits = null) =>
        (word, pdf) = (new ChildText(ReaderJob.Docx, limits), new ChildText(ReaderJob.Pdf, pdfLimits ?? limits));

    /// <param name="path">Where the bytes are.</param>
    /// <param name="fileName">What the user calls the file: for messages and to compare with its content.</param>
    /// <exception cref="UnreadableFileException">The sentence names the file, what is wrong and what to do.</exception>
    public async Task<DocumentText> ReadAsync(string path, string fileName, CancellationToken cancellationToken)
    {
        try
        {
            var format = await SniffAsync(path, cancellationToken);
            return format switch
            {
                DocumentFormat.Zip => await ReadDocxAsync(path, fileName, cancellationToken),
                DocumentFormat.Pdf => await ReadPdfAsync(path, fileName, cancellationToken),
                _ => await ReadWordsAsync(format, path, fileName, cancellationToken),
            };
        }
        catch (RefusedDocumentException refused)
        {
            throw new UnreadableFileException($"“{ShownText.FileName(fileName)}” {refused.Message}", refused);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(
                $"“{ShownText.FileName(fileName)}” cannot be opened: check that it exists and may be read.",
                fault
            );
        }
    }

    private async Task<DocumentText> ReadDocxAsync(string path, string fileName, CancellationToken cancellationToken)
    {
        var answer = await word.ReadAsync(path, cancellationToken);
        var renamed = Renamed(fileName, "a Word document", ".docx", ".docm", ".dotx", ".dotm");
        return new DocumentText(answer.Text!, Docx, "DOCX", [.. renamed, .. answer.Notes]);
    }

    private async Task<DocumentText> ReadPdfAsync(string path, string fileName, CancellationToken cancellationToken)
    {
        var answer = await pdf.ReadAsync(path, cancellationToken);
        var renamed = Renamed(fileName, "a PDF", ".pdf");
        return new DocumentText(answer.Text!, "application/pdf", "PDF", [.. renamed, .. answer.Notes])
        {
            PageStarts = answer.PageStarts ?? throw ReaderJob.Pdf.Died(),
        };
    }

    private static async Task<DocumentText> ReadWordsAsync(
        DocumentFormat format,
        string path,
        string fileName,
        CancellationToken cancellationToken
    )
    {
        await RefuseAsync(format, path, cancellationToken);
        RefuseMisnamed(Extension(fileName));
        var bytes = await ReadTextAsync(path, cancellationToken);
        if (format == DocumentFormat.Html || Extension(fileName) is ".html" or ".htm" or ".xhtml")
        {
            return HtmlFile.Read(bytes);
        }

        return PlainText.Decode(bytes, Extension(fileName) is ".md" or ".markdown" ? "text/markdown" : "text/plain");
    }

    private static string[] Renamed(string fileName, string kind, params string[] endings) =>
        endings.Contains(Extension(fileName), StringComparer.Ordinal) ? [] : [$"The content is {kind}, whatever its name says."];

    private static async Task<DocumentFormat> SniffAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        if (file.Length == 0)
        {
            throw new RefusedDocumentException("is empty: choose a file that has text in it.");
        }

        if (file.Length > LargestFile)
        {
            throw new RefusedDocumentException($"is larger than {LargestFile >> 20} MB: split it, or save it without pictures.");
        }

        var head = new byte[FormatSniffer.HeadBytes];
        var read = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        return FormatSniffer.Detect(head.AsSpan(0, read));
    }

    private static async Task RefuseAsync(DocumentFormat format, string path, CancellationToken cancellationToken)
    {
        var refusal = format switch
        {
            DocumentFormat.Xml => "is an XML file: save it as DOCX or text.",
            DocumentFormat.Rtf => "is in Rich Text Format: save it as DOCX or text.",
            DocumentFormat.Ole => await OleFile.IsEncryptedAsync(path, cancellationToken)
                ? "is password protected: open it in Word, remove the password and save it again."
                : "is an Office document of before 2007 (.doc): open it in Word and save it as DOCX.",
            _ => null,
        };
        if (refusal is not null)
        {
            throw new RefusedDocumentException(refusal);
        }
    }

    private static void RefuseMisnamed(string extension)
    {
        if (extension is ".docx" or ".docm" or ".doc" or ".pdf")
        {
            throw new RefusedDocumentException(
                $"is not what its name says: the content is no {extension[1..].ToUpperInvariant()}. Save it again from its program, or rename it to .txt if it is text."
            );
        }
    }

    private static async Task<byte[]> ReadTextAsync(string path, CancellationToken cancellationToken)
    {
        if (new FileInfo(path).Length > LargestText)
        {
            throw new RefusedDocumentException($"holds more than {LargestText >> 20} MB of text: split it.");
        }

        return await File.ReadAllBytesAsync(path, cancellationToken);
    }

    private static string Extension(string fileName)
    {
        var dot = fileName.LastIndexOf('.');
        return dot < 0 ? "" : fileName[dot..].ToLowerInvariant();
    }
}

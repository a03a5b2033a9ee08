using System.Text.Json;
using Dashboard.Domain.Imports;
using Dashboard.Sources.Files;

namespace Dashboard.Sources.Documents;

/// <summary>
/// Reads the text of a document: plain text and DOCX. What a file is, its content decides. DOCX is parsed by another process that may die
/// of what it is given. The file's name is shown and never used as a path.
/// </summary>
public sealed class DocumentTextReader
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const long LargestFile = 50L << 20;
    private const long LargestText = 20L << 20;

    private readonly ReaderProcess process;

    public DocumentTextReader()
        : this(ReaderLimits.Default) { }

    public DocumentTextReader(ReaderLimits limits) => process = new ReaderProcess(ReaderJob.Docx, limits);

    /// <param name="path">Where the bytes are.</param>
    /// <param name="fileName">What the user calls the file: for messages and to compare with its content.</param>
    /// <exception cref="UnreadableFileException">The sentence names the file, what is wrong and what to do.</exception>
    public async Task<DocumentText> ReadAsync(string path, string fileName, CancellationToken cancellationToken)
    {
        try
        {
            var format = await SniffAsync(path, cancellationToken);
            if (format == DocumentFormat.Zip)
            {
                var (text, notes) = await ReadDocxAsync(path, cancellationToken);
                var renamed = Extension(fileName) is ".docx" or ".docm" or ".dotx" or ".dotm"
                    ? []
                    : new[] { "The content is a Word document, whatever its name says." };
                return new DocumentText(text, Docx, "DOCX", [.. renamed, .. notes]);
            }

            await RefuseAsync(format, path, cancellationToken);
            RefuseMisnamed(Extension(fileName));
            return PlainText.Decode(
                await ReadTextAsync(path, cancellationToken),
                Extension(fileName) == ".md" ? "text/markdown" : "text/plain"
            );
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

    private async Task<(string Text, IReadOnlyList<string> Notes)> ReadDocxAsync(string path, CancellationToken cancellationToken)
    {
        using var output = new MemoryStream();
        await process.RunAsync(path, output, cancellationToken);
        try
        {
            var json = output.GetBuffer().AsSpan(0, (int)output.Length);
            var answer = JsonSerializer.Deserialize(json, ReaderAnswerJson.Wire.ReaderAnswer);
            return answer?.Text is { } text
                ? (text, answer.Notes)
                : throw (answer?.Refusal is { } refusal ? new RefusedDocumentException(refusal) : ReaderJob.Docx.Died());
        }
        catch (JsonException)
        {
            throw ReaderJob.Docx.Died();
        }
    }

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
            DocumentFormat.Pdf => "is a PDF, which is not readable yet in this version: save it as DOCX or text.",
            DocumentFormat.Html => "is a web page (HTML), which is not readable yet in this version: save it as DOCX or text.",
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

using System.IO.Compression;
using System.Text;
using System.Xml;
using Dashboard.Sources.Documents.Packages;

namespace Dashboard.Sources.Documents.Docx;

/// <summary>Reads the text of a DOCX file: body, text boxes and notes, in reading order. Runs inside the reading process.</summary>
public static class DocxFile
{
    /// <summary>Never throws for what a file may hold; running out of memory or time is the parent's business.</summary>
    public static ReaderAnswer Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return Read(file);
        }
        catch (RefusedDocumentException refused)
        {
            return new ReaderAnswer(null, refused.Message, []);
        }
        catch (XmlException fault) when (fault.Message.Contains("DTD", StringComparison.OrdinalIgnoreCase))
        {
            return new ReaderAnswer(
                null,
                "holds an XML document type (DTD) or entities, which Word never writes: save it again from Word.",
                []
            );
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            return new ReaderAnswer(null, "is damaged: open it in Word, repair it and save it again.", []);
        }
    }

    private static ReaderAnswer Read(Stream file)
    {
        ZipLimits.CheckEntryCount(file, ZipAllowance.Document);
        using var zip = new ZipArchive(file, ZipArchiveMode.Read);
        var limits = new ZipLimits(zip, ZipAllowance.Document);
        var parts = new DocxParts(zip, limits);
        var text = new StringBuilder();
        var extractor = new DocxTextExtractor(text);
        foreach (var part in parts.InReadingOrder())
        {
            using var stream = limits.Open(part);
            extractor.Append(stream);
        }

        var notes = new List<string>();
        if (zip.Entries.Any(e => e.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            notes.Add("The document holds macros; they were ignored.");
        }

        return text.ToString().TrimEnd() is { Length: > 0 } words
            ? new ReaderAnswer(words, null, notes)
            : throw new RefusedDocumentException("holds no text, perhaps only pictures of it: save it as text.");
    }
}

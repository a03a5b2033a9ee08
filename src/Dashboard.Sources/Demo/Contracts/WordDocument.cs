using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dashboard.Sources.Demo.Contracts;

/// <summary>A plain .docx of a text, one paragraph a line; equal texts give equal bytes.</summary>
internal static class WordDocument
{
    private const string MainPartId = "rId1";

    /// <summary>The earliest time that a zip entry can carry, in place of the time of writing.</summary>
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static Stream Write(string text)
    {
        using var package = new MemoryStream();
        using (var document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document();
            main.Document.AppendChild(new Body()).Append(Paragraphs(text));
            document.ChangeIdOfPart(main, MainPartId);
        }

        package.Position = 0;
        return WithFixedTimes(package);
    }

    private static IEnumerable<Paragraph> Paragraphs(string text) =>
        text.ReplaceLineEndings("\n")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line =>
            {
                var paragraph = new Paragraph();
                paragraph.AppendChild(new Run()).AppendChild(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
                return paragraph;
            });

    /// <summary>The same entries, sorted by name, uncompressed (compressors differ) and without the time of writing.</summary>
    private static MemoryStream WithFixedTimes(Stream package)
    {
        var result = new MemoryStream();
        using (var source = new ZipArchive(package, ZipArchiveMode.Read))
        using (var target = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(entry.FullName, CompressionLevel.NoCompression);
                copy.LastWriteTime = EntryTime;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        result.Position = 0;
        return result;
    }
}

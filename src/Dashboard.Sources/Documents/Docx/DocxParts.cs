using System.IO.Compression;
using Dashboard.Sources.Documents.Packages;

namespace Dashboard.Sources.Documents.Docx;

/// <summary>Finds the parts of the archive that hold text. Relationships that point outside are never followed.</summary>
internal sealed class DocxParts(ZipArchive zip, ZipLimits limits)
{
    private const string UsualMain = "word/document.xml";

    public IEnumerable<ZipArchiveEntry> InReadingOrder()
    {
        var main = Target("", "/officeDocument") ?? UsualMain;
        yield return IsWord && zip.GetEntry(main) is { } body ? body : throw NotWord();
        foreach (var kind in (string[])["/footnotes", "/endnotes"])
        {
            if (Target(main, kind) is { } notes && zip.GetEntry(notes) is { } entry)
            {
                yield return entry;
            }
        }
    }

    private bool IsWord => !zip.Entries.Any(e => e.FullName is "xl/workbook.xml" or "ppt/presentation.xml");

    private RefusedDocumentException NotWord()
    {
        string[] names = [.. zip.Entries.Select(e => e.FullName)];
        return new RefusedDocumentException(
            names switch
            {
                _ when names.Contains("xl/workbook.xml", StringComparer.Ordinal) =>
                    "is an Excel workbook, not a document: save its text as DOCX or text.",
                _ when names.Contains("ppt/presentation.xml", StringComparer.Ordinal) =>
                    "is a PowerPoint file, not a document: save its text as DOCX or text.",
                _ when names.Contains("content.xml", StringComparer.Ordinal) => "is an OpenDocument file: save it as DOCX or text.",
                _ => "is a ZIP archive but no Word document: unpack it and choose the document inside.",
            }
        );
    }

    private string? Target(string part, string kind) =>
        PackageRelation.Of(zip, limits, part).FirstOrDefault(r => r.Type.EndsWith(kind, StringComparison.Ordinal))?.Target;
}

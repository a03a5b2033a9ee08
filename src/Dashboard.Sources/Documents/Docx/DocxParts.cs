using System.IO.Compression;
using System.Xml;

namespace Dashboard.Sources.Documents.Docx;

/// <summary>Finds the parts of the archive that hold text. Relationships that point outside are never followed.</summary>
internal sealed class DocxParts(ZipArchive zip, ZipLimits limits)
{
    private const string UsualMain = "word/document.xml";

    public IEnumerable<ZipArchiveEntry> InReadingOrder()
    {
        var main = Target("_rels/.rels", "", "/officeDocument") ?? UsualMain;
        yield return IsWord && zip.GetEntry(main) is { } body ? body : throw NotWord();
        var slash = main.LastIndexOf('/') + 1;
        var relations = $"{main[..slash]}_rels/{main[slash..]}.rels";
        foreach (var kind in (string[])["/footnotes", "/endnotes"])
        {
            if (Target(relations, main[..slash], kind) is { } notes && zip.GetEntry(notes) is { } entry)
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

    private string? Target(string relationsPart, string folder, string kind)
    {
        if (zip.GetEntry(relationsPart) is not { } entry)
        {
            return null;
        }

        using var stream = limits.Open(entry);
        using var reader = SafeXml.Open(stream);
        while (reader.Read())
        {
            if (
                reader.NodeType == XmlNodeType.Element
                && reader.LocalName == "Relationship"
                && reader.GetAttribute("Type")?.EndsWith(kind, StringComparison.Ordinal) == true
                && !string.Equals(reader.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)
                && reader.GetAttribute("Target") is { Length: > 0 } target
            )
            {
                return target[0] == '/' ? target[1..] : folder + target;
            }
        }

        return null;
    }
}

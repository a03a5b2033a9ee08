#pragma warning disable S3220 // OpenXml elements take one child or many alike.
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dashboard.Sources.Tests.Documents;

/// <summary>Makes DOCX files: proper ones through OpenXml, broken ones by hand.</summary>
internal static class DocxFixture
{
    public const string WordSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static byte[] Of(params OpenXmlElement[] body) => Of(_ => { }, body);

    public static byte[] Of(Action<MainDocumentPart> more, params OpenXmlElement[] body)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(body));
            more(main);
        }

        return stream.ToArray();
    }

    public static Paragraph Paragraph(string text) => new(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));

    /// <summary>A body written by hand into an otherwise minimal package.</summary>
    public static byte[] Raw(string documentXml, params (string Name, string Text)[] others) =>
        Zip([("word/document.xml", documentXml), .. others]);

    public static byte[] RawBody(string body) => Raw($"<w:document xmlns:w=\"{WordSpace}\"><w:body>{body}</w:body></w:document>");

    public static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}

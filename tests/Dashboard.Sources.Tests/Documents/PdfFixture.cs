using System.Globalization;
using System.Text;

namespace Dashboard.Sources.Tests.Documents;

/// <summary>Writes small PDF files: pages of lines in Helvetica, with whatever else a test puts into the catalogue and the trailer.</summary>
internal static class PdfFixture
{
    /// <param name="pages">Lines of each page from top to bottom; a null line leaves a line's space, which ends a paragraph.</param>
    public static byte[] Of(params string?[][] pages) => Of(pages, catalogue: "", trailer: "");

    public static byte[] Of(IReadOnlyList<string?[]> pages, string catalogue, string trailer, params string[] more)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        var kids = string.Join(' ', pages.Index().Select(p => $"{4 + (p.Index * 2)} 0 R"));
        Add($"<</Type/Catalog/Pages 2 0 R{catalogue}>>");
        Add($"<</Type/Pages/Count {pages.Count}/Kids[{kids}]>>");
        Add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
        foreach (var (index, page) in pages.Index())
        {
            Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>/Contents {5 + (index * 2)} 0 R>>");
            var content = Content(page);
            Add($"<</Length {content.Length}>>stream\n{content}\nendstream");
        }

        foreach (var item in more)
        {
            Add(item);
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        }

        file.Append(CultureInfo.InvariantCulture, $"trailer<</Size {offsets.Count + 1}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());

        void Add(string item)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{item}\nendobj\n");
        }
    }

    private static string Content(string?[] lines)
    {
        var content = new StringBuilder("BT /F1 11 Tf 14 TL 72 720 Td\n");
        foreach (var line in lines)
        {
            content.Append(line is null ? "T*\n" : $"({line.Replace("\\", "\\\\").Replace("(", "\\(").Replace(")", "\\)")}) Tj T*\n");
        }

        return content.Append("ET").ToString();
    }
}

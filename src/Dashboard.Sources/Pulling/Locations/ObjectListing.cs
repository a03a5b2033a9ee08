using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Dashboard.Sources.Documents.Packages;

namespace Dashboard.Sources.Pulling.Locations;

/// <summary>A page of a store's list.</summary>
/// <param name="Files">Named from the container or bucket on.</param>
/// <param name="Next">What the next page is asked with; null on the last one.</param>
internal sealed record ObjectListing(IReadOnlyList<SourceFile> Files, string? Next)
{
    /// <summary>Reads the XML of Azure (EnumerationResults) and of S3 (ListBucketResult), in whatever namespace.</summary>
    /// <exception cref="PullException">It is neither.</exception>
    public static ObjectListing Read(Stream xml, string shown)
    {
        try
        {
            using var reader = SafeXml.Open(xml);
            var root = XDocument.Load(reader).Root!;
            return root.Name.LocalName switch
            {
                "EnumerationResults" => new ObjectListing([.. Below(root, "Blobs", "Blob").Select(Blob)], Text(root, "NextMarker")),
                "ListBucketResult" => new ObjectListing(
                    [.. Below(root, "Contents").Select(Key)],
                    Text(root, "IsTruncated") == "true" ? Text(root, "NextContinuationToken") : null
                ),
                _ => throw new PullException(
                    $"{shown} answers with XML that is no list of files ({root.Name.LocalName}): check the address."
                ),
            };
        }
        catch (XmlException e)
        {
            var line = e.LineNumber.ToString(CultureInfo.InvariantCulture);
            throw new PullException(
                $"{shown} does not answer with a list of its files (no XML at line {line}): let the key list them, or set the path of a month's file.",
                e
            );
        }
    }

    private static SourceFile Blob(XElement blob)
    {
        var name = Text(blob, "Name") ?? "";
        var properties = Below(blob, "Properties").FirstOrDefault() ?? blob;
        var isEncoded = Below(blob, "Name").Any(n => n.Attribute("Encoded")?.Value == "true");
        return File(isEncoded ? Uri.UnescapeDataString(name) : name, properties, "Content-Length", "Etag");
    }

    private static SourceFile Key(XElement content) => File(Text(content, "Key") ?? "", content, "Size", "ETag");

    private static SourceFile File(string name, XElement about, string size, string tag) =>
        new(
            name,
            long.TryParse(Text(about, size), NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : null,
            Text(about, tag) ?? Text(about, "Last-Modified") ?? Text(about, "LastModified")
        );

    private static IEnumerable<XElement> Below(XElement parent, params string[] path) =>
        path.Aggregate(
            Enumerable.Repeat(parent, 1),
            (elements, name) => elements.SelectMany(e => e.Elements().Where(c => c.Name.LocalName == name))
        );

    /// <summary>Null when there is none or it is empty.</summary>
    private static string? Text(XElement parent, string name) =>
        Below(parent, name).FirstOrDefault()?.Value is { Length: > 0 } text ? text : null;
}

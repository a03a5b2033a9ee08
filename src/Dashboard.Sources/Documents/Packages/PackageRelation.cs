using System.IO.Compression;
using System.Xml;

namespace Dashboard.Sources.Documents.Packages;

/// <summary>One part of an Office file naming another. Relations that point outside of the file are never returned.</summary>
/// <param name="Target">The other part's name in the archive.</param>
internal sealed record PackageRelation(string Id, string Type, string Target)
{
    /// <param name="part">Whose relations; empty for those of the whole file.</param>
    public static IReadOnlyList<PackageRelation> Of(ZipArchive zip, ZipLimits limits, string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var folder = part[..slash];
        var relations = new List<PackageRelation>();
        if (zip.GetEntry($"{folder}_rels/{part[slash..]}.rels") is not { } entry)
        {
            return relations;
        }

        using var stream = limits.Open(entry);
        using var reader = SafeXml.Open(stream);
        while (reader.Read())
        {
            if (
                reader.NodeType == XmlNodeType.Element
                && reader.LocalName == "Relationship"
                && !string.Equals(reader.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)
                && reader.GetAttribute("Target") is { Length: > 0 } target
            )
            {
                relations.Add(
                    new PackageRelation(
                        reader.GetAttribute("Id") ?? "",
                        reader.GetAttribute("Type") ?? "",
                        target[0] == '/' ? target[1..] : Combine(folder, target)
                    )
                );
            }
        }

        return relations;
    }

    private static string Combine(string folder, string target)
    {
        while (target.StartsWith("../", StringComparison.Ordinal))
        {
            target = target[3..];
            folder = folder.Length == 0 ? "" : folder[..(folder.TrimEnd('/').LastIndexOf('/') + 1)];
        }

        return folder + target;
    }
}

using System.Xml;

namespace Dashboard.Sources.Documents.Packages;

/// <summary>XML without document types, entities of its own, or anything fetched.</summary>
internal static class SafeXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public static XmlReader Open(Stream stream) => XmlReader.Create(stream, Settings);
}

namespace Dashboard.Sources.Documents;

/// <summary>A document cannot be read. The message is the rest of a sentence that begins with the file's name.</summary>
internal sealed class RefusedDocumentException(string rest) : Exception(rest);

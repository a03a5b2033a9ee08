namespace Dashboard.Sources.Documents;

/// <summary>What a document says, as text.</summary>
/// <param name="Text">Decoded text without byte order mark and NULs; line endings as in the file.</param>
/// <param name="MediaType">What the content is, whatever the file's name says.</param>
/// <param name="Method">How the text was obtained: "UTF-8", "UTF-16", "Windows-1252", "DOCX".</param>
/// <param name="Notes">What a reader should know about the text: an assumed encoding, things left out.</param>
public sealed record DocumentText(string Text, string MediaType, string Method, IReadOnlyList<string> Notes);

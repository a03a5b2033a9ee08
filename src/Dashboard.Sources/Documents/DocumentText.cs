namespace Dashboard.Sources.Documents;

/// <summary>What a document says, as text.</summary>
/// <param name="Text">Decoded text without byte order mark and NULs; line endings as in the file. Empty for pages without text, such as a scan.</param>
/// <param name="MediaType">What the content is, whatever the file's name says.</param>
/// <param name="Method">How the text was obtained: "UTF-8", "UTF-16", "Windows-1252", "DOCX", "PDF", "HTML".</param>
/// <param name="Notes">What a reader should know about the text: an assumed encoding, things left out.</param>
public sealed record DocumentText(string Text, string MediaType, string Method, IReadOnlyList<string> Notes)
{
    /// <summary>UTF-16 index into the text at which each page begins; empty where the format has no pages.</summary>
    public IReadOnlyList<int> PageStarts { get; init; } = [];

    /// <summary>False for pages of which only the picture is there: nothing can be looked for in them.</summary>
    public bool HasText => Text.Length > 0;
}

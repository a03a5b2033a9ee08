namespace Dashboard.Store.Contracts;

/// <summary>A clause's words as a list shows them.</summary>
internal static class ShownWords
{
    /// <summary>The beginning, with a mark where words were left out.</summary>
    public static string Of(string words, int longest) => words.Length > longest ? words[..longest] + " …" : words;
}

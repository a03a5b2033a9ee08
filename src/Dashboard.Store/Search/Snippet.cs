namespace Dashboard.Store.Search;

/// <summary>Some words of a longer text, with the part that was looked for.</summary>
/// <param name="Before">What stands before it; begins with "…" where the text was cut.</param>
/// <param name="Hit">Empty when the text was found by something else than its words.</param>
public sealed record Snippet(string Before, string Hit, string After)
{
    private const int Ahead = 50;
    private const int Length = 150;

    /// <summary>Cut around the first of the words that the text has; whitespace becomes single spaces.</summary>
    public static Snippet Of(string text, string lower, IReadOnlyList<string> words)
    {
        var flat = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var (at, length) = words
            .Prepend(lower)
            .Select(word => (At: flat.IndexOf(word, StringComparison.OrdinalIgnoreCase), word.Length))
            .FirstOrDefault(found => found.At >= 0);
        var from = at <= Ahead ? 0 : WordStart(flat, at - Ahead, at);
        var to = Math.Max(at + length, Math.Min(flat.Length, from + Length));
        to = to < flat.Length ? WordEnd(flat, to, at + length) : to;
        return new Snippet(
            (from > 0 ? "…" : "") + flat[from..at],
            flat.Substring(at, length),
            flat[(at + length)..to] + (to < flat.Length ? "…" : "")
        );
    }

    // Cutting between words also keeps surrogate pairs whole; a text without spaces is shown from the hit on.
    private static int WordStart(string text, int from, int hit)
    {
        var space = text.IndexOf(' ', from, hit - from);
        return space < 0 ? hit : space + 1;
    }

    private static int WordEnd(string text, int to, int hitEnd)
    {
        var space = text.LastIndexOf(' ', to - 1, to - hitEnd);
        return space < 0 ? hitEnd : space;
    }
}

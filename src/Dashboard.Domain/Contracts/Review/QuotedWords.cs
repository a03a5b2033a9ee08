using System.Text;

namespace Dashboard.Domain.Contracts.Review;

/// <summary>Finds words that a person selected or typed in a document's text, whatever spaces and line breaks lie between them.</summary>
public static class QuotedWords
{
    /// <summary>Characters of the words; longer ones are more than one clause.</summary>
    public const int Longest = 20_000;

    /// <param name="text">The document's.</param>
    /// <param name="words">All of them, in their order; letters must be the same.</param>
    /// <param name="near">A place in the text (UTF-16 index): of several passages the one that begins nearest to it is meant.</param>
    /// <returns>The span in the text, or what is wrong with the words and what to do.</returns>
    public static ((int Start, int End) Span, string? Problem) Find(string text, string words, int? near)
    {
        var wanted = Squeeze(words, out _);
        if (wanted.Length == 0)
        {
            return (default, "Select the clause's words in the text, or copy them here.");
        }

        if (words.Length > Longest)
        {
            return (default, "That is more than one clause: give the words of one.");
        }

        var squeezed = Squeeze(text, out var places);
        var found = Starts(squeezed, wanted);
        return found.Count switch
        {
            0 => (default, "These words are not in the document. Copy them from the text, from the first to the last."),
            > 1 when near is null => (
                default,
                $"These words stand in the document {found.Count} times: give more of them, or select them."
            ),
            _ => (Span(found.MinBy(f => Math.Abs((long)places[f] - (near ?? 0)))), null),
        };

        (int Start, int End) Span(int at) => (places[at], places[at + wanted.Length - 1] + 1);
    }

    private static List<int> Starts(string text, string wanted)
    {
        var found = new List<int>();
        for (
            var at = text.IndexOf(wanted, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(wanted, at + wanted.Length, StringComparison.Ordinal)
        )
        {
            found.Add(at);
        }

        return found;
    }

    // Without any white space; places tells where each kept character stood.
    private static string Squeeze(string text, out List<int> places)
    {
        var kept = new StringBuilder(text.Length);
        places = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                kept.Append(text[i]);
                places.Add(i);
            }
        }

        return kept.ToString();
    }
}

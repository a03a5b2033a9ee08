namespace Dashboard.Domain.Contracts.Clauses.Fields;

/// <summary>Pieces of a clause in its own words, with white space joined: where it holds, what is taken out, what sets it off.</summary>
internal readonly record struct Excerpts(string Scope, string CarveOuts, string Trigger)
{
    private static readonly Dictionary<string, string[]> Scopes = ByFirstWord([
        "in the territory",
        "within the territory",
        "throughout the territory",
        "in the field",
        "solely for",
        "only for",
        "solely to",
        "for use in",
        "for use with",
        "for its internal",
        "for internal",
        "for the purpose",
        "for the purposes",
        "in connection with",
        "with respect to",
        "in respect of",
        "limited to",
        "on the lanes",
        "worldwide",
        "in the united states",
        "within the",
        "for any purpose",
        "across",
    ]);

    private static readonly Dictionary<string, string[]> Outs = ByFirstWord([
        "except",
        "provided that",
        "provided however",
        "other than",
        "excluding",
        "with the exception",
        "save for",
        "save that",
        "save as",
        "save under",
        "save where",
        "but not",
        "unless",
        "shall not apply",
        "does not apply",
        "do not apply",
        "notwithstanding",
    ]);

    private static readonly Dictionary<string, string[]> Triggers = ByFirstWord([
        "if",
        "upon",
        "in the event",
        "in case",
        "on the occurrence",
        "where",
        "when",
        "once",
        "as soon as",
        "following",
        "after",
        "should",
        "on expiry",
        "on termination",
        "on the date",
    ]);

    public static Excerpts Read(ContractText text, int sentence)
    {
        var words = text.Words.Of(sentence);
        var end = text.Sentences[sentence].End;
        return new Excerpts(
            First(text, words, Scopes, end, ",;:"),
            First(text, words, Outs, end, ";"),
            First(text, words, Triggers, end, ",;:")
        );
    }

    private static Dictionary<string, string[]> ByFirstWord(string[] openings) =>
        openings.GroupBy(o => o.Split(' ')[0]).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    private static string First(ContractText text, ReadOnlySpan<Word> words, Dictionary<string, string[]> openings, int end, string stops)
    {
        for (var i = 0; i < words.Length; i++)
        {
            foreach (var opening in openings.GetValueOrDefault(text.Words.Vocabulary[words[i].Id]) ?? [])
            {
                if (Matches(text, words, i, opening))
                {
                    return Cut(text.Text, words[i].Start, end, stops);
                }
            }
        }

        return "";
    }

    private static bool Matches(ContractText text, ReadOnlySpan<Word> words, int at, string opening)
    {
        var i = at;
        foreach (var range in opening.AsSpan().Split(' '))
        {
            if (i >= words.Length || !opening.AsSpan()[range].SequenceEqual(text.Words.Vocabulary[words[i].Id]))
            {
                return false;
            }

            i++;
        }

        return true;
    }

    private static string Cut(string text, int start, int end, string stops)
    {
        var limit = Math.Min(end, start + ClauseFields.LongestExcerpt);
        var stop = text.AsSpan(start, limit - start).IndexOfAny(stops);
        limit = stop > 0 ? start + stop : limit;
        var cut = new System.Text.StringBuilder(limit - start);
        foreach (var c in text.AsSpan(start, limit - start))
        {
            if (!char.IsWhiteSpace(c))
            {
                cut.Append(c);
            }
            else if (cut.Length > 0 && cut[^1] != ' ')
            {
                cut.Append(' ');
            }
        }

        return cut.ToString().TrimEnd(' ', '.', ',');
    }
}

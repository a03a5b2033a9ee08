namespace Dashboard.Domain.Contracts.Clauses;

/// <summary>One word in place. <see cref="Id"/> points into <see cref="WordIndex.Vocabulary"/>.</summary>
internal readonly record struct Word(int Start, int End, int Id);

/// <summary>The words of a text by sentence. Equal words (case ignored) share an id, so that a lexicon looks each up once.</summary>
internal sealed class WordIndex
{
    private readonly List<Word> words = [];
    private readonly List<string> vocabulary = [];
    private readonly int[] firstOfSentence;

    public WordIndex(string text, IReadOnlyList<TextSpan> sentences)
    {
        var ids = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var lookup = ids.GetAlternateLookup<ReadOnlySpan<char>>();
        firstOfSentence = new int[sentences.Count + 1];
        for (var s = 0; s < sentences.Count; s++)
        {
            firstOfSentence[s] = words.Count;
            for (var i = sentences[s].Start; i < sentences[s].End; )
            {
                var end = EndOfWord(text, i, sentences[s].End);
                if (end > i)
                {
                    var key = text.AsSpan(i, end - i);
                    if (!lookup.TryGetValue(key, out var id))
                    {
                        id = vocabulary.Count;
                        var lower = key.ToString().ToLowerInvariant();
                        vocabulary.Add(lower);
                        ids[lower] = id;
                    }

                    words.Add(new Word(i, end, id));
                }

                i = Math.Max(end, i + 1);
            }
        }

        firstOfSentence[^1] = words.Count;
    }

    /// <summary>Every distinct word, in lower case.</summary>
    public IReadOnlyList<string> Vocabulary => vocabulary;

    public ReadOnlySpan<Word> Of(int sentence) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(words)[firstOfSentence[sentence]..firstOfSentence[sentence + 1]];

    /// <summary>Words are runs of letters and digits ("1,000.50" is one), a money or per cent sign, or a redaction ("***").</summary>
    private static int EndOfWord(string text, int i, int limit)
    {
        var c = text[i];
        if (c is '$' or '€' or '£' or '%')
        {
            return i + 1;
        }

        var end = i;
        if (c == '*')
        {
            while (end < limit && text[end] == '*')
            {
                end++;
            }

            return end - i > 1 ? end : i;
        }

        // A possessive ("party's") is the word without its ending.
        if (c is 's' or 'S' && i > 0 && text[i - 1] is '\'' or '’' && (i + 1 == limit || !char.IsLetterOrDigit(text[i + 1])))
        {
            return i;
        }

        while (end < limit && (char.IsLetterOrDigit(text[end]) || InsideNumber(text, end, i, limit)))
        {
            end++;
        }

        return end;
    }

    private static bool InsideNumber(string text, int at, int start, int limit) =>
        text[at] is ',' or '.' && at > start && at + 1 < limit && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);
}

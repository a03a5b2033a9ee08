namespace Dashboard.Domain.Contracts.Clauses;

/// <summary>
/// What a clause sounds like. Signals speak for it, each with a weight from 0 to 1; they join as independent evidence,
/// 1 − Π(1 − weight), strongest first, no word counted twice. Carve-outs take their words away before anything else is read.
/// Weights start from how often the words were right in contracts that lawyers labelled (CUAD) and are set so that 0.5 parts
/// likely from unlikely; for clauses without labels (AGI) they are judgement. A confidence is a rank, not a probability.
/// Supports and headings (for the sentences under them) add to it only where a signal fired. Weakeners multiply what is left.
/// </summary>
internal sealed class Wording
{
    /// <summary>Below this a sentence is not worth a reader's time.</summary>
    private const double Floor = 0.15;

    private const int FewestWords = 5;

    private readonly Lexicon lexicon = new();
    private readonly Phrase[] carveOuts;
    private readonly (Phrase Phrase, double Weight)[] signals;
    private readonly (Phrase Phrase, double Weight)[] supports;
    private readonly (Phrase Phrase, double Weight)[] weakeners;
    private readonly (Phrase Phrase, double Weight)[] headings;

    public Wording(
        (string Words, double Weight)[] signals,
        (string Words, double Weight)[] supports,
        string[] carveOuts,
        (string Words, double Weight)[] weakeners,
        (string Words, double Weight)[] headings
    )
    {
        this.signals = Compile(signals);
        this.supports = Compile(supports);
        this.carveOuts = [.. carveOuts.Select(words => new Phrase(words, lexicon))];
        this.weakeners = Compile(weakeners);
        this.headings = Compile(headings);
    }

    /// <summary>Reads every sentence that is not a heading.</summary>
    public IEnumerable<WordingMatch> Read(ContractText text)
    {
        var kindsOfWord = lexicon.KindsOf(text.Words.Vocabulary);
        for (var s = 0; s < text.Sentences.Count; s++)
        {
            if (text.Headings[s] != s && Read(text, s, kindsOfWord) is { } match)
            {
                yield return match;
            }
        }
    }

    private WordingMatch? Read(ContractText text, int sentence, UInt128[] kindsOfWord)
    {
        var words = text.Words.Of(sentence);
        if (words.Length < FewestWords)
        {
            return null;
        }

        var kinds = new UInt128[words.Length];
        var present = Fill(words, kindsOfWord, kinds);
        if (present == 0 || !Array.Exists(signals, s => s.Phrase.Possible(present)))
        {
            return null;
        }

        RemoveCarveOuts(kinds, present);
        var against = 1.0;
        var fired = new List<string>();
        var taken = new List<(int First, int End)>();
        foreach (var rules in (ReadOnlySpan<(Phrase Phrase, double Weight)[]>)[signals, supports])
        {
            foreach (var (phrase, weight) in rules)
            {
                if (phrase.Possible(present) && FindFree(phrase, kinds, taken) is { } at)
                {
                    taken.Add(at);
                    fired.Add(Quote(text.Text, words, at));
                    against *= 1 - weight;
                }
            }

            if (fired.Count == 0)
            {
                return null;
            }
        }

        var underHeading = HeadingWeight(text, sentence, kindsOfWord, out var heading);
        var weakenedBy = new List<string>();
        var factor = 1.0;
        foreach (var (phrase, weight) in weakeners)
        {
            if (phrase.Possible(present) && phrase.Find(kinds) is { } at)
            {
                factor *= weight;
                weakenedBy.Add(Quote(text.Text, words, at));
            }
        }

        var confidence = (1 - (against * (1 - underHeading))) * factor;
        return confidence < Floor
            ? null
            : new WordingMatch(sentence, Math.Min(confidence, 0.99), fired, weakenedBy, heading, taken[0].First);
    }

    private (Phrase Phrase, double Weight)[] Compile((string Words, double Weight)[] rules) =>
        [.. rules.OrderByDescending(r => r.Weight).Select(r => (new Phrase(r.Words, lexicon), r.Weight))];

    private static UInt128 Fill(ReadOnlySpan<Word> words, UInt128[] kindsOfWord, UInt128[] kinds)
    {
        var present = UInt128.Zero;
        for (var i = 0; i < words.Length; i++)
        {
            kinds[i] = kindsOfWord[words[i].Id];
            present |= kinds[i];
        }

        return present;
    }

    private void RemoveCarveOuts(UInt128[] kinds, UInt128 present)
    {
        foreach (var carveOut in carveOuts)
        {
            if (!carveOut.Possible(present))
            {
                continue;
            }

            for (var at = carveOut.Find(kinds); at is { } found; at = carveOut.Find(kinds, found.End))
            {
                kinds.AsSpan(found.First, found.End - found.First).Clear();
            }
        }
    }

    /// <summary>The first match of a phrase that shares no word with an earlier one.</summary>
    private static (int First, int End)? FindFree(Phrase phrase, UInt128[] kinds, List<(int First, int End)> taken)
    {
        for (var at = phrase.Find(kinds); at is { } found; at = phrase.Find(kinds, found.End))
        {
            if (!taken.Exists(t => t.First < found.End && found.First < t.End))
            {
                return found;
            }
        }

        return null;
    }

    private double HeadingWeight(ContractText text, int sentence, UInt128[] kindsOfWord, out string? heading)
    {
        heading = null;
        if (headings.Length == 0 || text.Headings[sentence] < 0)
        {
            return 0;
        }

        var words = text.Words.Of(text.Headings[sentence]);
        var kinds = new UInt128[words.Length];
        RemoveCarveOuts(kinds, Fill(words, kindsOfWord, kinds));
        foreach (var (phrase, weight) in headings)
        {
            if (phrase.Find(kinds) is { } at)
            {
                heading = Quote(text.Text, words, at);
                return weight;
            }
        }

        return 0;
    }

    private static string Quote(string text, ReadOnlySpan<Word> words, (int First, int End) at)
    {
        const int longest = 80;
        var raw = text.AsSpan(words[at.First].Start, words[at.End - 1].End - words[at.First].Start);
        var quote = new System.Text.StringBuilder(Math.Min(raw.Length, longest + 2));
        foreach (var c in raw)
        {
            if (quote.Length >= longest)
            {
                return quote.Append('…').ToString();
            }

            if (!char.IsWhiteSpace(c))
            {
                quote.Append(c);
            }
            else if (quote.Length > 0 && quote[^1] != ' ')
            {
                quote.Append(' ');
            }
        }

        return quote.ToString();
    }
}

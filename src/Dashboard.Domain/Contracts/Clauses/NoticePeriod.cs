namespace Dashboard.Domain.Contracts.Clauses;

/// <summary>Reads how many days of notice a sentence asks for: "ninety (90) days", "60 days' prior written notice", "three months before".</summary>
internal static class NoticePeriod
{
    private const int WordsAfter = 4;
    private const int WordsBefore = 8;

    private static readonly HashSet<string> Ahead = new(StringComparer.Ordinal) { "prior", "before", "advance", "preceding", "notice" };

    /// <summary>
    /// Calendar days, or null where the words give none. A month counts as 30 days, a year as 365, a business day as 7/5 of a day.
    /// A duration counts when "prior", "before" or "notice" follows within a few words, or "notice" stands before it.
    /// </summary>
    public static int? Days(ContractText text, int sentence)
    {
        var words = text.Words.Of(sentence);
        var vocabulary = text.Words.Vocabulary;
        int? loose = null;
        for (var i = 1; i < words.Length; i++)
        {
            var (perUnit, back) = Unit(vocabulary[words[i].Id], vocabulary[words[i - 1].Id]);
            if (perUnit == 0 || Number(words, vocabulary, i - back) is not { } number || number is < 1 or > 3650)
            {
                continue;
            }

            var days = (int)Math.Ceiling(number * perUnit);
            if (Any(words, vocabulary, i + 1, i + 1 + WordsAfter, Ahead))
            {
                return days;
            }

            if (loose is null && Any(words, vocabulary, i - back - WordsBefore, i - back, ["notice", "notify", "notifies"]))
            {
                loose = days;
            }
        }

        return loose;
    }

    private static (double Days, int Back) Unit(string word, string previous) =>
        word switch
        {
            "day" or "days" => previous is "business" or "working" ? (7 / 5.0, 2) : (1, previous is "calendar" ? 2 : 1),
            "week" or "weeks" => (7, 1),
            "month" or "months" => (30, previous is "calendar" ? 2 : 1),
            "year" or "years" => (365, 1),
            _ => (0, 0),
        };

    private static int? Number(ReadOnlySpan<Word> words, IReadOnlyList<string> vocabulary, int last)
    {
        var tail = new List<string>();
        for (var i = last; i >= 0 && tail.Count < 5; i--)
        {
            tail.Add(vocabulary[words[i].Id]);
        }

        return Numerals.EndingAt(back => back < tail.Count ? tail[back] : null);
    }

    private static bool Any(ReadOnlySpan<Word> words, IReadOnlyList<string> vocabulary, int from, int to, HashSet<string> wanted)
    {
        for (var i = Math.Max(0, from); i < Math.Min(words.Length, to); i++)
        {
            if (wanted.Contains(vocabulary[words[i].Id]))
            {
                return true;
            }
        }

        return false;
    }
}

namespace Dashboard.Domain.Contracts.Clauses.Fields;

/// <summary>Spans of time in a sentence, in calendar days.</summary>
/// <param name="Ours">Notice that we must give, else notice that either party or nobody in particular must give.</param>
/// <param name="Vendors">Notice that the vendor must give.</param>
/// <param name="Other">The first span that is no notice.</param>
internal readonly record struct NoticeSpans(int? Ours, int? Vendors, int? Other);

/// <summary>Reads how many days of notice a sentence asks for and of whom: "ninety (90) days", "60 days' prior written notice".</summary>
internal static class NoticePeriod
{
    private const int WordsAfter = 4;
    private const int WordsBefore = 12;

    private static readonly HashSet<string> Ahead = Set("prior before advance preceding notice ahead");

    /// <summary>"within ten days after" is a time for doing something, not notice.</summary>
    private static readonly HashSet<string> Within = Set("within");

    /// <summary>What follows these words is another matter.</summary>
    private static readonly HashSet<string> Turns = Set("unless if except save until and or");

    private static readonly HashSet<string> Telling = Set("notice notify notifies notified tell tells objection");

    /// <summary>
    /// A month counts as 30 days, a year as 365, a business day as 7/5 of a day. A span counts as notice when "prior", "before" or
    /// "notice" follows within a few words, or "notice" stands before it. Who gives it is the first party named since the last comma,
    /// or, where none is, the one named before.
    /// </summary>
    public static NoticeSpans Read(ContractText text, int sentence, List<Mention> mentions)
    {
        var words = text.Words.Of(sentence);
        var vocabulary = text.Words.Vocabulary;
        int? us = null;
        int? both = null;
        int? vendor = null;
        int? loose = null;
        int? other = null;
        for (var i = 1; i < words.Length; i++)
        {
            var (perUnit, back) = Unit(vocabulary[words[i].Id], vocabulary[words[i - 1].Id]);
            if (perUnit == 0 || Number(words, vocabulary, i - back) is not { } number || number is < 1 or > 3650)
            {
                continue;
            }

            var days = (int)Math.Ceiling(number * perUnit);
            var ahead = Any(words, vocabulary, i + 1, i + 1 + WordsAfter, Ahead, Turns);
            var within = Any(words, vocabulary, i - back - 3, i - back, Within);
            if (!ahead && (within || !Any(words, vocabulary, i - back - WordsBefore, i - back, Telling)))
            {
                other ??= days;
                continue;
            }

            switch (Giver(text.Text, words, mentions, i))
            {
                case BoundParty.Us:
                    us ??= days;
                    break;
                case BoundParty.Vendor:
                    vendor ??= days;
                    break;
                case BoundParty.Both:
                    both ??= days;
                    break;
                default:
                    loose = ahead ? loose ?? days : loose;
                    both = ahead ? both : both ?? days;
                    break;
            }
        }

        return new NoticeSpans(us ?? both ?? loose, vendor, other);
    }

    private static BoundParty Giver(string text, ReadOnlySpan<Word> words, List<Mention> mentions, int at)
    {
        // Walk back over comma-parted pieces until one names a party; the first one named in it gives the notice.
        var giver = BoundParty.Unknown;
        var piece = at;
        for (var m = mentions.Count - 1; m >= 0; m--)
        {
            var mention = mentions[m];
            if (mention.First > at)
            {
                continue;
            }

            if (giver != BoundParty.Unknown && CommaBetween(text, words, mention.End - 1, piece))
            {
                break;
            }

            if (mention.MayAct || giver == BoundParty.Unknown)
            {
                giver = mention.Side;
            }

            piece = mention.First;
        }

        return giver != BoundParty.Unknown ? giver : Follows(mentions, words.Length, at);
    }

    /// <summary>"on sixty days' notice by Provider".</summary>
    private static BoundParty Follows(List<Mention> mentions, int count, int at)
    {
        var next = mentions.Find(m => m.First > at && m.First - at <= 8);
        return next.End <= count ? next.Side : BoundParty.Unknown;
    }

    private static bool CommaBetween(string text, ReadOnlySpan<Word> words, int from, int to) =>
        to > from && text.AsSpan(words[from].End, words[to].Start - words[from].End).ContainsAny(",;:");

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

    private static bool Any(
        ReadOnlySpan<Word> words,
        IReadOnlyList<string> vocabulary,
        int from,
        int to,
        HashSet<string> wanted,
        HashSet<string>? until = null
    )
    {
        for (var i = Math.Max(0, from); i < Math.Min(words.Length, to); i++)
        {
            var word = vocabulary[words[i].Id];
            if (wanted.Contains(word))
            {
                return true;
            }

            if (until?.Contains(word) == true)
            {
                return false;
            }
        }

        return false;
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}

namespace Dashboard.Domain.Contracts.Clauses.Fields;

/// <summary>
/// Reads who a clause binds: the subject of its first verb of duty ("Client shall"), or the other side of the subject of a permission
/// ("Provider may" binds us). A list item without a subject takes it from the words that open the list.
/// </summary>
internal static class BoundReader
{
    /// <summary>Words between a subject and its verb.</summary>
    private const int Reach = 12;

    /// <summary>Sentences looked at before a list item for the words that open the list.</summary>
    private const int ListReach = 12;

    private static readonly HashSet<string> Duties = Set(
        "shall will must agrees agree commits commit undertakes undertake covenants guarantees grants grant appoints appoint assigns assign cannot pays owns warrants buys purchases keeps keep gives provides makes charges transfers owe owes bears refrains do does own retains keep undertaken"
    );

    private static readonly HashSet<string> Permissions = Set(
        "may can right rights entitled option reserves reserve elects liberty discretion free might"
    );

    /// <summary>Clauses that give a right: "may" counts before "shall".</summary>
    private static readonly HashSet<string> RightClauses = Set(
        string.Join(
            ' ',
            ClauseTypes.ChangeOfControl,
            ClauseTypes.TerminationForConvenience,
            ClauseTypes.RightOfFirstRefusal,
            ClauseTypes.AuditRights,
            ClauseTypes.UnilateralChange,
            ClauseTypes.VendorTermination
        )
    );

    /// <summary>Who is bound by the nature of a clause, where its words name nobody.</summary>
    private static readonly Dictionary<string, BoundParty> ByNature = new(StringComparer.Ordinal)
    {
        [ClauseTypes.MinimumCommitment] = BoundParty.Us,
        [ClauseTypes.MostFavouredNation] = BoundParty.Vendor,
        [ClauseTypes.PriceRestriction] = BoundParty.Vendor,
        [ClauseTypes.Renewal] = BoundParty.Both,
        [ClauseTypes.AgiMilestone] = BoundParty.Us,
        [ClauseTypes.LiabilityCap] = BoundParty.Both,
        [ClauseTypes.UnilateralChange] = BoundParty.Us,
        [ClauseTypes.VendorTermination] = BoundParty.Us,
    };

    public static BoundParty Other(BoundParty side) =>
        side switch
        {
            BoundParty.Us => BoundParty.Vendor,
            BoundParty.Vendor => BoundParty.Us,
            _ => side,
        };

    public static BoundParty Read(ContractText text, int sentence, string clause, ContractParties parties, List<Mention> mentions)
    {
        mentions = WithPronoun(text, sentence, parties, mentions);
        var bound = clause == ClauseTypes.LiabilityCap ? Limited(text, sentence, mentions) : BoundParty.Unknown;
        bound = bound == BoundParty.Unknown ? InSentence(text, sentence, clause, mentions) : bound;
        if (bound == BoundParty.Unknown && Opening(text, sentence) is { } opening)
        {
            bound = InSentence(text, opening, clause, Mentions.Of(text, opening, parties));
        }

        return bound == BoundParty.Unknown ? ByNature.GetValueOrDefault(clause) : bound;
    }

    private static BoundParty InSentence(ContractText text, int sentence, string clause, List<Mention> mentions)
    {
        if (mentions.Count == 0)
        {
            return BoundParty.Unknown;
        }

        var first = RightClauses.Contains(clause) ? Verb(text, sentence, mentions, permissionsOnly: true) : BoundParty.Unknown;
        first = first == BoundParty.Unknown ? Verb(text, sentence, mentions, permissionsOnly: false) : first;
        return first == BoundParty.Unknown ? Passive(text, sentence, clause, mentions) : first;
    }

    /// <summary>The first verb with a subject.</summary>
    private static BoundParty Verb(ContractText text, int sentence, List<Mention> mentions, bool permissionsOnly)
    {
        var words = text.Words.Of(sentence);
        var vocabulary = text.Words.Vocabulary;
        var next = 0;
        var subject = new Mention(-1, -Reach, BoundParty.Unknown, false);
        for (var i = 0; i < words.Length; i++)
        {
            for (; next < mentions.Count && mentions[next].End <= i; next++)
            {
                subject = mentions[next].MayAct ? mentions[next] : subject;
            }

            var word = vocabulary[words[i].Id];
            var permission = Permissions.Contains(word);
            if (
                (!permission && (permissionsOnly || !Duties.Contains(word)))
                || subject.Side == BoundParty.Unknown
                || i - subject.End > Reach
            )
            {
                continue;
            }

            var follow = i + 1 < words.Length ? vocabulary[words[i + 1].Id] : "";
            var denied = permission && follow is "not" or "only" or "t";
            if (permissionsOnly && denied)
            {
                continue;
            }

            // "shall have the right", "will be entitled": a permission in the form of a duty.
            var holds = word is "owns" or "own" or "retains" || follow is "own" or "retain" or "owns";
            var gives = holds || follow is "have" or "has" or "be" && PermissionFollows(words, vocabulary, i + 2);
            return (permission && !denied) || gives ? Other(subject.Side) : subject.Side;
        }

        return BoundParty.Unknown;
    }

    private static bool PermissionFollows(ReadOnlySpan<Word> words, IReadOnlyList<string> vocabulary, int from)
    {
        for (var i = from; i < Math.Min(words.Length, from + 4); i++)
        {
            if (vocabulary[words[i].Id] is "right" or "rights" or "entitled" or "option" or "free" or "permitted")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"shall not be assigned by the Licensee", "on notice by Provider".</summary>
    private static BoundParty Passive(ContractText text, int sentence, string clause, List<Mention> mentions)
    {
        var words = text.Words.Of(sentence);
        foreach (var mention in mentions)
        {
            var before = mention.First - 1;
            before -= before > 0 && text.Words.Vocabulary[words[before].Id] == "the" ? 1 : 0;
            if (
                before >= 1
                && text.Words.Vocabulary[words[before].Id] is "to"
                && text.Words.Vocabulary[words[before - 1].Id] is "belong" or "belongs"
            )
            {
                return Other(mention.Side);
            }

            if (before >= 0 && text.Words.Vocabulary[words[before].Id] == "by")
            {
                return RightClauses.Contains(clause) || clause == ClauseTypes.LicenseScope ? Other(mention.Side) : mention.Side;
            }
        }

        return mentions.Exists(m => m.Side == BoundParty.Both) ? BoundParty.Both : BoundParty.Unknown;
    }

    /// <summary>"It shall", "Its liability": who acted in the sentence before.</summary>
    private static List<Mention> WithPronoun(ContractText text, int sentence, ContractParties parties, List<Mention> mentions)
    {
        var words = text.Words.Of(sentence);
        if (sentence == 0 || words.Length == 0 || text.Words.Vocabulary[words[0].Id] is not ("it" or "its"))
        {
            return mentions;
        }

        var actor = Mentions.Of(text, sentence - 1, parties).Find(m => m.MayAct);
        return actor.Side == BoundParty.Unknown ? mentions : [new Mention(0, 1, actor.Side, true), .. mentions];
    }

    /// <summary>A limit of a party's liability binds who could claim more: "Provider's liability", "the liability of either party".</summary>
    private static BoundParty Limited(ContractText text, int sentence, List<Mention> mentions)
    {
        var words = text.Words.Of(sentence);
        for (var i = 0; i < words.Length; i++)
        {
            if (text.Words.Vocabulary[words[i].Id] is "liability" or "liable" or "responsible")
            {
                var named = mentions.FindLast(m => m.End <= i && i - m.End < Reach);
                named = named.Side == BoundParty.Unknown ? mentions.Find(m => m.First > i && m.First - i <= 5) : named;
                if (named.Side != BoundParty.Unknown)
                {
                    return Other(named.Side);
                }
            }
        }

        return BoundParty.Unknown;
    }

    /// <summary>The sentence that opens the list in which this one is an item.</summary>
    private static int? Opening(ContractText text, int sentence)
    {
        if (Enumerators.LengthAt(text.Text, text.Sentences[sentence].Start) == 0)
        {
            return null;
        }

        for (var s = sentence - 1; s >= Math.Max(0, sentence - ListReach); s--)
        {
            if (text.Text[text.Sentences[s].End - 1] == ':')
            {
                return s;
            }
        }

        return null;
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}

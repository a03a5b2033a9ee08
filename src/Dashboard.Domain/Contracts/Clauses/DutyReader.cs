namespace Dashboard.Domain.Contracts.Clauses;

/// <summary>Reads from a sentence of a customer contract who owes something: "Customer shall", "neither party", "Provider grants".</summary>
internal static class DutyReader
{
    private const string Us = "customer|customers|client|licensee|buyer|purchaser|subscriber|you";
    private const string Vendor = "provider|vendor|supplier|licensor|seller|we";

    private static readonly Lexicon Lexicon = new();

    private static readonly (Phrase Phrase, BoundParty Bound)[] Duties =
    [
        (new("neither|either|each|both|no party|parties", Lexicon), BoundParty.Both),
        (new("neither|each|both of", Lexicon), BoundParty.Both),
        (new("the parties ..2 shall|will|must|agree|may", Lexicon), BoundParty.Both),
        (
            new($"{Us} ..4 shall|will|must|agrees|agree|commits|commit|undertakes|undertake|guarantees|covenants|grants|appoints", Lexicon),
            BoundParty.Us
        ),
        (new($"{Us} ..2 may|can not|only", Lexicon), BoundParty.Us),
        (new($"by {Us} ..3 without", Lexicon), BoundParty.Us),
        (
            new(
                $"{Vendor} ..4 shall|will|must|agrees|agree|commits|commit|undertakes|undertake|guarantees|covenants|grants|appoints",
                Lexicon
            ),
            BoundParty.Vendor
        ),
        (new($"{Vendor} ..2 may|can not|only", Lexicon), BoundParty.Vendor),
        (new($"by {Vendor} ..3 without", Lexicon), BoundParty.Vendor),
    ];

    private static readonly (Phrase Phrase, BoundParty Bound)[] Rights =
    [
        (new("either|each|any party ..3 may|shall|can|upon|has|gives|provides|elects|notifies", Lexicon), BoundParty.Both),
        (new("either|each|any party", Lexicon), BoundParty.Both),
        (new("the parties|party ..2 may", Lexicon), BoundParty.Both),
        (new($"{Us} ..3 may|can|has|have|reserves|reserve", Lexicon), BoundParty.Vendor),
        (new($"by {Us}", Lexicon), BoundParty.Vendor),
        (new($"{Vendor} ..3 may|can|has|have|reserves|reserve", Lexicon), BoundParty.Us),
        (new($"by {Vendor}", Lexicon), BoundParty.Us),
    ];

    /// <summary>Who owes a duty: the subject of the first duty in the sentence.</summary>
    public static BoundParty Duty(ContractText text, int sentence) => First(text, sentence, Duties);

    /// <summary>Whom another's right binds: "Provider may terminate" binds us. The holder is named first in the sentence.</summary>
    public static BoundParty RightAgainst(ContractText text, int sentence) => First(text, sentence, Rights);

    private static BoundParty First(ContractText text, int sentence, (Phrase Phrase, BoundParty Bound)[] rules)
    {
        var words = text.Words.Of(sentence);
        var kinds = new UInt128[words.Length];
        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = Lexicon.KindsOf(text.Words.Vocabulary[words[i].Id]);
        }

        var (first, bound) = (int.MaxValue, BoundParty.Unknown);
        foreach (var rule in rules)
        {
            if (rule.Phrase.Find(kinds) is { } at && at.First < first)
            {
                (first, bound) = (at.First, rule.Bound);
            }
        }

        return bound;
    }
}

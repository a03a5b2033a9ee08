namespace Dashboard.Domain.Contracts.Clauses.Model;

/// <summary>The words of one contract as the model sees them: stems hashed, numbers, redactions and roles folded together.</summary>
internal sealed class Tokens
{
    private static readonly HashSet<string> FunctionWords = Set(
        "a an the of to in on at by for from with as is are be been was were it its this that these those and or such any all each other which who whom whose will shall may has have had do does if so than then into upon under hereof herein hereunder hereby thereof therein thereto there here not no nor"
    );

    private static readonly HashSet<string> Givers = Set(
        "licensor supplier vendor provider seller manufacturer franchisor lessor grantor principal publisher owner transporter producer developer host"
    );

    private static readonly HashSet<string> Takers = Set(
        "licensee customer client buyer purchaser distributor reseller franchisee subscriber lessee agent dealer user recipient shipper affiliate sponsor consultant"
    );

    private readonly uint[] stems;
    private readonly TokenKind[] kinds;

    public Tokens(WordIndex words, IReadOnlySet<uint>? known)
    {
        stems = new uint[words.Vocabulary.Count];
        kinds = new TokenKind[stems.Length];
        for (var i = 0; i < stems.Length; i++)
        {
            var word = words.Vocabulary[i];
            kinds[i] = KindOf(word);
            stems[i] = kinds[i] switch
            {
                TokenKind.Number => Mix.Of("#"),
                TokenKind.Redaction => Mix.Of("~"),
                _ => Mix.Of(Stem.Of(word)),
            };
            if (kinds[i] == TokenKind.Content && known is not null && !known.Contains(stems[i]))
            {
                kinds[i] = TokenKind.Rare;
            }
        }
    }

    public uint StemOf(int word) => stems[word];

    public TokenKind KindOf(int word) => kinds[word];

    private static TokenKind KindOf(string word)
    {
        if (char.IsAsciiDigit(word[0]) || Numerals.IsNumberWord(word))
        {
            return TokenKind.Number;
        }

        if (word[0] == '*')
        {
            return TokenKind.Redaction;
        }

        if (FunctionWords.Contains(word))
        {
            return TokenKind.Function;
        }

        var one = word[^1] == 's' ? word[..^1] : word;
        return Givers.Contains(one) ? TokenKind.Giver
            : Takers.Contains(one) ? TokenKind.Taker
            : TokenKind.Content;
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}

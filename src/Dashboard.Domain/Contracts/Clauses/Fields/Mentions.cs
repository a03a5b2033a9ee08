namespace Dashboard.Domain.Contracts.Clauses.Fields;

/// <summary>Words of a sentence that name a side.</summary>
/// <param name="First">Position of the first word in the sentence.</param>
/// <param name="End">One past the last word.</param>
/// <param name="MayAct">False for "Customer's", "Customer Data", "to Customer": words that name a side which does not act.</param>
internal readonly record struct Mention(int First, int End, BoundParty Side, bool MayAct);

internal static class Mentions
{
    private static readonly HashSet<string> Shared = Set("neither either each any both no");
    private static readonly HashSet<string> Strangers = Set(
        "other another its their third similar new end such all any those your our his her various"
    );
    private static readonly HashSet<string> Objects = Set("to of by with from for against upon on through under between than");
    private static readonly HashSet<string> Possessives = Set("your our us my");

    /// <summary>"Customer Data", "Vendor Platform": the party's name stands for what belongs to it.</summary>
    private static readonly HashSet<string> Belongings = Set(
        "data content materials information premises site sites service services account accounts affiliates affiliate property prompts application applications systems product products network technology marks platform portal list lists relationship facility facilities intellectual confidential indemnitees base support"
    );

    public static List<Mention> Of(ContractText text, int sentence, ContractParties parties)
    {
        var words = text.Words.Of(sentence);
        var vocabulary = text.Words.Vocabulary;
        var found = new List<Mention>();
        var i = 0;
        while (i < words.Length)
        {
            if (Pair(words, vocabulary, i, found) is { } pair)
            {
                found.Add(pair);
                i = pair.End;
                continue;
            }

            var (side, count) = parties.At(words, i, vocabulary);
            if (
                count == 0
                || side == BoundParty.Unknown
                || (i > 0 && Strangers.Contains(vocabulary[words[i - 1].Id]) && char.IsLower(text.Text[words[i].Start]))
            )
            {
                i += Math.Max(count, 1);
                continue;
            }

            var end = i + count;
            var before = i > 0 ? vocabulary[words[i - 1].Id] : "";
            before = before == "the" && i > 1 ? vocabulary[words[i - 2].Id] : before;
            var acts =
                !Possessive(text.Text, words[end - 1].End)
                && !Possessives.Contains(vocabulary[words[i].Id])
                && !Objects.Contains(before)
                && !(end < words.Length && Belongings.Contains(vocabulary[words[end].Id]));
            found.Add(new Mention(i, end, side, acts));
            i = end;
        }

        return found;
    }

    /// <summary>"neither party", "the parties", and "the other party": the side that was not named last.</summary>
    private static Mention? Pair(ReadOnlySpan<Word> words, IReadOnlyList<string> vocabulary, int i, List<Mention> found)
    {
        var word = vocabulary[words[i].Id];
        var next = i + 1 < words.Length ? vocabulary[words[i + 1].Id] : "";
        var before = i > 0 ? Before(words, vocabulary, i) : "";
        if (next is "party" or "side")
        {
            if (Shared.Contains(word))
            {
                return new Mention(i, i + 2, BoundParty.Both, true);
            }

            if (word == "other")
            {
                var other = found.Count > 0 ? BoundReader.Other(found[^1].Side) : BoundParty.Both;
                return new Mention(i, i + 2, other, !Objects.Contains(before));
            }
        }

        return word == "parties" && before is not ("third" or "other" or "such" or "related")
            ? new Mention(i, i + 1, BoundParty.Both, !Objects.Contains(before))
            : null;
    }

    private static string Before(ReadOnlySpan<Word> words, IReadOnlyList<string> vocabulary, int i)
    {
        var before = vocabulary[words[i - 1].Id];
        return before == "the" && i > 1 ? vocabulary[words[i - 2].Id] : before;
    }

    private static bool Possessive(string text, int end) => end < text.Length && text[end] is '\'' or '’';

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}

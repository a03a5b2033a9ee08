using System.Globalization;
using Dashboard.Domain.Contracts.Clauses.Detectors;
using Dashboard.Domain.Contracts.Clauses.Fields;

namespace Dashboard.Domain.Contracts.Clauses.Header;

/// <summary>Reads parties, dates, governing law and the notice against renewal. A fact that the words do not give is absent. Never throws.</summary>
public static class ContractHeader
{
    private static readonly RenewalDetector Renewal = new();

    public static IReadOnlyList<DocumentFact> Read(string text) => Read(new ContractText(text));

    /// <param name="sides">Our names and the vendor's, where known.</param>
    /// <returns>Parties in the order of the text, then at most one of each other kind.</returns>
    public static IReadOnlyList<DocumentFact> Read(ContractText text, ContractSides? sides = null)
    {
        var parties = ContractParties.Read(text.Text, sides);
        var effective = EffectiveDate.Read(text);
        DocumentFact?[] others = [effective, ExpirationDate.Read(text, effective), GoverningLaw.Read(text), Notice(text, parties)];
        return [.. parties.All.Where(p => p.End > p.Start).Select(Party), .. others.OfType<DocumentFact>()];
    }

    internal static string Shown(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static DocumentFact Party(ContractParty party) =>
        new(
            DocumentFactKind.Party,
            Line(party.Name),
            party.Start,
            party.End,
            $"Introduced as {string.Join(" or ", party.ShortNames.Select(s => $"“{s}”"))}."
        )
        {
            Side = party.Side,
        };

    private static DocumentFact? Notice(ContractText text, ContractParties parties)
    {
        foreach (var finding in Renewal.Find(text).Where(f => f.Confidence >= 0.5).OrderByDescending(f => f.Confidence).Take(5))
        {
            var sentence = SentenceAt(text, finding.Start);
            for (var s = sentence; s <= Math.Min(sentence + 1, text.Sentences.Count - 1); s++)
            {
                var notice = NoticePeriod.Read(text, s, Mentions.Of(text, s, parties));
                if ((notice.Ours ?? notice.Vendors) is { } days)
                {
                    var span = text.Sentences[s];
                    var whose = notice.Ours is null ? "the vendor must give" : "stops the renewal";
                    return new DocumentFact(
                        DocumentFactKind.NonRenewalNotice,
                        $"{days.ToString(CultureInfo.InvariantCulture)} days",
                        span.Start,
                        span.End,
                        $"Notice that {whose}, in the clause on renewal."
                    )
                    {
                        Days = days,
                    };
                }
            }
        }

        return null;
    }

    private static int SentenceAt(ContractText text, int start)
    {
        var (low, high) = (0, text.Sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = text.Sentences[middle].Start <= start ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private static string Line(string words) =>
        string.Join(' ', words.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}

using System.Text.RegularExpressions;
using Dashboard.Domain.Contracts.Clauses.Fields;

namespace Dashboard.Domain.Contracts.Clauses.Header;

/// <summary>From when a document holds: the date that it calls effective, else the date that it bears.</summary>
internal static partial class EffectiveDate
{
    /// <summary>A document bears its date near its beginning.</summary>
    private const int HeadLength = 4000;

    /// <summary>Words that explain a date stand this close to it.</summary>
    private const int Near = 90;

    /// <summary>Text looked at for a date of effect; the rest of a long document repeats it or speaks of other dates.</summary>
    private const int Longest = 200_000;

    public static DocumentFact? Read(ContractText text)
    {
        DocumentFact? best = null;
        var strongest = 0;
        foreach (var sentence in text.Sentences.TakeWhile(s => s.Start < Longest))
        {
            var words = text.Text[sentence.Start..sentence.End];
            if (!words.AsSpan().ContainsAnyInRange('0', '9'))
            {
                continue;
            }

            foreach (var (date, start, end) in ContractDates.Find(words))
            {
                var (strength, why) = Strength(words, start, end, sentence.Start + start);
                if (strength > strongest)
                {
                    strongest = strength;
                    best = new DocumentFact(
                        DocumentFactKind.EffectiveDate,
                        ContractHeader.Shown(date),
                        sentence.Start + start,
                        sentence.Start + end,
                        why
                    )
                    {
                        Date = date,
                    };
                }
            }
        }

        return best;
    }

    private static (int Strength, string Why) Strength(string words, int start, int end, int at)
    {
        var before = words[Math.Max(0, start - Near)..start];
        var after = words[end..Math.Min(words.Length, end + Near)];
        if (Named().IsMatch(after))
        {
            return (5, "The date that the document names its effective date.");
        }

        if (Takes().IsMatch(before))
        {
            return (at < HeadLength ? 4 : 3, "The date from which the document says that it holds.");
        }

        return at >= HeadLength ? (0, "")
            : Bears().IsMatch(before) ? (2, "The date that the document bears.")
            : (1, "The first date in the document.");
    }

    [GeneratedRegex(
        """^[^.;]{0,60}["“](?:the[ ])?(?:[A-Za-z]+[ ])?(?:effective|commencement)[ ]date["”,]""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Named();

    [GeneratedRegex(
        """(?:effective[ \r\n]+(?:as[ \r\n]+of|on|from)|effective[ \r\n]+date[^.;]{0,40}|effective|takes?[ \r\n]+effect[ \r\n]+on|in[ \r\n]+force[ \r\n]+from|with[ \r\n]+effect[ \r\n]+from|order[ \r\n]+start[ ]*:|first[ \r\n]+day[ \r\n]+of[ \r\n]+service[ ]*:|begins[ \r\n]+on|commenc(?:es?|ing)[ \r\n]+(?:on|as[ \r\n]+of)?|accepted[ \r\n]+on)[ \r\n]*(?:of|the|this)?[ \r\n]*$""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Takes();

    [GeneratedRegex(
        """(?:as[ \r\n]+of|dated|made|entered|into|this|date|on|concluded)[ \r\n]*(?:on|as[ \r\n]+of|of|this|the|:)?[ \r\n]*(?:the|this)?[ \r\n]*$""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Bears();
}

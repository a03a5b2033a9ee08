using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Domain.Contracts.Clauses.Fields;

namespace Dashboard.Domain.Contracts.Clauses.Header;

/// <summary>When the first term ends: the date that the words give, else the effective date and the length of the term.</summary>
internal static partial class ExpirationDate
{
    private const int Near = 60;

    private static readonly string[] Ordinals =
    [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
    ];

    public static DocumentFact? Read(ContractText text, DocumentFact? effective)
    {
        DocumentFact? best = null;
        var strongest = 0;
        foreach (var sentence in text.Sentences)
        {
            var words = text.Text[sentence.Start..sentence.End];
            if (!Speaks().IsMatch(words))
            {
                continue;
            }

            var own = Own().IsMatch(words);
            foreach (var (date, start, end) in ContractDates.Find(words))
            {
                var strength = Ends().IsMatch(words[Math.Max(0, start - Near)..start]) ? (own && !After().IsMatch(words) ? 5 : 1) : 0;
                if (strength > strongest && date > (effective?.Date ?? DateOnly.MinValue))
                {
                    strongest = strength;
                    best = Fact(date, sentence.Start + start, sentence.Start + end, "The date on which the document says that it ends.");
                }
            }

            if (
                own
                && effective?.Date is { } from
                && !After().IsMatch(words)
                && Length(words) is { } months
                && Added(from, months) is { } computed
            )
            {
                var strength =
                    Defines().IsMatch(words) ? 4
                    : Lasts().IsMatch(words) ? 3
                    : 2;
                if (strength > strongest)
                {
                    strongest = strength;
                    best = Fact(
                        computed,
                        sentence.Start,
                        sentence.End,
                        $"{months.ToString(CultureInfo.InvariantCulture)} months from {ContractHeader.Shown(from)}, as the words on the term say."
                    );
                }
            }
        }

        return best;
    }

    private static DocumentFact Fact(DateOnly date, int start, int end, string why) =>
        new(DocumentFactKind.ExpirationDate, ContractHeader.Shown(date), start, end, why) { Date = date };

    private static DateOnly? Added(DateOnly from, int months) => from.Year + (months / 12) < 2200 ? from.AddMonths(months) : null;

    /// <summary>Months of the first span of time, or up to an anniversary.</summary>
    private static int? Length(string words)
    {
        if (Anniversary().Match(words) is { Success: true } anniversary)
        {
            var ordinal = anniversary.Groups["ordinal"].Value;
            var years = Array.FindIndex(Ordinals, o => ordinal.Equals(o, StringComparison.OrdinalIgnoreCase)) + 1;
            return years > 0 ? years * 12 : null;
        }

        if (Span().Matches(words).FirstOrDefault(m => IsTerm(words, m)) is not { } span)
        {
            return null;
        }

        var number = span.Groups["figure"].Value.Length > 0 ? span.Groups["figure"].Value : span.Groups["words"].Value;
        var parts = number.ToLowerInvariant().Split([' ', '-', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (Numerals.EndingAt(back => back < parts.Length ? parts[^(back + 1)] : null) is not { } count || count is < 1 or > 600)
        {
            return null;
        }

        return span.Groups["unit"].Value.StartsWith("y", StringComparison.OrdinalIgnoreCase) ? count * 12 : count;
    }

    /// <summary>"for five years", "of twelve months"; not "thirty days prior to", "six months' notice".</summary>
    private static bool IsTerm(string words, Match span)
    {
        var before = words[Math.Max(0, span.Index - 45)..span.Index];
        var after = words.AsSpan(span.Index + span.Length, Math.Min(25, words.Length - span.Index - span.Length));
        return Leads().IsMatch(before)
            && !after.Contains("prior", StringComparison.OrdinalIgnoreCase)
            && !after.Contains("notice", StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(
        """\b(?:for|of|be|is|until|means|mean|extend|year)\b[^.;]*$""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Leads();

    /// <summary>Duties that outlast the contract, and times within it.</summary>
    [GeneratedRegex(
        """(?:following|after|upon|thereafter|since)[ \r\n]+(?:the[ ]|any[ ])?(?:termination|expiration|expiry|disclosure|initial[ ]release)|\bsurviv|during[ \r\n]+the[ \r\n]+(?:\w+[ ])?term|confidential|\baudit|\brecords|solicit|compet|\bwarrant""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex After();

    [GeneratedRegex(
        """commenc|effective|from[ \r\n]+the[ \r\n]+date|date[ \r\n]+hereof|remain[ \r\n]+in|continue|initial|begin|expire|anniversary""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Lasts();

    /// <summary>The sentence that sets the term.</summary>
    [GeneratedRegex(
        """["“](?:initial[ ]|original[ ])?term["”]|this[ \r\n]+(?:\w+[ \r\n]+){0,2}(?:agreement|contract)[ \r\n]+(?:shall|will|is|becomes|commences|continues|begins)[ \r\n]+(?:\w+[ \r\n]+){0,3}(?:commence|effective|remain|continue|in|begin|for|become|force)|(?:the|initial)[ \r\n]+term[ \r\n]+of[ \r\n]+(?:this|the)""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Defines();

    [GeneratedRegex(
        """\b(?:term|expir\w*|until|through|terminat\w*|ends?|ending|continue|force|effect|period|valid|concluding|runs)\b""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Speaks();

    [GeneratedRegex(
        """\b(?:(?:this|the)[ \r\n]+(?:\w+[ \r\n]+){0,3}(?:agreement|contract|order|amendment|addendum|terms|framework)\b[^.;]{0,120}\b(?:continue|remain|expire|terminate|effect|force|term|until|period|valid|runs|ends?|through|commence)|(?:initial|original|contract|base)?[ \r\n"“(]*(?:term|period|duration)["”)]*[ \r\n]+(?:of|shall|will|is|means|begins|ends|commences|runs|hereof|under)|order[ ]end[ ]*:|current[ ]year[ ]ends)""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Own();

    [GeneratedRegex(
        """(?:until|till|through|thru|to|expires?|expiring|terminates?|ends?|ending|concluding|concludes?|end:|up[ ]to|after)[ \r\n]*(?:at|and|including|on|the|close|of|business|midnight|day|,|and[ ]including)*[ \r\n]*(?:(?:at|and|including|on|the|close|of|business|midnight|day|p\.m\.|11:59|12:00|,)[ \r\n]*){0,7}$""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Ends();

    [GeneratedRegex(
        """\b(?<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[ \r\n]+(?:\([^)]{1,8}\)[ \r\n]+)?(?:annual[ ])?anniversary""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Anniversary();

    [GeneratedRegex(
        """\b(?<words>[a-z]{3,9}(?:[ -][a-z]{3,9})?|\d{1,3})[ \r\n]*(?:\([ ]*(?<figure>\d{1,3})[ ]*\))?[- \r\n]+(?:consecutive[ ]|calendar[ ]|full[ ])?(?<unit>years?|months?)(?:\(s\))?\b""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Span();
}

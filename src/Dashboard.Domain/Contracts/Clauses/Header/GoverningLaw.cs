using System.Text.RegularExpressions;

namespace Dashboard.Domain.Contracts.Clauses.Header;

/// <summary>Whose law governs: "governed by the laws of the State of New York", "governed by French law".</summary>
internal static partial class GoverningLaw
{
    private const int LongestName = 60;

    public static DocumentFact? Read(ContractText text)
    {
        DocumentFact? fallback = null;
        foreach (var sentence in text.Sentences)
        {
            var words = text.Text[sentence.Start..sentence.End];
            if (!words.Contains("law", StringComparison.OrdinalIgnoreCase) || !Governs().IsMatch(words))
            {
                continue;
            }

            if (Find(words) is not { } place)
            {
                continue;
            }

            var fact = new DocumentFact(
                DocumentFactKind.GoverningLaw,
                place.Name,
                sentence.Start + place.At,
                sentence.Start + place.At + place.Length,
                "Named in the sentence on the law that governs."
            );
            if (Whole().IsMatch(words) && !Elsewhere().IsMatch(words))
            {
                return fact;
            }

            fallback ??= Elsewhere().IsMatch(words) ? fallback : fact;
        }

        return fallback;
    }

    private static (string Name, int At, int Length)? Find(string words)
    {
        (string Name, int At, int Length)? best = null;
        foreach (var rule in (ReadOnlySpan<Regex>)[Place(), StateOf(), Adjective()])
        {
            foreach (Match match in rule.Matches(words))
            {
                var group = match.Groups["place"];
                if (Name(group.Value) is { Length: > 1 } name && !name.StartsWith("United States", StringComparison.OrdinalIgnoreCase))
                {
                    return (Nations.GetValueOrDefault(name, name), group.Index, group.Length);
                }

                best ??= group.Value.StartsWith("United", StringComparison.OrdinalIgnoreCase)
                    ? ("United States", group.Index, group.Length)
                    : null;
            }
        }

        return best;
    }

    /// <summary>Up to the first word that is no name; "the" goes, white space is joined.</summary>
    private static string Name(string raw)
    {
        var words = raw.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var kept = words
            .TakeWhile((w, i) => !Ends.Contains(w.Trim(',', '.')) && (i == 0 || char.IsUpper(w[0]) || w is "of" or "the" or "and"))
            .ToList();
        while (kept.Count > 0 && (kept[^1] is "of" or "the" or "and" or "AND" or "OF" || Ends.Contains(kept[^1].Trim(',', '.'))))
        {
            kept.RemoveAt(kept.Count - 1);
        }

        var name = string.Join(' ', kept).Trim(',', '.', ';', ' ');
        return name.Length <= LongestName ? name : name[..LongestName];
    }

    private static readonly HashSet<string> Ends = new(StringComparer.OrdinalIgnoreCase)
    {
        "Without",
        "Applicable",
        "Any",
        "All",
        "Excluding",
        "As",
        "Regardless",
        "Exclusive",
        "And",
        "With",
        "Regard",
        "To",
        "Its",
        "Giving",
        "Applying",
        "Other",
        "Governing",
    };

    /// <summary>"French law" is the law of France.</summary>
    private static readonly Dictionary<string, string> Nations = new(StringComparer.OrdinalIgnoreCase)
    {
        ["English"] = "England",
        ["French"] = "France",
        ["German"] = "Germany",
        ["Dutch"] = "Netherlands",
        ["Swiss"] = "Switzerland",
        ["Italian"] = "Italy",
        ["Spanish"] = "Spain",
        ["Irish"] = "Ireland",
        ["Belgian"] = "Belgium",
        ["Swedish"] = "Sweden",
        ["Israeli"] = "Israel",
        ["Japanese"] = "Japan",
        ["PRC"] = "People's Republic of China",
    };

    [GeneratedRegex(
        """\b(?:govern(?:ed|ing|s)?|construed|interpreted|subject[ ]to|appl(?:y|ies)|accordance|determined|requires)\b""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Governs();

    /// <summary>The sentence speaks of the contract or of its subject as a whole.</summary>
    [GeneratedRegex(
        """\b(?:this|the|these)[ \r\n]+(?:\w+[ \r\n]+){0,3}(?:agreement|contract|order|terms|addendum|amendment|letter|laws?|framework)\b|\bdisputes?\b|\bclaims?\b""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Whole();

    [GeneratedRegex(
        """\b(?i:laws?|legislation)\b[ \r\n]*(?:\([^)]{0,40}\)[ \r\n]*)?(?i:and[ \r\n]+(?:regulations|jurisdiction|decisions)[ \r\n]+)?(?i:in[ \r\n]+force[ \r\n]+)?(?i:of|in)[ \r\n]+(?i:the[ \r\n]+)?(?:(?i:state|states|commonwealth|province|republic|kingdom|territory|country)[ \r\n]+(?i:of)[ \r\n]+(?i:the[ \r\n]+)?)?(?<place>[A-Z][A-Za-z.'’]*(?:,?[ \r\n]+(?:of[ ]|and[ ]|the[ ])?[A-Z][A-Za-z.'’]*){0,5})""",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Place();

    /// <summary>"the laws, other than its rules on conflicts, of the State of Georgia".</summary>
    [GeneratedRegex(
        """\b(?i:of|in)[ \r\n]+(?i:the[ \r\n]+)?(?i:state|commonwealth|province)[ \r\n]+(?i:of)[ \r\n]+(?<place>[A-Z][A-Za-z]*(?:[ \r\n]+[A-Z][A-Za-z]*){0,2})""",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex StateOf();

    [GeneratedRegex(
        """\b(?i:by|under|with|to|of)[ \r\n]+(?i:the[ ])?(?:substantive[ ])?(?<place>[A-Z][a-z]+(?:[ ][A-Z][a-z]+)?)[ \r\n]+(?i:state[ ])?(?i:laws?)\b""",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Adjective();

    /// <summary>Laws that are named for something else than the whole contract.</summary>
    [GeneratedRegex(
        """\b(?:organi[sz]ed|incorporated|existing|arbitration[ ]act|patent|copyright[ ]law|tax|export|comply|securities)\b""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Elsewhere();
}

using System.Text.RegularExpressions;

namespace Dashboard.Domain.Contracts.Clauses.Fields;

/// <summary>Finds who signs in the head of a document: names before ("Customer") and lines such as "Supplier: …".</summary>
internal static partial class PartyHead
{
    /// <summary>Parties are introduced here or not at all.</summary>
    private const int HeadLength = 6000;

    private const int LongestName = 120;

    private static readonly string[] Suffixes =
    [
        "Inc",
        "LLC",
        "L.L.C",
        "Ltd",
        "Limited",
        "L.P",
        "LP",
        "Corp",
        "Co.",
        "N.A",
        "N.V",
        "B.V",
        "S.A",
        "GmbH",
        "AG",
        "PLC",
        "plc",
        "LLP",
        "Incorporated",
    ];

    /// <summary>Each party with the words around its name and the label of its line.</summary>
    public static IEnumerable<(ContractParty Party, string Context, string Label)> Read(string text)
    {
        var head = text[..Math.Min(text.Length, HeadLength)];
        var found = new List<(ContractParty Party, string Context, string Label)>();
        var after = 0;
        foreach (Match match in Definition().Matches(head))
        {
            var shortNames = Quoted().Matches(match.Value).Select(q => Bare(q.Groups[1].Value)).Where(s => s.Length > 0).ToArray();
            var from = StartOfName(head, after, match.Index, out var label);
            var name = NameAt(head, from, match.Index);
            shortNames = [.. shortNames.Where(s => !PartyRoles.IsThing(s))];
            if (
                shortNames.Length > 0
                && (
                    shortNames.Any(PartyRoles.IsRole)
                    || label.Length > 0
                    || shortNames.Any(s => Abbreviates(s, head[from..Math.Min(match.Index, from + 300)]))
                )
            )
            {
                var context = head[from..match.Index];
                Add(
                    found,
                    new ContractParty(head.Substring(from, name), shortNames, BoundParty.Unknown, from, from + name),
                    context,
                    label
                );
            }

            after = match.Index + match.Length;
        }

        foreach (Match line in Labelled().Matches(head))
        {
            var value = line.Groups[2];
            if (!found.Exists(f => f.Party.Start < value.Index + value.Length && value.Index <= f.Party.End))
            {
                var name = NameAt(head, value.Index, value.Index + value.Length);
                var label = line.Groups[1].Value;
                Add(
                    found,
                    new ContractParty(head.Substring(value.Index, name), [label], BoundParty.Unknown, value.Index, value.Index + name),
                    value.Value,
                    label
                );
            }
        }

        return found.OrderBy(f => f.Party.Start);
    }

    [GeneratedRegex(
        """\((?:[^()"“”]{0,60})["“][^"“”()]{1,60}["”](?:[^()"“”]{0,40}["“][^"“”()]{1,60}["”]){0,4}[^()"“”]{0,60}\)""",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Definition();

    [GeneratedRegex("""["“]([^"“”]{1,60})["”]""", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();

    [GeneratedRegex(
        """(?m)^[ \t]*(Customer|Client|Buyer|Purchaser|Licensee|Sold to|Supplier|Provider|Vendor|Sold by|Licensor|Seller|Account holder|Operator|Subscriber)[ \t]*:[ \t]*([^\n\r]{2,200})""",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex Labelled();

    [GeneratedRegex(
        """\b(?:between|among|amongst)\b[ \t\r\n:]*(?:(?:\d{1,2}[.)]|\([a-z0-9]\))[ \t\r\n]*)?""",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex Between();

    [GeneratedRegex(
        """^[ \t\r\n,;.)]*(?:and|AND|And)\b[ \t\r\n:]*(?:(?:\d{1,2}[.)]|\([a-z0-9]\))[ \t\r\n]*)?""",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex And();

    [GeneratedRegex(
        """\n[ \t\r]*\n[ \t\r\n]*(?:(?:\d{1,2}[.)]|\([a-z0-9]\))[ \t\r\n]*)?""",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex Paragraph();

    [GeneratedRegex("""\b(?:by|with|from)\b[ \t\r\n]+""", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex By();

    private static void Add(
        List<(ContractParty Party, string Context, string Label)> found,
        ContractParty party,
        string context,
        string label
    )
    {
        if (!found.Exists(f => f.Party.ShortNames.Intersect(party.ShortNames, StringComparer.OrdinalIgnoreCase).Any()))
        {
            found.Add((party, context, label));
        }
    }

    /// <summary>
    /// A name begins after "between", after the party before and "and", after a label's colon, at a new paragraph, or after "by": the
    /// first of these that is there.
    /// </summary>
    private static int StartOfName(string head, int after, int definition, out string label)
    {
        label = "";
        var from = Math.Max(after, definition - 700);
        var region = head[from..definition];
        int start;
        if (Last(Between(), region) is { } between)
        {
            start = from + between;
        }
        else if (after > 0 && from == after && And().Match(region) is { Success: true } and)
        {
            start = from + and.Length;
        }
        else if (region.LastIndexOf(':') is > 0 and var colon)
        {
            start = from + colon + 1;
            label = LabelBefore(head, from + colon);
        }
        else
        {
            start = from + (Last(Paragraph(), region) ?? Last(By(), region) ?? 0);
        }

        while (start < definition && (char.IsWhiteSpace(head[start]) || head[start] is ',' or ';' or '.' or ')'))
        {
            start++;
        }

        return start;
    }

    private static int? Last(Regex opening, string region)
    {
        int? end = null;
        foreach (Match match in opening.Matches(region))
        {
            end =
                match.Index + match.Length < region.Length && Begins(region, match.Index + match.Length) ? match.Index + match.Length : end;
        }

        return end;
    }

    private static bool Begins(string head, int at) =>
        char.IsUpper(head[at]) || char.IsDigit(head[at]) || head.AsSpan(at).StartsWith("the ", StringComparison.Ordinal);

    private static string LabelBefore(string head, int colon)
    {
        var start = head.LastIndexOfAny(['\n', '.'], Math.Max(0, colon - 1)) + 1;
        var label = head[start..colon].Trim();
        return PartyRoles.IsRole(label) ? label : "";
    }

    /// <summary>The length of a name: up to a comma that no legal form follows, a bracket or the end of the line.</summary>
    private static int NameAt(string head, int from, int limit)
    {
        var end = from;
        for (; end < limit && end - from < LongestName; end++)
        {
            if (head[end] is '(' or ';' or '\n' or '\r' || (head[end] == ',' && !SuffixFollows(head, end + 1)))
            {
                break;
            }
        }

        while (end > from && char.IsWhiteSpace(head[end - 1]))
        {
            end--;
        }

        return end - from;
    }

    private static bool SuffixFollows(string head, int at)
    {
        while (at < head.Length && head[at] is ' ' or '\n' or '\r')
        {
            at++;
        }

        return Array.Exists(Suffixes, s => head.AsSpan(at).StartsWith(s, StringComparison.OrdinalIgnoreCase));
    }

    private static string Bare(string shortName)
    {
        var bare = shortName.Trim(' ', '\t', '\r', '\n', ',', '.', ';');
        return bare.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? bare[4..] : bare;
    }

    /// <summary>"Acme" or "AGL" for "Acme Global Ltd": the short name stands in the name, or is made of its first letters.</summary>
    private static bool Abbreviates(string shortName, string name)
    {
        if (shortName.Length > 1 && name.Contains(shortName, StringComparison.OrdinalIgnoreCase))
        {
            return char.IsUpper(shortName[0]);
        }

        var initials = string.Concat(
            name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsUpper(w[0])).Select(w => w[0])
        );
        return shortName.Length is >= 2 and <= 6 && initials.StartsWith(shortName, StringComparison.Ordinal);
    }
}

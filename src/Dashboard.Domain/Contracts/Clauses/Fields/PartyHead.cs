using System.Text.RegularExpressions;

namespace Dashboard.Domain.Contracts.Clauses.Fields;

/// <summary>Finds who signs in the head of a document: names before ("Customer") and lines such as "Supplier: …".</summary>
internal static partial class PartyHead
{
    /// <summary>Parties are introduced here or not at all.</summary>
    private const int HeadLength = 6000;

    /// <summary>Once two parties are known, a third is introduced soon or not at all.</summary>
    private const int Together = 600;

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
        var (after, lastParty, afterParty) = (0, 0, false);
        foreach (Match match in Definition().Matches(head))
        {
            if (found.Count > 1 && match.Index - lastParty > Together)
            {
                break;
            }

            var shortNames = Quoted().Matches(match.Value).Select(q => Bare(q.Groups["name"].Value)).Where(s => s.Length > 0).ToArray();
            var taken = found.Count > 0 && found[^1].Party.ShortNames.Any(s => PartyRoles.Strong(s) != BoundParty.Unknown);
            var another = taken && shortNames.Any(s => PartyRoles.Strong(s) != BoundParty.Unknown);
            var start = StartOfName(head, after, afterParty, another, match.Index, out var label, out var sure);
            var end = match.Index + match.Length;
            (after, afterParty) = (end, false);
            shortNames = [.. shortNames.Where(s => !PartyRoles.IsThing(s))];
            if (start is { } from && shortNames.Length > 0)
            {
                var context = head[from..match.Index];
                var name = head.Substring(from, NameAt(head, from, match.Index));
                if (
                    IsName(name, shortNames)
                    && (sure || label.Length > 0 || shortNames.Any(s => PartyRoles.IsRole(s) || Abbreviates(s, context)))
                )
                {
                    Add(found, new ContractParty(name, shortNames, BoundParty.Unknown, from, from + name.Length), context, label);
                    (afterParty, lastParty) = (true, end);
                }
            }
            else if (shortNames.Length > 0 && found.Count > 0)
            {
                var (party, context, last) = found[^1];
                found[^1] = (party with { ShortNames = [.. party.ShortNames, .. shortNames] }, context, last);
                (afterParty, lastParty) = (true, end);
            }
        }

        if (found.Count == 0 && Plain().Match(head) is { Success: true } plain)
        {
            foreach (var group in (ReadOnlySpan<Group>)[plain.Groups["one"], plain.Groups["other"]])
            {
                var name = head.Substring(group.Index, NameAt(head, group.Index, group.Index + group.Length));
                found.Add((new ContractParty(name, [], BoundParty.Unknown, group.Index, group.Index + name.Length), name, ""));
            }
        }

        foreach (Match line in Labelled().Matches(head))
        {
            var value = line.Groups["value"];
            if (!found.Exists(f => f.Party.Start < value.Index + value.Length && value.Index <= f.Party.End))
            {
                var name = NameAt(head, value.Index, value.Index + value.Length);
                var label = line.Groups["label"].Value;
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
        """\bhereinafter(?:[ ]called|[ ]referred[ ]to[ ]as|[ ]known[ ]as)?[ ,]+(?:the[ ])?["“][^"“”()]{1,60}["”]|\((?:[^()"“”]{0,60})["“][^"“”()]{1,60}["”](?:[^()"“”]{0,40}["“][^"“”()]{1,60}["”]){0,4}[^()"“”]{0,60}\)""",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Definition();

    [GeneratedRegex("""["“](?<name>[^"“”]{1,60})["”]""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();

    [GeneratedRegex(
        """(?m)^[ \t]*(?<label>Customer|Client|Buyer|Purchaser|Licensee|Sold to|Supplier|Provider|Vendor|Sold by|Licensor|Seller|Account holder|Operator|Subscriber)[ \t]*:[ \t]*(?<value>[^\n\r]{2,200})""",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Labelled();

    /// <summary>"between Acme, Inc. and Beta Ltd" without short names, as title pages have it.</summary>
    [GeneratedRegex(
        """\b(?i:between|among)[ \t\r\n:]+(?<one>(?:[A-Z0-9][^,;(\n]{2,70})(?:,[ ](?:Inc|INC|LLC|L\.L\.C|Ltd|LTD|L\.P|Corp|N\.V|S\.A|B\.V)\.?)?)[^;:]{0,250}?[ ,\r\n]+(?:and|AND|And|&)[ \r\n]+(?<other>[A-Z][^,;(\n]{2,70}(?:,[ ](?:Inc|INC|LLC|L\.L\.C|Ltd|LTD|L\.P|Corp|N\.V|S\.A|B\.V)\.?)?)""",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Plain();

    [GeneratedRegex(
        """\b(?:between|among|amongst)\b[ \t\r\n:,]*(?:(?:\d{1,2}[.)]|\([a-z0-9]\))[ \t\r\n]*)?""",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Between();

    [GeneratedRegex(
        """(?:^|[,;)\n])[ \t\r\n,;.)-]*(?:and|AND|And|&)\b?[ \t\r\n:-]+(?:(?:\d{1,2}[.)]|\([a-z0-9]\))[ \t\r\n]*)?""",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex And();

    [GeneratedRegex("""^[ \t\r\n]*[,;][ \t\r\n]*""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Comma();

    [GeneratedRegex(
        """^[ \t\r\n]*,?[ \t\r\n]*(?:an?|with|having|whose|located|of|which|organi[sz]ed|as|the|doing|by|in|\()\b""",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex GoesOn();

    [GeneratedRegex(
        """\n[ \t\r]*\n[ \t\r\n]*(?:(?:\d{1,2}[.)]|\([a-z0-9]\))[ \t\r\n]*)?""",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Paragraph();

    [GeneratedRegex(
        """\b(?:by|with|from)\b[ \t\r\n]+""",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex By();

    /// <summary>Parties are named in capitals, or described ("the developer of the models") where a role follows.</summary>
    private static bool IsName(string name, string[] shortNames) =>
        name.Length > 2
        && !Sentence().IsMatch(name)
        && (
            char.IsUpper(name[0])
            || char.IsDigit(name[0])
            || shortNames.Any(s => PartyRoles.Strong(s) != BoundParty.Unknown || name.StartsWith(s, StringComparison.OrdinalIgnoreCase))
            || (name.StartsWith("the ", StringComparison.Ordinal) && shortNames.Any(s => char.IsUpper(s[0])))
        );

    [GeneratedRegex(
        """\b(?:shall|hereby|is|are|will|has|have|may|whereas|means|this|pursuant|parties|agreement)\b""",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Sentence();

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
    /// A name begins after "between", after the party before and "and" or a comma, after a label's colon, at a new paragraph, or after
    /// "by": the first of these that is there. Null where the words go on about the party before.
    /// </summary>
    private static int? StartOfName(string head, int after, bool afterParty, bool another, int definition, out string label, out bool sure)
    {
        (label, sure) = ("", true);
        var from = Math.Max(after, definition - 700);
        var region = head[from..definition];
        int start;
        if (Last(Between(), region) is { } between)
        {
            start = from + between;
        }
        else if (afterParty && from == after && (Last(And(), region) ?? Last(Comma(), region)) is { } next)
        {
            start = from + next;
        }
        else if (afterParty && !another && from == after && GoesOn().IsMatch(region))
        {
            return null;
        }
        else if (region.LastIndexOf(':') is > 0 and var colon)
        {
            start = from + colon + 1;
            label = LabelBefore(head, from + colon);
            sure = false;
        }
        else
        {
            sure = false;
            start = from + (Last(Paragraph(), region) ?? Last(By(), region) ?? 0);
        }

        while (start < definition && (char.IsWhiteSpace(head[start]) || head[start] is ',' or ';' or '.' or ')'))
        {
            start++;
        }

        return Conjunction().Match(head, start, definition - start) is { Success: true } and ? start + and.Length : start;
    }

    [GeneratedRegex("""^(?:and|&)[ \t\r\n]+""", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Conjunction();

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
            return shortName.Any(char.IsUpper);
        }

        var initials = string.Concat(
            name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsUpper(w[0])).Select(w => w[0])
        );
        return shortName.Length is >= 2 and <= 6 && initials.Contains(shortName, StringComparison.Ordinal);
    }
}

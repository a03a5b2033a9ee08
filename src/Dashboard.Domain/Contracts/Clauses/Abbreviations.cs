namespace Dashboard.Domain.Contracts.Clauses;

/// <summary>Stops that shorten a word and do not end a sentence.</summary>
internal static class Abbreviations
{
    /// <summary>Always followed by more of the same sentence.</summary>
    private static readonly HashSet<string> Joined = Set("e.g i.e cf vs v viz Mr Mrs Ms Dr Prof St approx incl Messrs");

    /// <summary>Followed by a number when they shorten a word.</summary>
    private static readonly HashSet<string> BeforeNumber = Set("No Nos Sec Secs Art Arts Ex Fig Cl Para Ch p pp Reg");

    /// <summary>May end a sentence: they do so where a usual first word follows.</summary>
    private static readonly HashSet<string> Names = Set("Inc Corp Ltd Co Cos LLC Bros Jr Sr Esq etc al Dept Bldg Ave Blvd Rd Ph.D a.m p.m");

    private static readonly HashSet<string> Openers = Set(
        "The This These That Such In If On Upon At For From Each Every Any All No Nothing Neither Either Both Subject Notwithstanding Except Unless During After Before When Where It Its To As By Customer Provider Vendor Supplier You We"
    );

    /// <summary>True when the stop at <paramref name="stop"/> belongs to an abbreviation and the sentence goes on.</summary>
    public static bool EndsAt(string text, int start, int stop, int follow)
    {
        var first = stop;
        while (first > start && stop - first < 10 && (char.IsLetter(text[first - 1]) || text[first - 1] == '.'))
        {
            first--;
        }

        if (first == stop)
        {
            return false;
        }

        var words = Joined.GetAlternateLookup<ReadOnlySpan<char>>();
        var word = text.AsSpan(first, stop - first);
        if (words.Contains(word))
        {
            return true;
        }

        if (BeforeNumber.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
        {
            return char.IsAsciiDigit(text[follow]) || text[follow] is '#' or '(' or '[';
        }

        // Initials and dotted shortenings: "J. Smith", "U.S. dollars", "S.A.".
        var dotted = word.Length == 1 ? char.IsUpper(word[0]) : word[^2] == '.';
        return (dotted || Names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) && !Opens(text, follow);
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);

    private static bool Opens(string text, int follow)
    {
        var end = follow;
        while (end < text.Length && end - follow < 16 && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[follow] is '(' or '"' or '“'
            || Openers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(follow, end - follow));
    }
}

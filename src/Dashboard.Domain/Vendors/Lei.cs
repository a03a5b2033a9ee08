namespace Dashboard.Domain.Vendors;

/// <summary>
/// Legal entity identifiers, ISO 17442: 18 letters and digits, then two check digits by ISO 7064 MOD 97-10. Read as one number with A = 10
/// to Z = 35, a whole identifier leaves 1 when divided by 97.
/// </summary>
public static class Lei
{
    public const int Length = 20;

    /// <summary>As it is stored: without spaces around or within, in capitals.</summary>
    public static string Normalise(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    /// <summary>Everything that is wrong with a normalised identifier; empty where it is sound.</summary>
    public static IReadOnlyList<string> Problems(string lei)
    {
        var problems = new List<string>();
        if (lei.Length != Length)
        {
            problems.Add($"An LEI has {Length} characters; this one has {lei.Length}.");
        }

        var strange = lei.Where(c => !IsLetterOrDigit(c)).Distinct().ToList();
        if (strange.Count > 0)
        {
            problems.Add(
                $"An LEI has only the letters A to Z and digits; this one has {string.Join(", ", strange.Select(c => $"“{c}”"))}."
            );
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        if (!char.IsAsciiDigit(lei[^2]) || !char.IsAsciiDigit(lei[^1]))
        {
            problems.Add($"An LEI ends with two check digits; this one ends with “{lei[^2..]}”.");
        }
        else if (Remainder(lei) != 1)
        {
            problems.Add("The check digits do not fit the rest of the LEI: at least one character is wrong.");
        }

        return problems;
    }

    public static bool IsValid(string lei) => Problems(lei).Count == 0;

    private static bool IsLetterOrDigit(char c) => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c);

    private static int Remainder(string lei) =>
        lei.Aggregate(0, (rest, c) => char.IsAsciiDigit(c) ? ((rest * 10) + c - '0') % 97 : ((rest * 100) + c - 'A' + 10) % 97);
}

using System.Globalization;

namespace Dashboard.Domain.Contracts.Clauses;

/// <summary>Whole numbers in figures or in English words.</summary>
internal static class Numerals
{
    private static readonly Dictionary<string, int> Values = new(StringComparer.Ordinal)
    {
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["eighteen"] = 18,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
        ["hundred"] = 100,
        ["thousand"] = 1000,
        ["million"] = 1_000_000,
        ["billion"] = 1_000_000_000,
    };

    public static bool IsNumberWord(string word) => Values.ContainsKey(word);

    /// <summary>The number that ends at a word ("one hundred eighty", "twenty thousand", "180"), or null.</summary>
    /// <param name="wordAt">Lower-case word at a position, counted back from the end: 0 is the last.</param>
    public static int? EndingAt(Func<int, string?> wordAt)
    {
        if (wordAt(0) is not { } last)
        {
            return null;
        }

        if (char.IsAsciiDigit(last[0]))
        {
            return int.TryParse(last, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var figure) ? figure : null;
        }

        var words = new List<int>();
        for (var back = 0; back < 5 && wordAt(back) is { } word && (Values.TryGetValue(word, out var value) || word == "and"); back++)
        {
            if (word != "and")
            {
                words.Add(value);
            }
        }

        words.Reverse();
        var total = 0L;
        foreach (var value in words)
        {
            total = value >= 100 ? Math.Max(total, 1) * value : total + value;
        }

        return words.Count == 0 || total > int.MaxValue ? null : (int)total;
    }
}

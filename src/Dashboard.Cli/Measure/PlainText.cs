using System.Globalization;
using System.Text;

namespace Dashboard.Cli.Measure;

/// <summary>Answers of experts, brought to a form in which they can be compared.</summary>
internal static class PlainText
{
    /// <summary>A name is the same when its beginning is: experts add "Inc." or leave it out.</summary>
    private const int Beginning = 12;

    /// <summary>Lower-case words; "province of" and the like are left out.</summary>
    public static string Of(string words)
    {
        var plain = new StringBuilder(words.Length);
        foreach (var c in words.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c))
            {
                plain.Append(c);
            }
            else if (plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain
            .ToString()
            .Replace("province of ", "", StringComparison.Ordinal)
            .Replace("state of ", "", StringComparison.Ordinal)
            .Replace("republic of ", "", StringComparison.Ordinal)
            .Trim();
    }

    /// <summary>Names apart from the short names in brackets behind them.</summary>
    public static IReadOnlyList<string> Names(string answer)
    {
        var bare = new StringBuilder();
        var depth = 0;
        foreach (var c in answer)
        {
            depth += c == '(' ? 1 : 0;
            if (depth == 0)
            {
                bare.Append(c);
            }

            depth -= c == ')' && depth > 0 ? 1 : 0;
        }

        return [.. bare.ToString().Split(';').Select(Of).Where(n => n.Length > 2).Distinct(StringComparer.Ordinal)];
    }

    public static bool SameName(string a, string b)
    {
        var length = Math.Min(Beginning, Math.Min(a.Length, b.Length));
        return a == b || (length > 4 && a.AsSpan(0, length).SequenceEqual(b.AsSpan(0, length)));
    }

    /// <summary>"5/8/14" with the month first; null for anything else.</summary>
    public static DateOnly? Date(string answer)
    {
        if (!DateOnly.TryParseExact(answer, ["M/d/yy", "M/d/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return null;
        }

        const int latestOfThisCentury = 2069;
        return date.Year > latestOfThisCentury ? date.AddYears(-100) : date;
    }

    /// <summary>"90 days", "3 months" in calendar days.</summary>
    public static int? Days(string answer)
    {
        var words = answer.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || !int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var unit =
            words[1].StartsWith("day", StringComparison.Ordinal) ? 1
            : words[1].StartsWith("week", StringComparison.Ordinal) ? 7
            : words[1].StartsWith("month", StringComparison.Ordinal) ? 30
            : words[1].StartsWith("year", StringComparison.Ordinal) ? 365
            : 0;
        return unit == 0 ? null : number * unit;
    }
}

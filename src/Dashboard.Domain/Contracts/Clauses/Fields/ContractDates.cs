using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.Domain.Contracts.Clauses.Fields;

/// <summary>
/// Dates as contracts write them: "31 May 2027", "May 31, 2027", "the 1st day of June, 2025", "2027-05-31". Figures alone ("5/8/14") are
/// read month first, as American filings write them, unless only day first is possible.
/// </summary>
internal static partial class ContractDates
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static DateOnly? First(ReadOnlySpan<char> words) =>
        !words.ContainsAnyInRange('0', '9') ? null : Find(words.ToString()).Select(d => (DateOnly?)d.Date).FirstOrDefault();

    /// <summary>Each date with its place.</summary>
    public static IEnumerable<(DateOnly Date, int Start, int End)> Find(string words)
    {
        foreach (Match match in Date().Matches(words))
        {
            var day = match.Groups["d"].Value;
            var month = match.Groups["m"].Value;
            var year = match.Groups["y"].Value;
            if (Make(day, month, year) is { } date)
            {
                yield return (date, match.Index, match.Index + match.Length);
            }
        }
    }

    [GeneratedRegex(
        """(?:\b(?<d>\d{1,2})[ \t]?(?:st|nd|rd|th|t h|s t|r d|n d)?[ \t\r\n]+(?:day[ \t\r\n]+of[ \t\r\n]+)?(?<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b[.,]{0,2}[ \t\r\n]+(?<y>\d{4})\b)|(?:\b(?<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?[ \t\r\n]+(?<d>\d{1,2})[ \t]?(?:st|nd|rd|th)?[ \t]?[.,]?[ \t\r\n]*(?<y>\d{4})\b)|(?:\b(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})\b)|(?:\b(?<m>\d{1,2})/(?<d>\d{1,2})/(?<y>\d{4}|\d{2})\b)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Date();

    private static DateOnly? Make(string day, string month, string year)
    {
        var y = int.Parse(year, CultureInfo.InvariantCulture);
        y += year.Length == 2 ? (y < 70 ? 2000 : 1900) : 0;
        var d = int.Parse(day, CultureInfo.InvariantCulture);
        var m = char.IsDigit(month[0])
            ? int.Parse(month, CultureInfo.InvariantCulture)
            : Array.FindIndex(Months, name => month.StartsWith(name, StringComparison.OrdinalIgnoreCase)) + 1;
        (m, d) = m > 12 ? (d, m) : (m, d);
        return y is >= 1900 and <= 2200 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;
    }
}

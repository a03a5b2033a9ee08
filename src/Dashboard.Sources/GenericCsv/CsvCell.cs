using System.Globalization;
using System.Text;
using Dashboard.Sources.Focus;

namespace Dashboard.Sources.GenericCsv;

/// <summary>Reads days and numbers as the mapping says that the table writes them: nothing is guessed.</summary>
internal static class CsvCell
{
    private static readonly string[] Times = ["", " H:mm", " H:mm:ss", "'T'H:mm:ss", " h:mm tt", " h:mm:ss tt"];

    private static readonly string[] DayFirst = Formats("d.M.yyyy", "d/M/yyyy", "d-M-yyyy", "d.M.yy", "d/M/yy");

    private static readonly string[] MonthFirst = Formats("M/d/yyyy", "M-d-yyyy", "M/d/yy");

    /// <returns>The UTC day; null for what is none in this form.</returns>
    public static DateOnly? Day(string text, CsvDays form) =>
        form switch
        {
            CsvDays.DayFirst => Exact(text, DayFirst),
            CsvDays.MonthFirst => Exact(text, MonthFirst),
            CsvDays.UnixSeconds => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds < 253_402_300_800
                ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)
                : null,
            _ => FocusDate.Read(Encoding.UTF8.GetBytes(text), out var utc) == DateForm.Iso ? DateOnly.FromDateTime(utc) : null,
        };

    /// <returns>False for what is no number in this form.</returns>
    public static bool TryNumber(string text, bool decimalComma, out decimal number)
    {
        // Blanks and apostrophes stand between thousands in several countries, never for anything else within a number.
        var plain = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\'' or '’')));
        if (decimalComma)
        {
            plain = string.Concat(
                plain.Select(c =>
                    c switch
                    {
                        ',' => '.',
                        '.' => ',',
                        _ => c,
                    }
                )
            );
        }

        return FocusAmount.Read(Encoding.UTF8.GetBytes(plain), out number)
            is AmountForm.Exact
                or AmountForm.Rounded
                or AmountForm.Thousands;
    }

    public static bool IsUnknown(string text) =>
        text.Length == 0 || text.Equals("null", StringComparison.OrdinalIgnoreCase) || text is "-" or "–";

    private static DateOnly? Exact(string text, string[] formats) =>
        DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? DateOnly.FromDateTime(day)
            : null;

    private static string[] Formats(params string[] days) => [.. days.SelectMany(d => Times.Select(t => d + t))];
}

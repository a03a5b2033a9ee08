using System.Globalization;

namespace Dashboard.Web.Shared;

/// <summary>Cells of a CSV file that people open in a spreadsheet.</summary>
public static class Csv
{
    /// <summary>Text as a cell; what a spreadsheet would run as a formula is made text. A plain number stays one.</summary>
    public static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var isNumber = decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _);
        var safe = !isNumber && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>Exact, without grouping; empty when it is not known.</summary>
    public static string Cell(decimal? number) => number?.ToString("0.##################", CultureInfo.InvariantCulture) ?? "";

    /// <summary>As 2026-11-20, which every spreadsheet sorts.</summary>
    public static string Cell(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Line(params IEnumerable<string> cells) => string.Join(',', cells) + "\r\n";
}

using System.Buffers;
using System.Globalization;
using Dashboard.Domain.Imports;

namespace Dashboard.Sources.Tables;

/// <summary>Cells of a CSV file that people open in a spreadsheet, and that <see cref="TableReader"/> reads back as they were.</summary>
public static class Csv
{
    /// <summary>Every separator that the reader looks for is quoted, so that it cannot mistake one in a name for another.</summary>
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\t\"\r\n");

    /// <summary>Text as a cell; what a spreadsheet would run as a formula is made text. A plain number stays one.</summary>
    public static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var safe = FormulaText.Escape(text);
        return safe.AsSpan().IndexOfAny(Quoted) < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>Exact, without grouping; empty when it is not known.</summary>
    public static string Cell(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";

    /// <summary>As 2026-11-20, which every spreadsheet sorts.</summary>
    public static string Cell(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Line(params IEnumerable<string> cells) => string.Join(',', cells) + "\r\n";
}

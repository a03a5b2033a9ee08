using System.Globalization;

namespace Dashboard.Sources.Tables.Xlsx;

/// <summary>What a cell says, as text, by its type, its style and what is stored.</summary>
internal sealed class XlsxCellReader(IReadOnlyList<string> shared, XlsxStyles styles, bool countsFrom1904)
{
    /// <returns>The text, and what is wrong with it if something is.</returns>
    public (string Text, string? Fault) Read(string? type, int style, string stored, bool hasFormula)
    {
        if (stored.Length == 0)
        {
            return hasFormula && type is not "str"
                ? (
                    "",
                    "The cell holds a formula without a stored result: open the file in Excel and save it, or replace the formula by its value."
                )
                : ("", null);
        }

        return type switch
        {
            "s" => Shared(stored),
            "str" => (XlsxText.Decode(stored), null),
            "inlineStr" => (stored, null),
            "b" => (stored is "1" or "true" ? "yes" : "no", null),
            "e" => (stored, $"The cell shows the error {stored}: mend its formula or clear it."),
            "d" => (stored.EndsWith("T00:00:00", StringComparison.Ordinal) ? stored[..^9] : stored, null),
            _ => Number(style, stored),
        };
    }

    private (string Text, string? Fault) Shared(string stored) =>
        int.TryParse(stored, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < shared.Count
            ? (shared[place], null)
            : ("", "The cell refers to a text that is missing in the file: open it in Excel, repair it and save it again.");

    private (string Text, string? Fault) Number(int style, string stored)
    {
        var meaning = styles.Meaning(style);
        if (meaning == NumberMeaning.Number)
        {
            return XlsxNumber.Plain(stored) is { } number
                ? (number, null)
                : (stored, "The cell should hold a number and does not: type it again.");
        }

        return XlsxNumber.Date(stored, meaning, countsFrom1904) is { } date
            ? (date, null)
            : (stored, "The cell is formatted as a date, and its number is none: correct the date or the format.");
    }
}

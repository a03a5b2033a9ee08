namespace Dashboard.Domain.Imports;

/// <summary>
/// Text in a CSV file that a spreadsheet would run as a formula, made harmless on the way out and itself again on the way in:
/// <c>Unescape(Escape(x)) == x</c> for every text.
/// </summary>
public static class FormulaText
{
    private const char Mark = '\'';

    /// <summary>
    /// Puts one ' before text that begins with = + - @, a tab or a carriage return, unless it is a plain number such as -12.5.
    /// Text that already has such marks before one of those gets one more, so that taking one off gives back what was written.
    /// </summary>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var starts = StartsFormula(text.AsSpan().TrimStart(Mark));
        return starts && (text[0] == Mark || !IsPlainNumber(text)) ? Mark + text : text;
    }

    /// <summary>Takes off the one mark that <see cref="Escape"/> put there; any other text stays as it is.</summary>
    public static string Unescape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsEscaped(text) ? text[1..] : text;
    }

    /// <summary>Whether <see cref="Unescape"/> would take a mark off: for readers that have no string yet.</summary>
    public static bool IsEscaped(ReadOnlySpan<char> text) => text.Length > 1 && text[0] == Mark && StartsFormula(text.TrimStart(Mark));

    private static bool StartsFormula(ReadOnlySpan<char> text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];

    /// <summary>A sign, digits, and perhaps a point with digits behind: nothing that could call anything.</summary>
    private static bool IsPlainNumber(ReadOnlySpan<char> text)
    {
        var digits = text[0] is '+' or '-' ? text[1..] : text;
        var point = digits.IndexOf('.');
        return point < 0 ? AreDigits(digits) : AreDigits(digits[..point]) && AreDigits(digits[(point + 1)..]);
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');
}

namespace Dashboard.Domain.Contracts.Clauses;

/// <summary>Recognises what numbers a paragraph: "1.", "12.3", "(a)", "iv)", "Section 4.2".</summary>
internal static class Enumerators
{
    private const int LongestNumber = 12;

    private static readonly string[] Kinds = ["Section", "Article", "Clause", "Paragraph", "Exhibit", "Schedule", "Annex"];

    /// <summary>The length of the enumerator that begins here and is followed by white space, or 0.</summary>
    public static int LengthAt(string text, int at)
    {
        var window = text.AsSpan(at, Math.Min(text.Length - at, 32));
        var space = window.IndexOfAny(" \t\n\r\u00a0");
        if (space <= 0)
        {
            return 0;
        }

        var first = window[..space];
        return first.Length <= LongestNumber && IsNumber(first) && !IsPlainInteger(first) ? space : 0;
    }

    /// <summary>True when a stop belongs to a label at the start of a sentence ("2.", "Section 4.", "Article IX.") and ends nothing.</summary>
    public static bool IsLabel(ReadOnlySpan<char> sentence)
    {
        if (sentence.Length > 24)
        {
            return false;
        }

        foreach (var kind in sentence.Length > 5 ? Kinds : [])
        {
            if (sentence.StartsWith(kind, StringComparison.OrdinalIgnoreCase))
            {
                sentence = sentence[kind.Length..].TrimStart();
                break;
            }
        }

        return sentence.Length is > 0 and <= LongestNumber && IsNumber(sentence);
    }

    // Figures, or at most one letter or a small Roman numeral, with the marks around them.
    private static bool IsNumber(ReadOnlySpan<char> token)
    {
        var letters = 0;
        var digits = 0;
        var marks = 0;
        foreach (var c in token)
        {
            letters += char.IsAsciiLetter(c) ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            marks += c is '.' or '(' or ')' or '-' ? 1 : 0;
        }

        if (letters + digits + marks != token.Length || letters + digits == 0)
        {
            return false;
        }

        var bare = token.Trim("().-");
        return letters <= 1 ? marks > 0 || digits > 0 : marks > 0 && digits == 0 && bare.Length <= 5 && !bare.ContainsAnyExcept("ivxIVX");
    }

    private static bool IsPlainInteger(ReadOnlySpan<char> token) => !token.ContainsAnyExceptInRange('0', '9');
}

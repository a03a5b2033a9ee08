using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Dashboard.Sources.Focus;

internal enum AmountForm
{
    Unknown,
    Exact,

    /// <summary>It had more than <see cref="FocusAmount.Decimals"/> decimals.</summary>
    Rounded,

    /// <summary>A comma before exactly three digits and no point: thousands, unless the file writes decimal commas.</summary>
    Thousands,
    Invalid,
    TooLarge,
}

/// <summary>
/// Reads costs and quantities: plain numbers fast, and what spreadsheets and accountants make of them: currency signs, thousands,
/// exponents, brackets for negative. Kept exactly up to 16 decimals, so that reading a file twice gives what was stored.
/// </summary>
internal static partial class FocusAmount
{
    /// <summary>Decimals that are kept, half to even.</summary>
    public const int Decimals = 16;

    /// <summary>Amounts from here on are mistakes; with 16 decimals, smaller ones fit 28 digits.</summary>
    private const decimal Limit = 1_000_000_000_000m;

    private const int LongestNumber = 200;

    public static AmountForm Read(ReadOnlySpan<byte> field, out decimal value)
    {
        var text = FocusText.Trim(field);
        if (FocusText.IsUnknown(text))
        {
            value = 0;
            return AmountForm.Unknown;
        }

        return Plain(text, out value) ? AmountForm.Exact : Decorated(text, out value);
    }

    /// <summary>Digits with at most one point and a minus, 19 significant digits at most: nearly every number of nearly every file.</summary>
    private static bool Plain(ReadOnlySpan<byte> text, out decimal value)
    {
        value = 0;
        var negative = text[0] == '-';
        var digits = negative ? text[1..] : text;
        var point = digits.IndexOf((byte)'.');
        if (point >= 0)
        {
            // Zeros at the end of the decimals say nothing and would cost precision.
            digits = digits.TrimEnd((byte)'0');
        }

        var decimals = point < 0 ? 0 : digits.Length - point - 1;
        if (digits.IsEmpty || digits.Length > 20 || decimals > Decimals || (point < 0 ? digits.Length : digits.Length - 1) is 0 or > 19)
        {
            return false;
        }

        ulong mantissa = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = (uint)(digits[i] - '0');
            if (digit <= 9)
            {
                mantissa = mantissa * 10 + digit;
            }
            else if (i != point)
            {
                return false;
            }
        }

        value = new decimal((int)mantissa, (int)(mantissa >> 32), 0, negative && mantissa != 0, (byte)decimals);
        return value is < Limit and > -Limit;
    }

    private static AmountForm Decorated(ReadOnlySpan<byte> text, out decimal value)
    {
        value = 0;
        if (text.Length > LongestNumber || Number().Match(Encoding.UTF8.GetString(text)) is not { Success: true } match)
        {
            return AmountForm.Invalid;
        }

        var opened = match.Groups["lead"].Value == "(";
        if (opened != match.Groups["close"].Success || (match.Groups["lead"].Success && match.Groups["minus"].Success))
        {
            return AmountForm.Invalid;
        }

        var number = match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal);
        if (!decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var read) || read >= Limit)
        {
            return AmountForm.TooLarge;
        }

        var kept = decimal.Round(read, Decimals, MidpointRounding.ToEven);
        value = opened || match.Groups["lead"].Value == "-" || match.Groups["minus"].Success ? -kept : kept;
        if (kept != read || (read == 0 && HasDigit(number)))
        {
            return AmountForm.Rounded;
        }

        return match.Groups["ambiguous"].Success ? AmountForm.Thousands : AmountForm.Exact;
    }

    /// <summary>Whether a number that came out as zero was written as something else, such as 1E-40.</summary>
    private static bool HasDigit(string number)
    {
        var exponent = number.AsSpan().IndexOfAny('e', 'E');
        return number.AsSpan(0, exponent < 0 ? number.Length : exponent).ContainsAnyInRange('1', '9');
    }

    // A minus before or after the currency sign, or brackets around all of it; groups of three digits or none; an exponent.
    [GeneratedRegex(
        @"^(?<lead>[(+-])?\s?[$€£¥]?\s?(?<minus>-)?"
            + @"(?<n>(?<ambiguous>[0-9]{1,3},[0-9]{3})|[0-9]{1,3}(,[0-9]{3})+(\.[0-9]*)?|([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]{1,4})?)"
            + @"(?<close>\s?\))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Number();
}

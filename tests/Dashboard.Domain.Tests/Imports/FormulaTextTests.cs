using System.Text.RegularExpressions;
using Dashboard.Domain.Imports;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Domain.Tests.Imports;

public sealed partial class FormulaTextTests
{
    /// <summary>Marks, formula signs and digits much more often than chance would have them.</summary>
    private static readonly Gen<string> Texts =
        from start in Gen.Elements("", "'", "''", "'''")
        from sign in Gen.Elements("", "=", "+", "-", "@", "\t", "\r", ".")
        from rest in Gen.OneOf(
            ArbMap.Default.GeneratorFor<string?>().Select(t => t ?? ""),
            ArbMap.Default.GeneratorFor<decimal>().Select(d => d.ToString(System.Globalization.CultureInfo.InvariantCulture))
        )
        select start + sign + rest;

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49 30 1234", "'+49 30 1234")]
    [InlineData("-", "'-")]
    [InlineData("@sum", "'@sum")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("\t5", "'\t5")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("+3", "+3")]
    [InlineData("-1,234", "'-1,234")]
    [InlineData("-2-3", "'-2-3")]
    [InlineData("'=1", "''=1")]
    [InlineData("'-5", "''-5")]
    [InlineData("''@a", "'''@a")]
    [InlineData("'tis", "'tis")]
    [InlineData("'", "'")]
    [InlineData("", "")]
    [InlineData("plain", "plain")]
    public void Escape_Text_IsMarkedOnlyIfItWouldRun(string text, string expected)
    {
        Assert.Equal(expected, FormulaText.Escape(text));
        Assert.Equal(text, FormulaText.Unescape(expected));
    }

    [Fact]
    public void Unescape_OfEscape_IsTheText() =>
        Prop.ForAll(Texts.ToArbitrary(), text => FormulaText.Unescape(FormulaText.Escape(text)) == text)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    [Fact]
    public void Escape_AnyText_StartsNoFormula() =>
        Prop.ForAll(
                Texts.ToArbitrary(),
                text =>
                {
                    var escaped = FormulaText.Escape(text);
                    return escaped.Length == 0
                        || !"=+-@\t\r".Contains(escaped[0], StringComparison.Ordinal)
                        || PlainNumber().IsMatch(escaped);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    [GeneratedRegex(@"\A[+-][0-9]+(\.[0-9]+)?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlainNumber();
}

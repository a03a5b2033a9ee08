using System.Globalization;
using Dashboard.Sources.Tables;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Sources.Tests.Tables;

public sealed class CsvTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+cmd", "'+cmd")]
    [InlineData("-risk", "'-risk")]
    [InlineData("@sum", "'@sum")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("plain", "plain")]
    [InlineData("'=1", "''=1")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("a\tb", "\"a\tb\"")]
    [InlineData("say \"x\"", "\"say \"\"x\"\"\"")]
    [InlineData("\"=1", "\"\"\"=1\"")]
    [InlineData(null, "")]
    public void Cell_Text_IsNeverAFormula(string? text, string expected) => Assert.Equal(expected, Csv.Cell(text));

    [Fact]
    public void Cell_AnyText_DoesNotStartAFormula() =>
        Prop.ForAll<string?>(text => IsHarmless(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Cell_Number_IsExactAndUngrouped()
    {
        Assert.Equal("1234567.0000008", Csv.Cell(1234567.0000008m));
        Assert.Equal("-3", Csv.Cell(-3m));
        Assert.Equal("", Csv.Cell((decimal?)null));
    }

    [Fact]
    public void Line_Cells_EndAsTheFormatAsks() =>
        Assert.Equal("a,2026-11-20\r\n", Csv.Line(Csv.Cell("a"), Csv.Cell(new DateOnly(2026, 11, 20))));

    /// <summary>What a spreadsheet reads back: the quotes of the cell taken off and doubled quotes made one.</summary>
    private static string Read(string cell) => cell.StartsWith('"') ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell;

    private static bool IsHarmless(string? text)
    {
        var read = Read(Csv.Cell(text));

        return read.Length == 0
            || !"=+-@\t\r".Contains(read[0], StringComparison.Ordinal)
            || decimal.TryParse(read, NumberStyles.Number, CultureInfo.InvariantCulture, out _);
    }
}

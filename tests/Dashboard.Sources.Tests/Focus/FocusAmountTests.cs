using System.Globalization;
using static Dashboard.Sources.Tests.Focus.FocusFixture;

namespace Dashboard.Sources.Tests.Focus;

public class FocusAmountTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("0.00000000000", "0")]
    [InlineData(".00", "0")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("-0.00", "0")]
    [InlineData("0.00000080000", "0.0000008")]
    [InlineData("1362121809.00000000000", "1362121809")]
    [InlineData("999999999999.9999999999999999", "999999999999.9999999999999999")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("+12.5", "12.5")]
    [InlineData("$10,000.00 ", "10000")]
    [InlineData("-$12.50", "-12.5")]
    [InlineData("$-12.50", "-12.5")]
    [InlineData("€ 3.25", "3.25")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("(12.50)", "-12.5")]
    [InlineData("($1,012.50)", "-1012.5")]
    [InlineData("1E-05", "0.00001")]
    [InlineData("1.5e3", "1500")]
    [InlineData("1e0", "1")]
    public void Read_Amount_IsExactAndWithoutNote(string text, string expected)
    {
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), Row(("EffectiveCost", text)).EffectiveCost);
        Assert.Empty(Notes(("EffectiveCost", text)));
    }

    [Theory]
    [InlineData("NULL")]
    [InlineData("null")]
    [InlineData("Null")]
    [InlineData("")]
    [InlineData("  ")]
    public void Read_NoAmount_IsUnknownNotZero(string text)
    {
        Assert.Null(Row(("EffectiveCost", text)).EffectiveCost);
    }

    [Theory]
    [InlineData("0.12345678901234567890123456789", "0.1234567890123457")]
    [InlineData("0.12345678901234565", "0.1234567890123456")]
    [InlineData("1E-17", "0")]
    [InlineData("1E-400", "0")]
    [InlineData("123456789012.12345678901234567", "123456789012.1234567890123457")]
    public void Read_MoreThan16Decimals_AreRoundedWithNote(string text, string expected)
    {
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), Row(("EffectiveCost", text)).EffectiveCost);
        Assert.Contains("rounded", Assert.Single(Notes(("EffectiveCost", text))), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_CommaBeforeThreeDigits_IsThousandsWithNote()
    {
        Assert.Equal(1234m, Row(("EffectiveCost", "1,234")).EffectiveCost);
        Assert.Contains("thousands", Assert.Single(Notes(("EffectiveCost", "1,234"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("1,5")]
    [InlineData("1.234,50")]
    [InlineData("12,34,567")]
    [InlineData("1 234")]
    [InlineData("--5")]
    [InlineData("-(5)")]
    [InlineData("(-5)")]
    [InlineData("(5")]
    [InlineData("5)")]
    [InlineData("-$-5")]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("$")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("0x10")]
    [InlineData("5%")]
    [InlineData("1e")]
    [InlineData("１２")]
    public void Read_NotANumber_IsRejectedWithRowColumnValue(string text)
    {
        var problem = Problem(("BilledCost", text));

        Assert.Equal((2, "BilledCost", text), (problem.Row, problem.Column, problem.Value));
        Assert.Contains("Not a number", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1000000000000")]
    [InlineData("-1000000000000")]
    [InlineData("1E12")]
    [InlineData("9E999")]
    [InlineData("79228162514264337593543950336")]
    [InlineData("1,000,000,000,000.00")]
    public void Read_TooLarge_IsRejected(string text)
    {
        Assert.Contains("Too large", Problem(("PricingQuantity", text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SeveralFaults_AreAllNamed()
    {
        var problem = Problem(("BilledCost", "x"), ("EffectiveCost", "y"), ("BillingCurrency", "ZZZ"));

        Assert.Equal("BillingCurrency", problem.Column);
        Assert.Contains("EffectiveCost (y)", problem.Message, StringComparison.Ordinal);
        Assert.Contains("BilledCost (x)", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BilledCost", "-3", true)]
    [InlineData("EffectiveCost", "-3", true)]
    [InlineData("ChargeClass", "correction", true)]
    [InlineData("ChargeClass", "NULL", false)]
    [InlineData("ListCost", "-3", false)]
    public void Read_NegativeCostOrCorrection_IsImportedAndFlagged(string column, string value, bool correction)
    {
        Assert.Equal(correction, Row((column, value)).IsCorrection);
    }
}

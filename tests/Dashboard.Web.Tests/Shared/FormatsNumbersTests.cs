using System.Globalization;
using Dashboard.Domain.LockIn;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Tests.Shared;

public sealed class FormatsNumbersTests
{
    [Theory]
    [InlineData("1234.56", false, "USD 1,235")]
    [InlineData("1234.56", true, "USD 1,234.56")]
    [InlineData("999.995", false, "USD 1,000")]
    [InlineData("999.99", false, "USD 999.99")]
    [InlineData("-1234567", false, "USD −1,234,567")]
    [InlineData("0.004", false, "USD 0")]
    [InlineData("-0.001", true, "USD 0.00")]
    [InlineData("0", false, "USD 0")]
    public void Money_Amount_SeparatesThousandsAndDropsCentsAboveThousand(string amount, bool cents, string expected) =>
        Assert.Equal(expected, Formats.Money(Parse(amount), "USD", cents));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("950", "950")]
    [InlineData("999.6", "1 K")]
    [InlineData("12345", "12.3 K")]
    [InlineData("340000000", "340 M")]
    [InlineData("1204331990", "1.2 B")]
    [InlineData("999950000", "1 B")]
    [InlineData("99950000", "100 M")]
    [InlineData("99940000", "99.9 M")]
    [InlineData("-2500000", "−2.5 M")]
    [InlineData("1500000000000000", "1,500 T")]
    public void Tokens_Count_IsShortenedToThreeFigures(string count, string expected) =>
        Assert.Equal(expected, Formats.Tokens(Parse(count)));

    [Theory]
    [InlineData("0.8131", "81.3 %")]
    [InlineData("0", "0.0 %")]
    [InlineData("-0.0004", "0.0 %")]
    [InlineData("12.5", "1,250.0 %")]
    public void Percent_Share_HasOneDecimal(string share, string expected) => Assert.Equal(expected, Formats.Percent(Parse(share)));

    [Theory]
    [InlineData("43.15", "53.15", "43–53")]
    [InlineData("47.65", "47.65", "47.7")]
    [InlineData("12", "12", "12")]
    [InlineData("43.1", "43.4", "43.1–43.4")]
    [InlineData("43.11", "43.12", "43.1")]
    [InlineData("0", "100", "0–100")]
    public void Score_Interval_ShowsItsWidth(string lower, string upper, string expected) =>
        Assert.Equal(expected, Formats.Score(new Interval(Parse(lower), Parse(upper))));

    [Theory]
    [InlineData("2.5", "USD 2.50")]
    [InlineData("0.0375", "USD 0.0375")]
    [InlineData("0.0000004", "USD 0.00")]
    public void Rate_SmallPrice_KeepsItsDecimals(string rate, string expected) => Assert.Equal(expected, Formats.Rate(Parse(rate), "USD"));

    [Theory]
    [InlineData("4.2", "▲ 4.2 since Aug 2026")]
    [InlineData("-1", "▼ 1 since Aug 2026")]
    [InlineData("0.04", "No change since Aug 2026")]
    public void Change_Difference_HasDirectionSizeAndPeriod(string difference, string expected) =>
        Assert.Equal(expected, Formats.Change(Parse(difference), new DateOnly(2026, 8, 1)));

    [Theory]
    [InlineData(0, "0 bytes")]
    [InlineData(12_340_000, "12.3 MB")]
    [InlineData(2_000_000_000, "2 GB")]
    public void FileSize_Bytes_AreDecimalUnits(long bytes, string expected) => Assert.Equal(expected, Formats.FileSize(bytes));

    [Fact]
    public void Formats_Unknown_IsADashNeverZero()
    {
        string[] all =
        [
            Formats.Money(null, "USD"),
            Formats.Amount(null),
            Formats.Rate(null, "USD"),
            Formats.Count(null),
            Formats.Tokens(null),
            Formats.Percent(null),
            Formats.Date(null),
            Formats.Month(null),
            Formats.Instant(null),
        ];
        Assert.All(all, text => Assert.Equal("—", text));
    }

    private static decimal Parse(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}

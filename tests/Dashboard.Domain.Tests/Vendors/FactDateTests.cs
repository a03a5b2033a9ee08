using Dashboard.Domain.Vendors;

namespace Dashboard.Domain.Tests.Vendors;

public sealed class FactDateTests
{
    [Theory]
    [InlineData("2025-10-28", "2025-10-28", DatePrecision.Day)]
    [InlineData("2020-09", "2020-09-01", DatePrecision.Month)]
    [InlineData("2019", "2019-01-01", DatePrecision.Year)]
    public void ParseStart_StatedPeriod_IsItsFirstDay(string text, string date, DatePrecision precision)
    {
        var parsed = FactDate.ParseStart(text);

        Assert.Equal(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), parsed.Date);
        Assert.Equal(precision, parsed.Precision);
    }

    [Theory]
    [InlineData("2025-10-28", "2025-10-28")]
    [InlineData("2028-02", "2028-02-29")]
    [InlineData("2032", "2032-12-31")]
    public void ParseEnd_StatedPeriod_IsItsLastDay(string text, string date) =>
        Assert.Equal(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), FactDate.ParseEnd(text).Date);

    [Theory]
    [InlineData("2025-10-28")]
    [InlineData("2020-09")]
    [InlineData("2032")]
    public void ToString_AnyPrecision_SaysNoMoreThanTheSource(string text)
    {
        Assert.Equal(text, FactDate.ParseStart(text).ToString());
        Assert.Equal(text, FactDate.ParseEnd(text).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2H 2026")]
    [InlineData("2026-13")]
    [InlineData("28.10.2025")]
    public void Parse_NotADate_NamesTheTextAndTheRemedy(string text)
    {
        var error = Assert.Throws<FormatException>(() => FactDate.ParseStart(text));

        Assert.Contains($"'{text}'", error.Message, StringComparison.Ordinal);
        Assert.Contains("write", error.Message, StringComparison.Ordinal);
    }
}

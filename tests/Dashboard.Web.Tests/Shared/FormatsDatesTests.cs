using Dashboard.Web.Shared;

namespace Dashboard.Web.Tests.Shared;

public sealed class FormatsDatesTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 14, 5, 0, TimeSpan.Zero);

    [Fact]
    public void Date_AnyCulture_IsWrittenTheSameWay()
    {
        Assert.Equal("20 Nov 2026", Formats.Date(Today));
        Assert.Equal("Nov 2026", Formats.Month(Today));
    }

    [Fact]
    public void Instant_OtherOffset_IsShownInUtc() =>
        Assert.Equal("20 Nov 2026, 14:05 UTC", Formats.Instant(new DateTimeOffset(2026, 11, 20, 16, 5, 0, TimeSpan.FromHours(2))));

    [Theory]
    [InlineData(2026, 11, 20, "today")]
    [InlineData(2026, 11, 21, "tomorrow")]
    [InlineData(2026, 11, 19, "yesterday")]
    [InlineData(2026, 12, 4, "in 14 days")]
    [InlineData(2026, 11, 6, "14 days ago")]
    [InlineData(2027, 1, 19, "in 1 month")]
    [InlineData(2027, 1, 20, "in 2 months")]
    [InlineData(2026, 8, 20, "3 months ago")]
    [InlineData(2028, 11, 19, "in 23 months")]
    [InlineData(2028, 11, 20, "in 2 years")]
    public void Relative_Date_IsCountedInTheUnitThatFits(int year, int month, int day, string expected) =>
        Assert.Equal(expected, Formats.Relative(new DateOnly(year, month, day), Today));

    [Theory]
    [InlineData(0.5, "just now")]
    [InlineData(5, "5 min ago")]
    [InlineData(200, "3 h ago")]
    [InlineData(60 * 24 * 2, "2 days ago")]
    public void Age_Instant_IsCountedInTheUnitThatFits(double minutes, string expected) =>
        Assert.Equal(expected, Formats.Age(Now.AddMinutes(-minutes), Now));
}

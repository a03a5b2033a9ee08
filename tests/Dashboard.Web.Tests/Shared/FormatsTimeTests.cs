using Dashboard.Web.Shared;

namespace Dashboard.Web.Tests.Shared;

public sealed class FormatsTimeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 14, 5, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(30, "in less than a minute")]
    [InlineData(5 * 60, "in 5 min")]
    [InlineData((9 * 3600) + 60, "in 9 h")]
    [InlineData(24 * 3600, "tomorrow")]
    [InlineData(14 * 24 * 3600, "in 14 days")]
    public void Until_Wait_IsInItsUnit(int seconds, string expected) => Assert.Equal(expected, Formats.Until(Now.AddSeconds(seconds), Now));

    [Theory]
    [InlineData(0.04, "0.0 s")]
    [InlineData(2.34, "2.3 s")]
    [InlineData(12.9, "12 s")]
    [InlineData(200, "3 min 20 s")]
    [InlineData(3900, "1 h 5 min")]
    [InlineData(-1, "0.0 s")]
    public void Duration_Time_IsInItsUnit(double seconds, string expected) =>
        Assert.Equal(expected, Formats.Duration(TimeSpan.FromSeconds(seconds)));
}

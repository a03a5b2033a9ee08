using Dashboard.Domain.LockIn;
using Dashboard.Domain.LockIn.Policy;

namespace Dashboard.Domain.Tests.LockIn;

public class BandRangeTests
{
    [Theory]
    [InlineData(0, 24.99, "Low")]
    [InlineData(25, 49.99, "Moderate")]
    [InlineData(50, 74.99, "High")]
    [InlineData(75, 100, "Severe")]
    [InlineData(43.15, 53.15, "Moderate to High")]
    [InlineData(0, 100, "Low to Severe")]
    public void Of_Interval_NamesTheBandsOfItsBounds(double lower, double upper, string words) =>
        Assert.Equal(words, BandRange.Of(new Interval((decimal)lower, (decimal)upper), LockInPolicy.Default.Bands).Words);
}

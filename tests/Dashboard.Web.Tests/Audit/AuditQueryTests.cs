using Dashboard.Web.Audit;

namespace Dashboard.Web.Tests.Audit;

public sealed class AuditQueryTests
{
    [Fact]
    public void Parse_Address_SurvivesTheRoundTrip()
    {
        var query = AuditQuery.Parse(" rule ", "vendor", "2026-11-01", "2026-11-20");

        Assert.Equal(new AuditQuery("rule", "vendor", new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 20)), query);
        Assert.Equal("2026-11-01", query.ToParameters()["from"]);
        Assert.False(query.IsEmpty);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    [InlineData("")]
    [InlineData(null)]
    public void Parse_NoDay_IsLeftOut(string? day) => Assert.True(AuditQuery.Parse("  ", "", day, day).IsEmpty);
}

using Dashboard.Domain.Vendors;
using Dashboard.Store.Vendors;
using Dashboard.Web.Vendors;

namespace Dashboard.Web.Tests.Vendors;

public sealed class TieWordsTests
{
    [Theory]
    [InlineData("2025-10-28", "2026-04-27", "28 Oct 2025 – 27 Apr 2026")]
    [InlineData("2020-09", "2023-01-23", "Sep 2020 – 23 Jan 2023")]
    [InlineData("2019", "2025-10-28", "2019 – 28 Oct 2025")]
    [InlineData("2024", "2025-09", "2024 – Sep 2025")]
    [InlineData("2026-04-27", null, "since 27 Apr 2026")]
    [InlineData(null, "2032", "until 2032")]
    [InlineData("2026-04-27", "2026-04-27", "on 27 Apr 2026")]
    [InlineData(null, null, null)]
    public void When_Dates_AreAsExactAsTheSource(string? start, string? end, string? expected) =>
        Assert.Equal(expected, TieWords.When(TieSamples.Tie(start: start, end: end)));

    [Fact]
    public void Direction_NamesTheHolderFirst()
    {
        var tie = TieSamples.Tie(TieKind.RightOfFirstRefusal);

        Assert.Equal(
            "Microsoft → OpenAI: right of first refusal",
            TieWords.Direction(new TieView(true, "openai", "OpenAI", tie), "Microsoft")
        );
        Assert.Equal(
            "Microsoft → OpenAI: right of first refusal",
            TieWords.Direction(new TieView(false, "microsoft", "Microsoft", tie), "OpenAI")
        );
    }

    [Theory]
    [InlineData("2026-12-01", null, "ahead")]
    [InlineData("2019", "2026-11-20", "ended")]
    [InlineData("2019", "2026", "in force")]
    [InlineData(null, null, "in force")]
    public void Standing_OnADay_FollowsTheDates(string? start, string? end, string expected) =>
        Assert.Equal(expected, TieWords.Standing(TieSamples.Tie(start: start, end: end), new DateOnly(2026, 11, 20)));

    [Fact]
    public void Attribution_SecondaryPage_IsReportedBy()
    {
        var tie = TieSamples.Tie();

        Assert.Equal("reported by A paper", TieWords.Attribution(tie));
        tie.ReadFrom = ReadFrom.PrimaryText;
        Assert.Equal("stated in A paper", TieWords.Attribution(tie));
    }

    [Theory]
    [InlineData("https://example.com/a", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("not an address", false)]
    public void SafeAddress_OnlyTheWeb(string address, bool isSafe)
    {
        var tie = TieSamples.Tie();
        tie.SourceAddress = address;

        Assert.Equal(isSafe, TieWords.SafeAddress(tie) is not null);
    }
}

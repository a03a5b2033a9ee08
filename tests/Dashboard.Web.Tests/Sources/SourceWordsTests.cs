using Dashboard.Domain.Spend;
using Dashboard.Store.Sources;
using Dashboard.Web.Sources;

namespace Dashboard.Web.Tests.Sources;

public sealed class SourceWordsTests
{
    [Fact]
    public void Words_EveryState_HasSomeThatAreNotTheProgramsOwn()
    {
        Assert.Equal(["Running", "Succeeded", "Failed", "Stopped", "Cut off"], Enum.GetValues<SourceRunState>().Select(SourceWords.State));
        Assert.All(Enum.GetValues<SourceRunState>(), state => Assert.Single(SourceWords.Mark(state)));
        Assert.All(Enum.GetValues<SourceStanding>(), standing => Assert.NotEmpty(SourceWords.Standing(standing)));
        Assert.Equal(["Estimate", "Billing interface", "Invoice"], Enum.GetValues<CostRank>().Select(SourceWords.Rank));
        Assert.All(Enum.GetValues<CostRank>(), rank => Assert.NotEmpty(SourceWords.RankSentence(rank)));
    }

    [Theory]
    [InlineData(200, "Answered (200)")]
    [InlineData(304, "Unchanged (304)")]
    [InlineData(302, "Sent on elsewhere (302)")]
    [InlineData(401, "Key not accepted (401)")]
    [InlineData(422, "Refused (422)")]
    [InlineData(429, "Asked for fewer requests (429)")]
    [InlineData(503, "Fault of the provider (503)")]
    [InlineData(null, "No answer")]
    public void Answer_Status_IsSaidInWords(int? status, string expected) => Assert.Equal(expected, SourceWords.Answer(status));

    [Fact]
    public void CoveredThrough_DayAfterTheLast_NamesTheLast() =>
        Assert.Equal(
            new DateOnly(2026, 11, 22),
            SourceWords.CoveredThrough(TestSources.Row() with { CoveredTo = new DateOnly(2026, 11, 23) })
        );

    [Fact]
    public void LastGood_Age_IsSaid()
    {
        Assert.Equal("Last good 3 days ago", SourceWords.LastGood(TestSources.Now.AddDays(-3), TestSources.Now));
        Assert.Equal("Never good yet", SourceWords.LastGood(null, TestSources.Now));
    }

    [Fact]
    public void Run_Window_EndsWithItsLastDay()
    {
        var run = TestSources.Run(SourceRunState.Succeeded) with { From = new DateOnly(2026, 9, 1), To = new DateOnly(2026, 11, 24) };

        Assert.Equal("1 Sep 2026 to 23 Nov 2026", SourceWords.Window(run));
        Assert.Null(SourceWords.Window(TestSources.Run(SourceRunState.Succeeded)));
    }

    [Fact]
    public void Took_RunThatWasCutOff_IsUnknown()
    {
        Assert.Equal("10 min 0 s", SourceWords.Took(TestSources.Run(SourceRunState.Failed), TestSources.Now));
        Assert.Equal("1 h 0 min", SourceWords.Took(TestSources.Run(SourceRunState.Running), TestSources.Now));
        Assert.Equal("—", SourceWords.Took(TestSources.Run(SourceRunState.Interrupted), TestSources.Now));
    }

    [Theory]
    [InlineData("schedule", "by its schedule")]
    [InlineData("Ada", "by Ada")]
    public void By_WhoeverAsked_IsNamed(string triggeredBy, string expected) => Assert.Equal(expected, SourceWords.By(triggeredBy));
}

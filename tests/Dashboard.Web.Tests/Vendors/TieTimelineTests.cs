using Dashboard.Domain.Vendors;
using Dashboard.Web.Vendors;

namespace Dashboard.Web.Tests.Vendors;

public sealed class TieTimelineTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public void Of_ThreeLines_SaysHowOftenAndWhenTheyChanged()
    {
        var timeline = Timeline(
            TieSamples.Tie(TieKind.Exclusive, "compute", "2019-07-22", "2025-01-21"),
            TieSamples.Tie(TieKind.RightOfFirstRefusal, "compute", "2025-01-21", "2025-10-28"),
            TieSamples.Tie(TieKind.Hosts, "compute", "2025-10-28"),
            TieSamples.Tie(TieKind.Milestone, "AGI condition", "2019", "2026-04-27"),
            TieSamples.Tie(TieKind.Milestone, "AGI condition", "2026-04-27", "2026-04-27"),
            TieSamples.Tie(TieKind.Owns, "stake", "2019", "2023"),
            TieSamples.Tie(TieKind.Owns, "stake", "2023")
        )!;

        Assert.Equal("2 lines between Microsoft and OpenAI changed 3 times, last on 27 Apr 2026", timeline.Title);
        Assert.Equal(["compute", "AGI condition"], timeline.Lines.Select(line => line.Name));
        Assert.Equal(TimelineStyle.Moment, timeline.Lines[1].Bars[1].Style);
        Assert.Equal([TimelineStyle.Binding, TimelineStyle.First, TimelineStyle.Open], timeline.Lines[0].Bars.Select(bar => bar.Style));
    }

    [Fact]
    public void Of_YearOnly_IsHatchedForThatYear()
    {
        var bar = Timeline(
            TieSamples.Tie(TieKind.Milestone, "x", "2024", "2026-01-01"),
            TieSamples.Tie(TieKind.Milestone, "x", "2026-01-01")
        )!
            .Lines[0]
            .Bars[0];

        // 2024 to the end of 2027 is 1,461 days; 2024 has 366 of them.
        Assert.Equal(100m * 366 / 1461, bar.FuzzyStart, 2);
        Assert.Equal(0, bar.FuzzyEnd);
        Assert.Equal(100m * 731 / 1461, bar.Width, 2);
    }

    [Fact]
    public void Of_EndFarAhead_RunsToTheEdge()
    {
        var bar = Timeline(
            TieSamples.Tie(TieKind.Exclusive, "x", "2020-01-01", "2026-04-27"),
            TieSamples.Tie(TieKind.LicensesTo, "x", "2026-04-27", "2032")
        )!
            .Lines[0]
            .Bars[1];

        Assert.Equal(100m, bar.Left + bar.Width);
    }

    [Fact]
    public void Of_SingleStates_DrawsNothing() =>
        Assert.Null(
            Timeline(
                TieSamples.Tie(TieKind.Exclusive, "x", "2019"),
                TieSamples.Tie(TieKind.Hosts, "", "2020"),
                TieSamples.Tie(TieKind.Hosts, "", "2021")
            )
        );

    [Fact]
    public void Groups_SortPartnersByFactsAndStatesByTime()
    {
        var groups = TieGroup.Of([
            TieSamples.With("Small", TieSamples.Tie()),
            TieSamples.With("Large", TieSamples.Tie(line: "x", start: "2025-01-01")),
            TieSamples.With("Large", TieSamples.Tie(line: "x", start: "2019")),
        ]);

        Assert.Equal(["Large", "Small"], groups.Select(group => group.Name));
        Assert.Equal([2019, 2025], groups[0].Lines[0].States.Select(state => state.Tie.StartsOn!.Value.Year));
    }

    private static TieTimeline? Timeline(params Store.Vendors.Tie[] ties) =>
        TieTimeline.Of(TieGroup.Of([.. ties.Select(tie => TieSamples.With("OpenAI", tie))])[0], "Microsoft", Today);
}

using System.Globalization;
using Dashboard.Domain.Vendors;
using Dashboard.Store.Vendors;
using Dashboard.Web.Contracts.Effective;
using Dashboard.Web.Vendors;

namespace Dashboard.Web.Tests.Contracts.Effective;

/// <summary>What a public line says of a day.</summary>
public sealed class LineOnDayTests
{
    private static readonly TieLine Condition = new(
        "AGI condition",
        [
            State("board alone", new DateOnly(2019, 1, 1), DatePrecision.Year, new DateOnly(2025, 10, 28)),
            State("panel verifies", new DateOnly(2025, 10, 28), DatePrecision.Day, new DateOnly(2026, 4, 27)),
            State("removed", new DateOnly(2026, 4, 27), DatePrecision.Day, new DateOnly(2026, 4, 27)),
        ]
    );

    [Theory]
    [InlineData("2025-10-27", "board alone", false)]
    [InlineData("2025-10-28", "panel verifies", false)]
    [InlineData("2026-04-26", "panel verifies", false)]
    [InlineData("2026-04-27", "removed", true)]
    [InlineData("2030-01-01", "removed", true)]
    public void Of_Day_IsTheLastStateThatHadBegun(string day, string fact, bool hasEnded)
    {
        var line = LineOnDay.Of(Condition, DateOnly.Parse(day, CultureInfo.InvariantCulture));

        Assert.Equal((fact, hasEnded), (line.Held!.Tie.Fact, line.HasEnded));
    }

    [Fact]
    public void Of_DayBeforeTheFirst_NothingIsKnown() => Assert.Null(LineOnDay.Of(Condition, new DateOnly(2018, 12, 31)).Held);

    [Fact]
    public void Of_DayInAYearThatIsAllTheSourceSays_IsNotSure()
    {
        Assert.False(LineOnDay.Of(Condition, new DateOnly(2019, 6, 1)).IsSure);
        Assert.True(LineOnDay.Of(Condition, new DateOnly(2020, 1, 1)).IsSure);
    }

    private static TieView State(string fact, DateOnly from, DatePrecision precision, DateOnly to) =>
        new(
            true,
            "microsoft",
            "Microsoft",
            new Tie
            {
                Kind = TieKind.Milestone,
                Line = "AGI condition",
                Fact = fact,
                StartsOn = from,
                StartPrecision = precision,
                EndsOn = to,
                EndPrecision = DatePrecision.Day,
            }
        );
}

using Dashboard.Domain.Spend.Reconciliation;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Domain.Tests.Spend.Reconciliation;

public sealed class UsageGapsTests
{
    private static readonly DateOnly First = new(2026, 10, 1);

    [Fact]
    public void Find_DaysMissingInTheMiddle_AreOneGapWithTheMeanBefore() =>
        Assert.Equal(
            [new MissingDays(First.AddDays(2), First.AddDays(4), 15m)],
            UsageGaps.Find([(First, 10m), (First.AddDays(1), 20m), (First.AddDays(5), 99m)], First)
        );

    [Fact]
    public void Find_CostsBeforeAreUnknown_AreLeftOutOfTheMean()
    {
        var gaps = UsageGaps.Find([(First, null), (First.AddDays(2), 4m), (First.AddDays(4), null)], First).ToList();

        Assert.Equal([null, 4m], gaps.Select(g => g.DailyMean));
    }

    [Fact]
    public void Find_CostsMoreThanFourWeeksBefore_AreTooOldForTheMean() =>
        Assert.Equal(
            [7m, 7m],
            UsageGaps.Find([(First, 7m), (First.AddDays(30), 7m), (First.AddDays(32), 1m)], First).Select(g => g.DailyMean ?? 0)
        );

    [Fact]
    public void Find_GapThatEndsBeforeTheFirstDay_IsLeftOut() =>
        Assert.Empty(UsageGaps.Find([(First, 1m), (First.AddDays(3), 1m)], First.AddDays(3)));

    [Fact]
    public void Find_NoDays_FindsNothing() => Assert.Empty(UsageGaps.Find([], First));

    [Fact]
    public void Find_AnyDays_GapsAndDaysCoverTheTimeOnce() =>
        Prop.ForAll(
                Gen.Choose(0, 120).NonEmptyListOf().ToArbitrary(),
                offsets =>
                {
                    var days = offsets.Distinct().Order().Select(o => First.AddDays(o)).ToList();
                    var missing = UsageGaps
                        .Find([.. days.Select(d => (d, (decimal?)1m))], days[0])
                        .SelectMany(g => Enumerable.Range(g.From.DayNumber, g.To.DayNumber - g.From.DayNumber + 1));
                    return missing
                        .Concat(days.Select(d => d.DayNumber))
                        .Order()
                        .SequenceEqual(Enumerable.Range(days[0].DayNumber, days[^1].DayNumber - days[0].DayNumber + 1));
                }
            )
            .QuickCheckThrowOnFailure();
}

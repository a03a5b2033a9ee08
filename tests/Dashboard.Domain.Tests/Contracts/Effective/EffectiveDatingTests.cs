using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Effective;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Domain.Tests.Contracts.Effective;

/// <summary>Which clause governs on which day.</summary>
public sealed class EffectiveDatingTests
{
    private static readonly ContractDates TwoYears = new(Day(2025, 1, 1), Day(2026, 12, 31), RenewsItself: false);
    private static readonly DatedAmendment July = new(7, Day(2026, 7, 1), [ClauseTypes.Exclusivity]);

    [Fact]
    public void Of_ClauseOfTheContract_GovernsFromItsStartToItsEnd()
    {
        var period = EffectiveDating.Of(TwoYears, Own(ClauseTypes.Exclusivity), []);

        Assert.Equal(
            new EffectivePeriod(Day(2025, 1, 1), PeriodReason.ContractStarts, Day(2026, 12, 31), PeriodReason.ContractEnds),
            period
        );
        Assert.Equal(
            [Governs.No, Governs.Yes, Governs.Yes, Governs.No],
            new[] { Day(2024, 12, 31), Day(2025, 1, 1), Day(2026, 12, 31), Day(2027, 1, 1) }.Select(period.On)
        );
    }

    [Fact]
    public void Of_AmendmentTakesTheTypeOut_GovernsUntilTheDayBefore()
    {
        var period = EffectiveDating.Of(TwoYears, Own(ClauseTypes.Exclusivity), [July]);

        Assert.Equal((Day(2026, 6, 30), PeriodReason.Amendment, 7), (period.To, period.ToReason, period.EndedBy));
        Assert.Equal(Governs.Yes, period.On(Day(2026, 6, 30)));
        Assert.Equal(Governs.No, period.On(Day(2026, 7, 1)));
    }

    [Fact]
    public void Of_AmendmentTakesAnotherTypeOut_ChangesNothing() =>
        Assert.Null(EffectiveDating.Of(TwoYears, Own(ClauseTypes.Renewal), [July]).EndedBy);

    [Fact]
    public void Of_ClauseOfTheAmendmentThatReplacesIt_GovernsFromThatDay()
    {
        var period = EffectiveDating.Of(TwoYears, new DatedClause(ClauseTypes.Exclusivity, July.Id), [July]);

        Assert.Equal((Day(2026, 7, 1), PeriodReason.Amendment), (period.From, period.FromReason));
        Assert.Equal(Day(2026, 12, 31), period.To);
    }

    [Fact]
    public void Of_SecondAmendmentTakesTheFirstOnesClauseOut_EachGovernsUntilTheNext()
    {
        DatedAmendment october = new(9, Day(2026, 10, 1), [ClauseTypes.Exclusivity]);

        var own = EffectiveDating.Of(TwoYears, Own(ClauseTypes.Exclusivity), [october, July]);
        var first = EffectiveDating.Of(TwoYears, new DatedClause(ClauseTypes.Exclusivity, July.Id), [october, July]);
        var second = EffectiveDating.Of(TwoYears, new DatedClause(ClauseTypes.Exclusivity, october.Id), [october, July]);

        Assert.Equal([Day(2026, 6, 30), Day(2026, 9, 30), Day(2026, 12, 31)], [own.To, first.To, second.To]);
    }

    [Fact]
    public void Of_ContractRenewsItself_HasNoEnd() =>
        Assert.Equal(
            (null, PeriodReason.Open),
            EffectiveDating.Of(TwoYears with { RenewsItself = true }, Own(ClauseTypes.Renewal), []) is { } p ? (p.To, p.ToReason) : default
        );

    [Fact]
    public void Of_ContractEndsBeforeTheAmendment_EndsWithTheContract()
    {
        var period = EffectiveDating.Of(TwoYears with { EndsOn = Day(2026, 3, 31) }, Own(ClauseTypes.Exclusivity), [July]);

        Assert.Equal((Day(2026, 3, 31), PeriodReason.ContractEnds), (period.To, period.ToReason));
    }

    [Fact]
    public void Of_StartNotEntered_IsUnknownUntilItEnds()
    {
        var period = EffectiveDating.Of(TwoYears with { StartsOn = null }, Own(ClauseTypes.Exclusivity), [July]);

        Assert.Equal(PeriodReason.NotKnown, period.FromReason);
        Assert.Equal(Governs.Unknown, period.On(Day(2020, 1, 1)));
        Assert.Equal(Governs.No, period.On(Day(2026, 7, 1)));
    }

    [Fact]
    public void Of_ReviewerSaidFromAndTo_GoesBeforeContractAndAmendment()
    {
        var clause = new DatedClause(ClauseTypes.Exclusivity, null, Day(2025, 6, 1), Day(2028, 1, 1));

        Assert.Equal(
            new EffectivePeriod(Day(2025, 6, 1), PeriodReason.Reviewer, Day(2028, 1, 1), PeriodReason.Reviewer),
            EffectiveDating.Of(TwoYears, clause, [July])
        );
    }

    [Fact]
    public void Of_AnyAmendments_AClauseOfTheContractNeverGovernsOnOrAfterTheFirstThatEndsIt() =>
        Prop.ForAll(
                Gen.Choose(0, 900).Select(d => Day(2024, 6, 1).AddDays(d)).ListOf().ToArbitrary(),
                Gen.Choose(0, 1200).Select(d => Day(2024, 1, 1).AddDays(d)).ToArbitrary(),
                (days, day) =>
                {
                    var amendments = days.Select((d, i) => new DatedAmendment(i + 1, d, [ClauseTypes.Exclusivity])).ToList();
                    var governs = EffectiveDating.Of(TwoYears, Own(ClauseTypes.Exclusivity), amendments).On(day) == Governs.Yes;
                    var inTerm = day >= TwoYears.StartsOn && day <= TwoYears.EndsOn;
                    return governs == (inTerm && days.TrueForAll(d => day < d));
                }
            )
            .QuickCheckThrowOnFailure();

    private static DatedClause Own(string type) => new(type, null);

    private static DateOnly Day(int year, int month, int day) => new(year, month, day);
}

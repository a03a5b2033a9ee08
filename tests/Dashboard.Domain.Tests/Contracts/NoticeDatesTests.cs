using Dashboard.Domain.Contracts;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Domain.Tests.Contracts;

public class NoticeDatesTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void Of_AutomaticRenewalInTime_IsTheRunningTermsNotice() =>
        Assert.Equal(
            new NoticeDate(NoticeState.Open, new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 31), null, 10),
            Ours(new DateOnly(2026, 12, 31), RenewalKind.Automatic, 12, 30)
        );

    [Fact]
    public void Of_AutomaticRenewalOnTheNoticeDayItself_IsStillOpen()
    {
        var ours = Ours(Today.AddDays(30), RenewalKind.Automatic, 12, 30);

        Assert.Equal((NoticeState.Open, Today, 0), (ours.State, ours.NoticeBy, ours.DaysLeft));
    }

    [Fact]
    public void Of_AutomaticRenewalADayLate_IsMissedAndRollsToTheNextTerm()
    {
        var ours = Ours(Today.AddDays(29), RenewalKind.Automatic, 12, 30);

        Assert.True(ours.IsMissed);
        Assert.Equal(
            new NoticeDate(NoticeState.Missed, new DateOnly(2027, 11, 20), new DateOnly(2027, 12, 20), new DateOnly(2026, 11, 20), 364),
            ours
        );
    }

    [Fact]
    public void Of_RenewedManyTimes_CountsTermsFromTheFirstEnd()
    {
        // Monthly from 31 January 2024: the running term ends on 30 November 2026, not on the 29th that February once made it.
        var ours = Ours(new DateOnly(2024, 1, 31), RenewalKind.Automatic, 1, 5);

        Assert.Equal(new NoticeDate(NoticeState.Open, new DateOnly(2026, 11, 25), new DateOnly(2026, 11, 30), null, 4), ours);
    }

    [Fact]
    public void Of_FirstEndOnThe31st_ClampsToTheLastDayOfAShortMonth() =>
        Assert.Equal(
            new DateOnly(2027, 2, 28),
            NoticeDates
                .Of(new NoticeTerms(new DateOnly(2027, 1, 31), RenewalKind.Automatic, 1, 0, 0), new DateOnly(2027, 2, 1))
                .Ours.TermEnd
        );

    [Fact]
    public void Of_TwoSides_HaveTheirOwnNotice()
    {
        var dates = NoticeDates.Of(new NoticeTerms(new DateOnly(2026, 12, 31), RenewalKind.Automatic, 12, 60, 10), Today);

        Assert.Equal((true, false), (dates.Ours.IsMissed, dates.Vendors.IsMissed));
        Assert.Equal(new DateOnly(2026, 12, 21), dates.Vendors.NoticeBy);
    }

    [Theory]
    [InlineData(RenewalKind.None)]
    [InlineData(RenewalKind.ByAgreement)]
    public void Of_OnlyTermLate_IsMissedAndDoesNotRoll(RenewalKind renewal) =>
        Assert.Equal(
            new NoticeDate(NoticeState.Missed, Today.AddDays(-1), Today.AddDays(29), Today.AddDays(-1), -1),
            Ours(Today.AddDays(29), renewal, 12, 30)
        );

    [Theory]
    [InlineData(RenewalKind.None, 30)]
    [InlineData(RenewalKind.ByAgreement, null)]
    public void Of_OnlyTermOver_IsEnded(RenewalKind renewal, int? notice)
    {
        var ours = Ours(Today.AddDays(-1), renewal, 12, notice);

        Assert.Equal((NoticeState.Ended, null, false), (ours.State, ours.NoticeBy, ours.IsMissed));
    }

    [Fact]
    public void Of_NoEnd_IsAnyDay() => Assert.Equal(NoticeState.AnyDay, Ours(null, RenewalKind.Automatic, 12, 30).State);

    [Theory]
    [InlineData(RenewalKind.Automatic, 12, null, 20)]
    [InlineData(RenewalKind.Automatic, null, 30, -1)]
    [InlineData(null, 12, 30, -1)]
    public void Of_AnInputNotKnown_IsUnknown(RenewalKind? renewal, int? months, int? notice, int endIn)
    {
        var ours = Ours(Today.AddDays(endIn), renewal, months, notice);

        Assert.Equal((NoticeState.Unknown, null), (ours.State, ours.NoticeBy));
    }

    [Fact]
    public void Of_AutomaticRenewalOfUnknownLengthADayLate_IsMissedWithoutANextDate()
    {
        var ours = Ours(Today.AddDays(29), RenewalKind.Automatic, null, 30);

        Assert.Equal((NoticeState.Missed, null, Today.AddDays(-1)), (ours.State, ours.NoticeBy, ours.MissedOn));
    }

    [Fact]
    public void Of_NegativeNotice_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => Ours(Today, RenewalKind.Automatic, 12, -1));

    [Fact]
    public void Of_AutomaticRenewal_IsTheFirstNoticeDayThatIsNotBeforeToday()
    {
        var gen =
            from endIn in Gen.Choose(-20_000, 4_000)
            from months in Gen.Choose(1, 60)
            from notice in Gen.Choose(0, 800)
            select (End: Today.AddDays(endIn), months, notice);

        Prop.ForAll(
                gen.ToArbitrary(),
                t =>
                {
                    var ours = Ours(t.End, RenewalKind.Automatic, t.months, t.notice);
                    var term = 0;
                    while (t.End.AddMonths(term * t.months).AddDays(-t.notice) < Today)
                    {
                        term++;
                    }

                    return ours.NoticeBy == t.End.AddMonths(term * t.months).AddDays(-t.notice)
                        && ours.NoticeBy >= Today
                        && ours.DaysLeft >= 0
                        && ours.IsMissed == (ours.TermEnd!.Value > Today && term > 0 && t.End.AddMonths((term - 1) * t.months) >= Today);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Theory]
    [InlineData(9999, 5_000_000)]
    [InlineData(12, int.MaxValue)]
    [InlineData(int.MaxValue, 30)]
    public void Of_NumbersPastTheCalendar_AreUnknownInsteadOfAnError(int months, int notice) =>
        Assert.Null(Ours(Today.AddDays(-1), RenewalKind.Automatic, months, notice).NoticeBy);

    private static NoticeDate Ours(DateOnly? end, RenewalKind? renewal, int? months, int? notice) =>
        NoticeDates.Of(new NoticeTerms(end, renewal, months, notice, null), Today).Ours;
}

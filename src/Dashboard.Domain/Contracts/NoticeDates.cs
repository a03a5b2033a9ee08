namespace Dashboard.Domain.Contracts;

/// <summary>
/// The notice dates of a contract on a day, for both sides. Further terms of an automatic renewal are counted from the first end, so that
/// a contract that ends on the 31st does not slip: 31 January, 28 February, 31 March. Where a month is too short its last day counts.
/// </summary>
public sealed record NoticeDates(NoticeDate Ours, NoticeDate Vendors)
{
    /// <exception cref="ArgumentOutOfRangeException">Notice days below 0: the register takes none.</exception>
    public static NoticeDates Of(NoticeTerms terms, DateOnly today) =>
        new(Side(terms, terms.OurNoticeDays, today), Side(terms, terms.VendorNoticeDays, today));

    private static NoticeDate Side(NoticeTerms terms, int? noticeDays, DateOnly today)
    {
        if (noticeDays is { } days)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(days, nameof(noticeDays));
        }

        if (terms.End is not { } end)
        {
            return new NoticeDate(NoticeState.AnyDay, null, null, null, null);
        }

        if (end < today && terms.Renewal is RenewalKind.None or RenewalKind.ByAgreement)
        {
            return new NoticeDate(NoticeState.Ended, null, end, null, null);
        }

        return (terms.Renewal, noticeDays) switch
        {
            (_, null) => new NoticeDate(NoticeState.Unknown, null, end < today ? null : end, null, null),
            (RenewalKind.Automatic, { } notice) => Renewing(end, Math.Max(0, terms.RenewalMonths ?? 0), notice, today),
            (null, _) when end < today => new NoticeDate(NoticeState.Unknown, null, null, null, null),
            (_, { } notice) => Single(end, notice, today),
        };
    }

    private static NoticeDate Single(DateOnly end, int notice, DateOnly today)
    {
        var by = Before(end, notice);
        var left = by.DayNumber - today.DayNumber;
        return new NoticeDate(left < 0 ? NoticeState.Missed : NoticeState.Open, by, end, left < 0 ? by : null, left);
    }

    private static NoticeDate Renewing(DateOnly firstEnd, int months, int notice, DateOnly today)
    {
        var running = FirstEnd(firstEnd, months, today.DayNumber);
        var next = FirstEnd(firstEnd, months, (long)today.DayNumber + notice);
        DateOnly? missed = running is { } end && Before(end, notice) < today ? Before(end, notice) : null;
        var state =
            missed is not null ? NoticeState.Missed
            : next is null ? NoticeState.Unknown
            : NoticeState.Open;
        return next is { } termEnd
            ? new NoticeDate(state, Before(termEnd, notice), termEnd, missed, Before(termEnd, notice).DayNumber - today.DayNumber)
            : new NoticeDate(state, null, running, missed, null);
    }

    /// <summary>
    /// The first end of a term on or after a day; null where the terms' length is not known (0) and the first is over, or past the calendar.
    /// </summary>
    private static DateOnly? FirstEnd(DateOnly firstEnd, int months, long day)
    {
        if (firstEnd.DayNumber >= day)
        {
            return firstEnd;
        }

        if (months == 0 || day > DateOnly.MaxValue.DayNumber)
        {
            return null;
        }

        // A month is at most 31 days, so this many terms cannot reach past the day; the loop adds the few that are left.
        var terms = (day - firstEnd.DayNumber) / (31L * months);
        DateOnly? end;
        do
        {
            end = AddMonths(firstEnd, terms * months);
            terms++;
        } while (end is { } tooEarly && tooEarly.DayNumber < day);

        return end;
    }

    private static DateOnly? AddMonths(DateOnly date, long months) =>
        months <= MonthOf(DateOnly.MaxValue) - MonthOf(date) ? date.AddMonths((int)months) : null;

    private static long MonthOf(DateOnly date) => (date.Year * 12L) + date.Month;

    // A notice longer than the calendar ends at its first day.
    private static DateOnly Before(DateOnly end, int notice) => DateOnly.FromDayNumber(Math.Max(0, end.DayNumber - notice));
}

namespace Dashboard.Domain.Spend;

/// <summary>How far a commitment has come. Null is not known.</summary>
/// <param name="Coverage">Covered ÷ eligible cost; null also where there is no eligible cost.</param>
/// <param name="Utilisation">Applied ÷ committed; above 1 where more was used.</param>
/// <param name="Remaining">Committed − applied, at least 0.</param>
/// <param name="Pace">(applied ÷ committed) ÷ (elapsed ÷ term): 1 is in step with time. Null where the usage covers no day of the term.</param>
/// <param name="DailyUse">Mean of the last 28 days, or of the days since the term began.</param>
/// <param name="ProjectedUse">Applied + daily use × days left: what will have been used when the term ends.</param>
/// <param name="Shortfall">max(0, committed − applied − daily use × days left).</param>
/// <param name="ReachedOn">Day on which daily use reaches the amount, within the term or after; null where it never does or already has.</param>
/// <param name="DaysLeft">Days of the term after the last day that the usage covers.</param>
public sealed record CommitmentProgress(
    CommitmentState State,
    decimal? Coverage,
    decimal? Utilisation,
    decimal? Remaining,
    decimal? Pace,
    decimal? DailyUse,
    decimal? ProjectedUse,
    decimal? Shortfall,
    DateOnly? ReachedOn,
    int DaysLeft
)
{
    /// <summary>How many days the mean daily use looks back.</summary>
    public const int RecentDays = 28;

    /// <param name="today">Decides whether the term has begun and whether it is over; the figures stand on the days that the usage covers.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not above 0, or the term ends before it starts: the register takes neither.</exception>
    public static CommitmentProgress Of(CommittedAmount commitment, CommitmentUse use, DateOnly today)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(commitment.Amount);
        ArgumentOutOfRangeException.ThrowIfLessThan(commitment.To, commitment.From);

        var term = commitment.To.DayNumber - commitment.From.DayNumber + 1;
        var elapsed = Math.Clamp(use.AsOf.DayNumber - commitment.From.DayNumber + 1, 0, term);
        var left = term - elapsed;
        var applied =
            today < commitment.From ? 0
            : elapsed == 0 ? null
            : use.Applied;
        var utilisation = applied / commitment.Amount;

        // Applied of elapsed against committed of term, multiplied out: one division rounds less than three.
        var pace = elapsed == 0 ? null : applied * term / (commitment.Amount * elapsed);
        // A net credit is no use: it would take back what was applied. Divided last, so that thirds and sevenths of a day add up.
        var days = Math.Min(RecentDays, elapsed);
        var recent = elapsed == 0 ? null : AtLeastNone(use.Recent);
        var projected = left == 0 ? applied : applied + (recent * left / days);
        var shortfall = applied >= commitment.Amount ? 0 : AtLeastNone(commitment.Amount - projected);
        return new CommitmentProgress(
            Judge(commitment, today, left, utilisation, pace, shortfall),
            use.Eligible > 0 ? use.Covered / use.Eligible : null,
            utilisation,
            AtLeastNone(commitment.Amount - applied),
            pace,
            recent / days,
            projected,
            shortfall,
            left == 0 ? null : Reached(use.AsOf, (commitment.Amount - applied) * days, recent),
            left
        );
    }

    private static CommitmentState Judge(
        CommittedAmount commitment,
        DateOnly today,
        int left,
        decimal? utilisation,
        decimal? pace,
        decimal? shortfall
    )
    {
        if (today < commitment.From)
        {
            return CommitmentState.NotStarted;
        }

        // Use only grows: an amount that is reached stays so, whatever the days hold that the usage does not cover yet.
        var isOver = today > commitment.To;
        return utilisation switch
        {
            null => CommitmentState.Unknown,
            >= 1 => isOver ? CommitmentState.EndedMet : CommitmentState.OnCourse,
            _ when isOver => left == 0 ? CommitmentState.EndedShort : CommitmentState.Unknown,
            _ when shortfall > 0 => CommitmentState.AtRisk,
            _ => pace < 1 ? CommitmentState.Behind : CommitmentState.OnCourse,
        };
    }

    /// <summary>The day on which what remains is used, both over the same days.</summary>
    private static DateOnly? Reached(DateOnly asOf, decimal? remaining, decimal? recent)
    {
        if (remaining is not > 0 || recent is not > 0)
        {
            return null;
        }

        // Tiny use may take longer than the calendar has days, or than a decimal can hold.
        var daysInCalendar = DateOnly.MaxValue.DayNumber - asOf.DayNumber;
        return remaining > recent * daysInCalendar ? null : asOf.AddDays((int)decimal.Ceiling(remaining.Value / recent.Value));
    }

    private static decimal? AtLeastNone(decimal? amount) => amount < 0 ? 0 : amount;
}

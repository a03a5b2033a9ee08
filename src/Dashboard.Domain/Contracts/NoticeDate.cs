namespace Dashboard.Domain.Contracts;

/// <summary>Where one side stands with its notice.</summary>
public enum NoticeState
{
    /// <summary>Notice can still be given in time for the term that runs.</summary>
    Open = 1,

    /// <summary>The day has passed for the term that runs.</summary>
    Missed = 2,

    /// <summary>The contract is over.</summary>
    Ended = 3,

    /// <summary>The contract runs until someone ends it: notice may be given on any day.</summary>
    AnyDay = 4,

    /// <summary>Notice days, renewal or the length of a further term are not on file.</summary>
    Unknown = 5,
}

/// <summary>The next day that matters to one side's notice.</summary>
/// <param name="NoticeBy">
/// Last day on which notice is in time: the end of a term less the notice. With automatic renewal on or after today; else that of the only
/// term, passed or not. Null where there is none or it is not known.
/// </param>
/// <param name="TermEnd">Last day of the term that notice on that day would end.</param>
/// <param name="MissedOn">The notice day of the running term where it has passed.</param>
/// <param name="DaysLeft">From today to <paramref name="NoticeBy"/>; negative where it has passed.</param>
public sealed record NoticeDate(NoticeState State, DateOnly? NoticeBy, DateOnly? TermEnd, DateOnly? MissedOn, int? DaysLeft)
{
    public bool IsMissed => State == NoticeState.Missed;
}

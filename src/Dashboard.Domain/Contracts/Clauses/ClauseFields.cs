namespace Dashboard.Domain.Contracts.Clauses;

/// <summary>What can be read from a clause's sentence once its kind is known.</summary>
internal static class ClauseFields
{
    /// <summary>Clauses that give a right: they bind whom the right is held against.</summary>
    private static readonly HashSet<string> Rights = new(StringComparer.Ordinal)
    {
        ClauseTypes.ChangeOfControl,
        ClauseTypes.TerminationForConvenience,
        ClauseTypes.Renewal,
        ClauseTypes.RightOfFirstRefusal,
        ClauseTypes.AuditRights,
    };

    private static readonly HashSet<string> WithNotice = new(StringComparer.Ordinal)
    {
        ClauseTypes.TerminationForConvenience,
        ClauseTypes.Renewal,
    };

    public static (BoundParty Bound, int? NoticeDays) Of(ContractText text, int sentence, string clause) =>
        (
            Rights.Contains(clause) ? DutyReader.RightAgainst(text, sentence) : DutyReader.Duty(text, sentence),
            WithNotice.Contains(clause) ? NoticePeriod.Days(text, sentence) : null
        );
}

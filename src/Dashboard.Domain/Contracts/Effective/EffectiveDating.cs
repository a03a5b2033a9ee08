namespace Dashboard.Domain.Contracts.Effective;

/// <summary>A contract's own dates.</summary>
/// <param name="RenewsItself">It goes on past <paramref name="EndsOn"/> unless somebody gives notice.</param>
public sealed record ContractDates(DateOnly? StartsOn, DateOnly? EndsOn, bool RenewsItself);

/// <summary>What effective dating needs of a clause.</summary>
/// <param name="AmendmentId">The amendment whose words it is; null for the contract's own.</param>
/// <param name="StatedFrom">First day, where a reviewer said so.</param>
/// <param name="StatedTo">Last day, where a reviewer said so.</param>
public sealed record DatedClause(string Type, int? AmendmentId, DateOnly? StatedFrom = null, DateOnly? StatedTo = null);

/// <summary>A dated change of a contract and the types of clauses that it takes out.</summary>
public sealed record DatedAmendment(int Id, DateOnly? EffectiveOn, IReadOnlyList<string> EndsClauses);

/// <summary>
/// Which clause governs on which day. A clause governs from the day of its document: the contract's start, or the day from which the
/// amendment that holds it is effective. It stops on the day before a later amendment takes clauses of its type out, or with the contract.
/// What a reviewer said of the clause itself goes before all of that.
/// </summary>
public static class EffectiveDating
{
    public static EffectivePeriod Of(ContractDates contract, DatedClause clause, IReadOnlyCollection<DatedAmendment> amendments)
    {
        var (from, fromReason) = Start(contract, clause, amendments);
        if (clause.StatedTo is { } stated)
        {
            return new EffectivePeriod(from, fromReason, stated, PeriodReason.Reviewer);
        }

        var ending = amendments.Where(a => Ends(a, clause, from)).OrderBy(a => a.EffectiveOn).ThenBy(a => a.Id).FirstOrDefault();
        var contractEnd = contract.RenewsItself ? null : contract.EndsOn;
        if (ending?.EffectiveOn is { } on && !(contractEnd < on.AddDays(-1)))
        {
            return new EffectivePeriod(from, fromReason, on.AddDays(-1), PeriodReason.Amendment, ending.Id);
        }

        return new EffectivePeriod(from, fromReason, contractEnd, contractEnd is null ? PeriodReason.Open : PeriodReason.ContractEnds);
    }

    // An amendment never takes out its own clauses, nor those of amendments that take effect with it or later.
    private static bool Ends(DatedAmendment amendment, DatedClause clause, DateOnly? from) =>
        amendment.EffectiveOn is not null
        && amendment.Id != clause.AmendmentId
        && amendment.EndsClauses.Contains(clause.Type, StringComparer.Ordinal)
        && (clause.AmendmentId is null || from is null || amendment.EffectiveOn > from);

    private static (DateOnly? From, PeriodReason Reason) Start(
        ContractDates contract,
        DatedClause clause,
        IReadOnlyCollection<DatedAmendment> amendments
    )
    {
        if (clause.StatedFrom is { } stated)
        {
            return (stated, PeriodReason.Reviewer);
        }

        var (from, reason) = clause.AmendmentId is { } id
            ? (amendments.FirstOrDefault(a => a.Id == id)?.EffectiveOn, PeriodReason.Amendment)
            : (contract.StartsOn, PeriodReason.ContractStarts);
        return (from, from is null ? PeriodReason.NotKnown : reason);
    }
}

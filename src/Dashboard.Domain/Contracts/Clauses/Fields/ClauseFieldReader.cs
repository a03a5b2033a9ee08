namespace Dashboard.Domain.Contracts.Clauses.Fields;

/// <summary>Reads the fields of a finding from its sentence, whoever found it.</summary>
public static class ClauseFieldReader
{
    private static readonly HashSet<string> WithNotice = new(StringComparer.Ordinal)
    {
        ClauseTypes.TerminationForConvenience,
        ClauseTypes.Renewal,
        ClauseTypes.VendorTermination,
        ClauseTypes.UnilateralChange,
        ClauseTypes.ChangeOfControl,
        ClauseTypes.AuditRights,
        ClauseTypes.AgiMilestone,
        ClauseTypes.PriceRestriction,
    };

    /// <param name="sentence">Index into <see cref="ContractText.Sentences"/>.</param>
    public static ClauseFields Read(ContractText text, int sentence, string clause, ContractParties parties)
    {
        var mentions = Mentions.Of(text, sentence, parties);
        var bound = BoundReader.Read(text, sentence, clause, parties, mentions);
        var notice = NoticePeriod.Read(text, sentence, mentions);
        var noticed = WithNotice.Contains(clause);
        var figures = Figures.Read(text, sentence);
        var excerpts = Excerpts.Read(text, sentence);
        return new ClauseFields
        {
            Bound = bound,
            Benefits = BoundReader.Other(bound),
            NoticeDays = noticed ? notice.Ours : null,
            VendorNoticeDays = noticed ? notice.Vendors : null,
            Days = notice.Other,
            Scope = excerpts.Scope,
            CarveOuts = excerpts.CarveOuts,
            Trigger = excerpts.Trigger,
            Percent = figures.Percent,
            Amount = figures.Amount,
            Currency = figures.Currency,
            Date = ContractDates.First(text.Slice(text.Sentences[sentence])),
        };
    }
}

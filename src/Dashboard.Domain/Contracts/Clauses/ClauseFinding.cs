using Dashboard.Domain.Contracts.Clauses.Fields;

namespace Dashboard.Domain.Contracts.Clauses;

/// <summary>Who a clause binds, seen from the customer.</summary>
public enum BoundParty
{
    Unknown = 0,
    Us = 1,
    Vendor = 2,
    Both = 3,
}

/// <summary>Words in a document that a rule takes for a clause.</summary>
/// <param name="Clause">One of <see cref="ClauseTypes"/>.</param>
/// <param name="Start">First character, 0-based, UTF-16 index into the text.</param>
/// <param name="End">One past the last character.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Rule">The detector's name.</param>
/// <param name="Reason">One sentence: which words made the rule fire.</param>
/// <param name="Bound">Who is bound, where the words say so.</param>
/// <param name="NoticeDays">Days of notice that we, or either party, must give.</param>
public sealed record ClauseFinding(
    string Clause,
    int Start,
    int End,
    double Confidence,
    string Rule,
    string Reason,
    BoundParty Bound = BoundParty.Unknown,
    int? NoticeDays = null
)
{
    /// <summary>The other side of what is bound.</summary>
    public BoundParty Benefits { get; init; }

    /// <summary>Calendar days of notice that the vendor must give us; what we must give is <see cref="NoticeDays"/>.</summary>
    public int? VendorNoticeDays { get; init; }

    /// <summary>The first span of time in the clause that is no notice, in calendar days.</summary>
    public int? Days { get; init; }

    /// <summary>Where and for what it holds, in the clause's own words; empty where it does not say.</summary>
    public string Scope { get; init; } = "";

    /// <summary>What is taken out, in the clause's own words.</summary>
    public string CarveOuts { get; init; } = "";

    /// <summary>What sets it off, in the clause's own words.</summary>
    public string Trigger { get; init; } = "";

    /// <summary>The first percentage, as written: 50 for "more than 50 %".</summary>
    public decimal? Percent { get; init; }

    /// <summary>The first amount of money.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Of <see cref="Amount"/>, ISO 4217.</summary>
    public string? Currency { get; init; }

    /// <summary>The first full date in the clause.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The finding with what its words say.</summary>
    public ClauseFinding With(ClauseFields fields) =>
        this with
        {
            Bound = fields.Bound,
            NoticeDays = fields.NoticeDays,
            Benefits = fields.Benefits,
            VendorNoticeDays = fields.VendorNoticeDays,
            Days = fields.Days,
            Scope = fields.Scope,
            CarveOuts = fields.CarveOuts,
            Trigger = fields.Trigger,
            Percent = fields.Percent,
            Amount = fields.Amount,
            Currency = fields.Currency,
            Date = fields.Date,
        };
}

/// <summary>A clause as reviewed: proposed by a rule until a person confirms or rejects it.</summary>
public enum ClauseState
{
    Proposed = 1,
    Confirmed = 2,
    Rejected = 3,
}

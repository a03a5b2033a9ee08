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
/// <param name="NoticeDays">Days of notice, where the words give them.</param>
public sealed record ClauseFinding(
    string Clause,
    int Start,
    int End,
    double Confidence,
    string Rule,
    string Reason,
    BoundParty Bound = BoundParty.Unknown,
    int? NoticeDays = null
);

/// <summary>A clause as reviewed: proposed by a rule until a person confirms or rejects it.</summary>
public enum ClauseState
{
    Proposed = 1,
    Confirmed = 2,
    Rejected = 3,
}

using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Evidence;

namespace Dashboard.Domain.LockIn.Terms;

/// <summary>A contract that governs today, with its clauses as amended. Clauses that no longer govern are left out.</summary>
/// <param name="Name">What a person calls the contract.</param>
/// <param name="DetectorsRun">Ids of <see cref="ClauseTypes"/> that were looked for in its whole text; only these can be absent.</param>
/// <param name="Link">Page of the contract.</param>
/// <param name="ScannedAt">When it was looked through (UTC).</param>
public sealed record ContractClauses(
    string Name,
    IReadOnlyCollection<string> DetectorsRun,
    IReadOnlyList<GoverningClause> Clauses,
    string? Link = null,
    DateTimeOffset? ScannedAt = null
)
{
    /// <summary>What a person read in the contract, by term. It replaces what the clauses say of the term and counts as confirmed.</summary>
    public IReadOnlyDictionary<ContractTermKind, bool> Stated { get; init; } = new Dictionary<ContractTermKind, bool>();

    /// <summary>When the contract's entry was last changed (UTC).</summary>
    public DateTimeOffset? StatedAt { get; init; }

    /// <summary>
    /// Types of clauses that an amendment has taken out by today. An amendment is dated and a statement is not, so it ends a stated term too.
    /// </summary>
    public IReadOnlyList<EndedClause> Ended { get; init; } = [];
}

/// <summary>A type of clause that no longer governs.</summary>
/// <param name="Clause">One of <see cref="ClauseTypes"/>.</param>
/// <param name="Evidence">Which amendment ended it, and when.</param>
public sealed record EndedClause(string Clause, EvidenceItem Evidence);

/// <summary>A clause as reviewed.</summary>
/// <param name="Clause">One of <see cref="ClauseTypes"/>.</param>
/// <param name="Bound">Who must put up with it: the side that a duty or another's right rests on.</param>
public sealed record GoverningClause(
    string Clause,
    ClauseState State,
    BoundParty Bound = BoundParty.Unknown,
    int? NoticeDays = null,
    EvidenceItem? Evidence = null
);

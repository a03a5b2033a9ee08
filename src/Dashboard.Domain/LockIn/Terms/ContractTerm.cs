using System.Text.Json.Serialization;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Evidence;

namespace Dashboard.Domain.LockIn.Terms;

/// <summary>The eight terms that F4 counts.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ContractTermKind>))]
public enum ContractTermKind
{
    Exclusivity = 1,
    NoTerminationForConvenience = 2,
    AutoRenewalLongNotice = 3,
    RightOfFirstRefusal = 4,
    MilestoneOrControlRight = 5,
    ParityOwed = 6,
    AntiAssignment = 7,
    NoTransitionService = 8,
}

/// <summary>Whether a term is there. Unknown is the default and widens the factor.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TermPresence>))]
public enum TermPresence
{
    Unknown = 0,
    Present = 1,
    Absent = 2,
}

/// <summary>One term's verdict over the contracts with a vendor.</summary>
/// <param name="State">Proposed or confirmed where a clause stands behind the verdict, or behind its absence; null otherwise.</param>
public sealed record ContractTerm(ContractTermKind Kind, TermPresence Presence, ClauseState? State = null, EvidenceItem? Evidence = null);

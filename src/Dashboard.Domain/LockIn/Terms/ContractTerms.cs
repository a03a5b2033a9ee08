using Dashboard.Domain.Contracts.Clauses;

namespace Dashboard.Domain.LockIn.Terms;

/// <summary>The eight terms in the order of their points, with the words that a screen shows.</summary>
public static class ContractTerms
{
    public static IReadOnlyList<ContractTermKind> All { get; } = Enum.GetValues<ContractTermKind>();

    public static string NameOf(ContractTermKind kind) =>
        kind switch
        {
            ContractTermKind.Exclusivity => "Exclusivity that binds us",
            ContractTermKind.NoTerminationForConvenience => "No termination for convenience",
            ContractTermKind.AutoRenewalLongNotice => "Renewal with long notice",
            ContractTermKind.RightOfFirstRefusal => "Right of first refusal or offer",
            ContractTermKind.MilestoneOrControlRight => "Milestone or change-of-control right",
            ContractTermKind.ParityOwed => "Most-favoured-nation or parity that we owe",
            ContractTermKind.AntiAssignment => "No assignment without consent",
            ContractTermKind.NoTransitionService => "No transition service",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown contract term."),
        };

    /// <summary>
    /// A term counts once: present when any verdict has it (a confirmed one speaks for it), else unknown when any is unknown, else absent.
    /// No verdict at all is unknown.
    /// </summary>
    public static ContractTerm Merge(ContractTermKind kind, IEnumerable<ContractTerm> verdicts) =>
        verdicts.Where(v => v.Kind == kind).OrderBy(Precedence).FirstOrDefault() ?? new ContractTerm(kind, TermPresence.Unknown);

    private static int Precedence(ContractTerm term) =>
        (term.Presence, term.State) switch
        {
            (TermPresence.Present, ClauseState.Confirmed) => 0,
            (TermPresence.Present, _) => 1,
            (TermPresence.Unknown, _) => 2,
            _ => 3,
        };
}

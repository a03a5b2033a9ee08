using System.Linq.Expressions;
using Dashboard.Domain.LockIn.Terms;

namespace Dashboard.Store.Contracts;

/// <summary>The eight terms of factor 4 as fields of a contract.</summary>
internal static class ContractTermKeys
{
    public static IReadOnlyList<(ContractTermKind Kind, string Key)> All { get; } =
    [
        (ContractTermKind.Exclusivity, "states_exclusivity"),
        (ContractTermKind.NoTerminationForConvenience, "states_no_termination_for_convenience"),
        (ContractTermKind.AutoRenewalLongNotice, "states_auto_renewal_long_notice"),
        (ContractTermKind.RightOfFirstRefusal, "states_right_of_first_refusal"),
        (ContractTermKind.MilestoneOrControlRight, "states_milestone_or_control_right"),
        (ContractTermKind.ParityOwed, "states_parity_owed"),
        (ContractTermKind.AntiAssignment, "states_anti_assignment"),
        (ContractTermKind.NoTransitionService, "states_no_transition_service"),
    ];

    public static Expression<Func<Contract, bool?>> PropertyOf(ContractTermKind kind) =>
        kind switch
        {
            ContractTermKind.Exclusivity => c => c.StatesExclusivity,
            ContractTermKind.NoTerminationForConvenience => c => c.StatesNoTerminationForConvenience,
            ContractTermKind.AutoRenewalLongNotice => c => c.StatesAutoRenewalLongNotice,
            ContractTermKind.RightOfFirstRefusal => c => c.StatesRightOfFirstRefusal,
            ContractTermKind.MilestoneOrControlRight => c => c.StatesMilestoneOrControlRight,
            ContractTermKind.ParityOwed => c => c.StatesParityOwed,
            ContractTermKind.AntiAssignment => c => c.StatesAntiAssignment,
            ContractTermKind.NoTransitionService => c => c.StatesNoTransitionService,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown contract term."),
        };
}

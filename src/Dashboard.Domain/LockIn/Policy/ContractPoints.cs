using Dashboard.Domain.LockIn.Terms;

namespace Dashboard.Domain.LockIn.Policy;

/// <summary>Points that each contract term adds to F4; together 100.</summary>
public sealed record ContractPoints(
    decimal Exclusivity,
    decimal NoTerminationForConvenience,
    decimal AutoRenewalLongNotice,
    decimal RightOfFirstRefusal,
    decimal MilestoneOrControlRight,
    decimal ParityOwed,
    decimal AntiAssignment,
    decimal NoTransitionService
)
{
    public decimal Of(ContractTermKind kind) =>
        kind switch
        {
            ContractTermKind.Exclusivity => Exclusivity,
            ContractTermKind.NoTerminationForConvenience => NoTerminationForConvenience,
            ContractTermKind.AutoRenewalLongNotice => AutoRenewalLongNotice,
            ContractTermKind.RightOfFirstRefusal => RightOfFirstRefusal,
            ContractTermKind.MilestoneOrControlRight => MilestoneOrControlRight,
            ContractTermKind.ParityOwed => ParityOwed,
            ContractTermKind.AntiAssignment => AntiAssignment,
            ContractTermKind.NoTransitionService => NoTransitionService,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown contract term."),
        };
}

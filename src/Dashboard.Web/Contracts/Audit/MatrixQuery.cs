using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.LockIn.Policy;
using Dashboard.Domain.LockIn.Terms;
using Dashboard.Store.Contracts.Audit;
using Dashboard.Web.Contracts.Review;

namespace Dashboard.Web.Contracts.Audit;

/// <summary>A column of the matrix.</summary>
/// <param name="Points">What the policy adds to factor 4 for the term that the clause is about; 0 where it counts for none.</param>
public sealed record MatrixColumn(string Type, string Name, decimal Points);

/// <summary>The matrix's address, read into what is shown. What is mistyped filters nothing.</summary>
/// <param name="Open">The open cell: vendor and type, as "openai~exclusivity".</param>
public sealed record MatrixQuery(string? Bound, string? State, string? Risk, string? When, string? Open)
{
    /// <summary>Risk levels by the policy's points: from half of the heaviest term, any, none.</summary>
    public static IReadOnlyList<(string Key, string Word)> Risks { get; } =
    [("high", "High: 20 points and more"), ("some", "Some: below 20 points"), ("none", "No points")];

    public static IReadOnlyList<(string Key, string Word, ClauseState State)> States { get; } =
    [("confirmed", "Confirmed", ClauseState.Confirmed), ("proposed", "Proposed", ClauseState.Proposed)];

    private const decimal High = 20;

    public MatrixFilter ToFilter() =>
        new(
            ReviewQuery.PartyOf(Bound),
            States.Where(s => s.Key == State).Select(s => (ClauseState?)s.State).FirstOrDefault(),
            OnlyInForce: When != "all"
        );

    public IReadOnlyList<MatrixColumn> Columns(ContractPoints points) =>
        [.. ClauseTypes.All.Select(t => new MatrixColumn(t.Id, t.Name, PointsOf(t.Id, points))).Where(IsShown)];

    /// <summary>The query of an address in which the cell is open.</summary>
    public static string Cell(MatrixRow row, string type) => $"{row.VendorKey}~{type}";

    // Clauses whose absence costs points, such as termination for convenience, stand under the same risk as the term.
    private static decimal PointsOf(string type, ContractPoints points) =>
        type switch
        {
            ClauseTypes.Exclusivity => points.Of(ContractTermKind.Exclusivity),
            ClauseTypes.TerminationForConvenience => points.Of(ContractTermKind.NoTerminationForConvenience),
            ClauseTypes.Renewal => points.Of(ContractTermKind.AutoRenewalLongNotice),
            ClauseTypes.RightOfFirstRefusal => points.Of(ContractTermKind.RightOfFirstRefusal),
            ClauseTypes.AgiMilestone or ClauseTypes.ChangeOfControl => points.Of(ContractTermKind.MilestoneOrControlRight),
            ClauseTypes.MostFavouredNation => points.Of(ContractTermKind.ParityOwed),
            ClauseTypes.AntiAssignment => points.Of(ContractTermKind.AntiAssignment),
            ClauseTypes.TransitionServices => points.Of(ContractTermKind.NoTransitionService),
            _ => 0,
        };

    private bool IsShown(MatrixColumn column) =>
        Risk switch
        {
            "high" => column.Points >= High,
            "some" => column.Points is > 0 and < High,
            "none" => column.Points == 0,
            _ => true,
        };
}

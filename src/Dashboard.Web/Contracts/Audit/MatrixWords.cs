using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Contracts.Audit;

namespace Dashboard.Web.Contracts.Audit;

/// <summary>A cell of the matrix: a short sign on the screen, and the same in words for lists, exports and screen readers.</summary>
public static class MatrixWords
{
    public static string Sign(MatrixCell cell) =>
        (cell.Clauses.Count, cell.State) switch
        {
            (0, CellState.Proposed or CellState.Confirmed) => "·",
            (0, CellState.ConfirmedAbsent) => "0 ✓",
            (0, CellState.NotFound) => "0",
            (0, CellState.PartlyLookedFor) => "0 ?",
            (0, _) => "?",
            _ => $"{(cell.Confirmed > 0 ? "✓" : "◇")} {cell.Clauses.Count}",
        };

    public static string Words(MatrixCell cell) =>
        (cell.Clauses.Count, cell.State) switch
        {
            (0, CellState.Proposed or CellState.Confirmed) => $"{cell.Hidden} of another kind",
            (0, CellState.ConfirmedAbsent) => "none, confirmed by a person",
            (0, CellState.NotFound) => "looked for, none found",
            (0, CellState.PartlyLookedFor) => "none found, not looked for in every document",
            (0, _) => "not looked for",
            _ => $"{Counts(cell)}; {Bound(cell)}",
        };

    /// <summary>Whom the clauses of a cell bind: "us", "vendor", "both", "unclear", or several of them.</summary>
    public static string Bound(MatrixCell cell) =>
        string.Join(
            ", ",
            cell.Clauses.Select(c => c.Bound)
                .Distinct()
                .OrderBy(b => b == BoundParty.Unknown)
                .ThenBy(b => b)
                .Select(b =>
                    b switch
                    {
                        BoundParty.Us => "us",
                        BoundParty.Vendor => "vendor",
                        BoundParty.Both => "both",
                        _ => "unclear",
                    }
                )
        );

    public static string Style(MatrixCell cell) =>
        cell.Clauses.Count > 0 ? (cell.Confirmed > 0 ? "confirmed" : "proposed")
        : cell.State == CellState.NotLookedFor ? "unknown"
        : "none";

    private static string Counts(MatrixCell cell) =>
        (cell.Confirmed, cell.Clauses.Count - cell.Confirmed) switch
        {
            (0, var proposed) => $"{proposed} proposed",
            (var confirmed, 0) => $"{confirmed} confirmed",
            var (confirmed, proposed) => $"{confirmed} confirmed, {proposed} proposed",
        };
}

using Dashboard.Store.Contracts.Audit;

namespace Dashboard.Web.Contracts.Audit;

/// <summary>The matrix as it is shown and exported: the columns that the address asks for, and every vendor's cells in them.</summary>
public sealed record MatrixView(IReadOnlyList<MatrixColumn> Columns, IReadOnlyList<MatrixRow> Rows, DateTimeOffset At)
{
    public static MatrixView Of(IReadOnlyList<MatrixColumn> columns, IReadOnlyList<MatrixRow> rows, DateTimeOffset at)
    {
        var shown = columns.Select(c => c.Type).ToHashSet();
        return new MatrixView(columns, [.. rows.Select(r => r with { Cells = [.. r.Cells.Where(c => shown.Contains(c.Type))] })], at);
    }

    public int Found => Rows.Sum(r => r.Cells.Sum(c => c.Clauses.Count));
    public int Confirmed => Rows.Sum(r => r.Cells.Sum(c => c.Confirmed));
    public int NotLookedFor => Rows.Sum(r => r.Cells.Count(c => c.State is CellState.NotLookedFor or CellState.PartlyLookedFor));

    /// <summary>The open cell; null when the address names none that is shown.</summary>
    public (MatrixRow Row, MatrixCell Cell)? Find(string? open) =>
        Rows.SelectMany(r => r.Cells.Select(c => (Row: r, Cell: c)))
            .Where(p => MatrixQuery.Cell(p.Row, p.Cell.Type) == open)
            .Select(p => ((MatrixRow, MatrixCell)?)p)
            .FirstOrDefault();
}

namespace Dashboard.Sources.Tables;

/// <summary>One row of a table, as many cells as there are columns.</summary>
/// <param name="Number">Line of a CSV file or row of a sheet where it begins, 1-based.</param>
/// <param name="Cells">
/// Formula marks taken off (<see cref="Domain.Imports.FormulaText"/>), trimmed of nothing; an empty cell is empty text.
/// </param>
public sealed record TableRow(long Number, IReadOnlyList<string> Cells);

using Dashboard.Sources.Tables;
using Dashboard.Store.Sources;

namespace Dashboard.Web.Sources;

/// <summary>The rejected records and notes of a run as a CSV file: the columns and rows of the screen.</summary>
public static class SourceProblemCsv
{
    /// <summary>What <c>?show=</c> of the page asks for.</summary>
    public static IReadOnlyList<SourceProblem> Shown(IReadOnlyList<SourceProblem> problems, string? show) =>
        show switch
        {
            "rejected" => [.. problems.Where(p => !p.IsNote)],
            "notes" => [.. problems.Where(p => p.IsNote)],
            _ => problems,
        };

    public static IEnumerable<string> Lines(IReadOnlyList<SourceProblem> problems) =>
        problems
            .Select(p =>
                Csv.Line(
                    Csv.Cell(p.Period),
                    p.Row == 0 ? "" : Csv.Cell((decimal)p.Row),
                    p.IsNote ? "Note" : "Rejected",
                    Csv.Cell(p.Column),
                    Csv.Cell(p.Value),
                    Csv.Cell(p.Message)
                )
            )
            .Prepend(Csv.Line("Period", "Row", "What happened", "Field", "Value", "Why and what to do"));
}

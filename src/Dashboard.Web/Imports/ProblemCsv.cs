using Dashboard.Store.Imports;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Imports;

/// <summary>The problems of an import as a CSV file: the columns and rows of the screen.</summary>
public static class ProblemCsv
{
    /// <summary>What <c>?show=</c> of the page asks for.</summary>
    public static IReadOnlyList<ImportProblem> Shown(IReadOnlyList<ImportProblem> problems, string? show) =>
        show switch
        {
            "rejected" => [.. problems.Where(p => !p.IsNote)],
            "notes" => [.. problems.Where(p => p.IsNote)],
            _ => problems,
        };

    public static IResult Download(string name, IReadOnlyList<ImportProblem> problems) =>
        new CsvDownload($"import-{name}-problems.csv", Lines(problems).ToAsyncEnumerable());

    public static IEnumerable<string> Lines(IReadOnlyList<ImportProblem> problems) =>
        problems
            .Select(p =>
                Csv.Line(
                    Csv.Cell((decimal)p.Row),
                    p.IsNote ? "Note" : "Rejected",
                    Csv.Cell(p.Column),
                    Csv.Cell(p.Value),
                    Csv.Cell(p.Message)
                )
            )
            .Prepend(Csv.Line("Row", "What happened", "Column", "Value", "Why and what to do"));
}

using Dashboard.Domain.Imports;

namespace Dashboard.Store.Imports;

/// <summary>Counts every problem and keeps the first of them.</summary>
internal sealed class ProblemList
{
    private readonly List<ImportProblem> kept = [];

    public long Rejected { get; private set; }

    public IReadOnlyList<ImportProblem> Kept => kept;

    public void Reject(ReadProblem problem)
    {
        Rejected++;
        Keep(problem, isNote: false);
    }

    /// <summary>One row with all that is wrong with it.</summary>
    public void RejectRow(IEnumerable<ReadProblem> problems)
    {
        Rejected++;
        foreach (var problem in problems)
        {
            Keep(problem, isNote: false);
        }
    }

    public void Note(ReadProblem problem) => Keep(problem, isNote: true);

    public void NoteAll(IReadOnlyList<ReadProblem>? notes)
    {
        foreach (var note in notes ?? [])
        {
            Note(note);
        }
    }

    private void Keep(ReadProblem problem, bool isNote)
    {
        if (kept.Count < ImportLog.ProblemLimit)
        {
            kept.Add(
                new ImportProblem
                {
                    Row = problem.Row,
                    Column = StoredText.Cut(problem.Column, 100),
                    Value = StoredText.Cut(problem.Value, 200),
                    Message = StoredText.Cut(problem.Message, 1000),
                    IsNote = isNote,
                }
            );
        }
    }
}

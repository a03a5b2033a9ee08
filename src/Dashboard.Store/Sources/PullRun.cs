using Dashboard.Domain.Imports;
using Dashboard.Sources.Pulling;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Sources;

/// <summary>A run while it goes on: what it reads from, what it has counted, and its right to store.</summary>
internal sealed class PullRun(SourceRun run, Source source, PullContext context, PullTrace trace)
{
    private const int MostProblems = 1_000;
    private readonly List<SourceProblem> problems = [];
    private string doing = "";

    public int Id => run.Id;

    /// <summary>As it was when the run began.</summary>
    public Source Source => source;

    public PullContext Context => context;

    public IReadOnlyList<SourceProblem> Problems => problems;

    public long Read { get; set; }
    public long Added { get; set; }
    public long Changed { get; set; }
    public long Unchanged { get; set; }
    public long Removed { get; set; }
    public long Rejected { get; private set; }
    public string PayloadHash { get; set; } = "";
    public PullWindow? Window { get; set; }

    /// <summary>What was stored, as the run's last word.</summary>
    public string Message { get; set; } = "";

    public PullTrace Trace => trace;

    /// <summary>What it does now, for people who watch.</summary>
    public string Doing
    {
        get => Volatile.Read(ref doing);
        set => Volatile.Write(ref doing, value);
    }

    public void Note<T>(ReadResult<T> result, string period = "")
        where T : class
    {
        if (result.Problem is { } problem)
        {
            Rejected++;
            Keep(problem, period, isNote: false);
        }

        foreach (var note in result.Notes ?? [])
        {
            Keep(note, period, isNote: true);
        }
    }

    public void Note(string message, string period = "") => Keep(new ReadProblem(0, "", "", message), period, isNote: true);

    /// <summary>
    /// Call last in every transaction that stores something: it makes sure that no other run has the source, and keeps the source's row so
    /// that none can take it before the transaction ends.
    /// </summary>
    /// <exception cref="PullException">Another run has it.</exception>
    public async Task RequireLeaseAsync(DashboardDbContext db, CancellationToken cancellationToken)
    {
        var until = db.Now + SourceLeases.Length;
        var held = await db
            .Sources.Where(s => s.Id == source.Id && s.RunId == run.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.LeaseUntil, until), cancellationToken);
        if (held == 0)
        {
            throw new PullException(
                "Another run has taken this source over, because this one did not answer for a while. It goes on there."
            );
        }
    }

    private void Keep(ReadProblem problem, string period, bool isNote)
    {
        if (problems.Count < MostProblems)
        {
            problems.Add(
                new SourceProblem
                {
                    Period = StoredText.Cut(period, 40),
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

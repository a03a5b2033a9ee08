using Dashboard.Store.Access;
using Dashboard.Store.Imports;
using Dashboard.Store.LockIn;

namespace Dashboard.Web.Imports;

public enum ImportStage
{
    /// <summary>The file is being read for its preview.</summary>
    Reading,

    /// <summary>A person has to decide.</summary>
    Ready,
    Importing,

    /// <summary>The store has answered: <see cref="ImportJob.Outcome"/>.</summary>
    Done,
    Cancelled,

    /// <summary>The file as a whole cannot be read: <see cref="ImportJob.Message"/>.</summary>
    Unreadable,

    /// <summary>Something unexpected: <see cref="ImportJob.SupportCode"/>.</summary>
    Failed,
}

/// <summary>
/// One file on its way from upload to outcome. It belongs to <see cref="ImportJobs"/>, not to the page that shows it: the page may be
/// closed, and another may look at it by its address.
/// </summary>
public abstract class ImportJob(Upload upload, ImportKindInfo kind) : IProgress<ImportProgress>
{
    private readonly Lock gate = new();
    private CancellationTokenSource? stop;

    public Guid Id => Upload.Id;
    public Upload Upload { get; } = upload;
    public ImportKindInfo Kind { get; } = kind;
    public ImportStage Stage { get; private set; } = ImportStage.Ready;
    public ImportProgress Progress { get; private set; }
    public DateTimeOffset StageSince { get; private set; }
    public ImportOutcome? Outcome { get; private set; }
    public string? Message { get; private set; }
    public string? SupportCode { get; private set; }

    /// <summary>What the import did to the scores, the most changed first.</summary>
    public IReadOnlyList<ScoreChange> ScoreChanges { get; set; } = [];

    public bool IsWorking => Stage is ImportStage.Reading or ImportStage.Importing;
    public bool HasEnded => Stage > ImportStage.Importing;

    /// <summary>Rows of the file that cannot be stored, as its preview found.</summary>
    public abstract long RejectedRows { get; }

    /// <summary>The person accepted that the rejected rows are left out.</summary>
    public bool AllowRejects { get; set; }

    public abstract Task ReadAsync(Actor actor, CancellationToken cancellationToken);

    public abstract Task<ImportOutcome> ImportAsync(Actor actor, CancellationToken cancellationToken);

    public void Report(ImportProgress value) => Progress = value;

    /// <summary>Stops the reading or the import; nothing is stored then. No effect on what has ended.</summary>
    public void Cancel()
    {
        lock (gate)
        {
            stop?.Cancel();
        }
    }

    /// <summary>Takes the job for one piece of work; false when it is taken or over: two clicks start one import.</summary>
    internal bool TryBegin(ImportStage stage, DateTimeOffset now, CancellationTokenSource source)
    {
        lock (gate)
        {
            if (Stage != ImportStage.Ready)
            {
                return false;
            }

            (Stage, StageSince, Progress, stop) = (stage, now, default, source);
            return true;
        }
    }

    internal void End(
        ImportStage stage,
        DateTimeOffset now,
        ImportOutcome? outcome = null,
        string? message = null,
        string? supportCode = null
    )
    {
        lock (gate)
        {
            stop = null;
            (Outcome, Message, SupportCode, StageSince) = (outcome, message, supportCode, now);
            Stage = stage;
        }
    }
}

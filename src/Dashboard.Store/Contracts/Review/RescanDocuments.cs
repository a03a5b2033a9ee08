using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Review;
using Dashboard.Store.Access;
using Dashboard.Store.Contracts.Intake;
using Dashboard.Store.LockIn;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts.Review;

/// <summary>What the present rules and model would change in one document.</summary>
/// <param name="Changed">Proposed clauses that move or are read otherwise.</param>
/// <param name="Gone">Proposed clauses that are no longer found.</param>
/// <param name="Decided">Clauses that a person decided on: they stay.</param>
/// <param name="DecidedGone">Those of them that are no longer found.</param>
public sealed record RescanPreview(
    int DocumentId,
    string FileName,
    int ContractId,
    string Contract,
    string ScannedWith,
    IReadOnlyList<RescanChange> New,
    IReadOnlyList<RescanChange> Changed,
    IReadOnlyList<RescanChange> Gone,
    int Decided,
    IReadOnlyList<RescanChange> DecidedGone
)
{
    public bool ChangesNothing => New.Count + Changed.Count + Gone.Count + DecidedGone.Count == 0;
}

/// <param name="ClauseId">Null for a new one.</param>
/// <param name="Words">Those of the finding; of what is gone, those on file.</param>
/// <param name="How">What differs; empty for new ones and for those that are gone.</param>
public sealed record RescanChange(int? ClauseId, string Type, string Words, double Confidence, string How);

/// <summary>A document that was read by other rules or another model than those of today.</summary>
public sealed record OutdatedDocument(
    int Id,
    string FileName,
    int ContractId,
    string Contract,
    string ScannedWith,
    DateTimeOffset? ScannedAt
);

/// <summary>How a re-scan of several documents ended.</summary>
public sealed record RescanOutcome(int Documents, int New, int Changed, int Gone, int DecidedGone);

/// <summary>Reads stored documents with the present rules and model: shows first what would change, and overwrites no decision.</summary>
public sealed class RescanDocuments(StoreContexts contexts, IStoreLocks locks, ComputeScores scores)
{
    /// <summary>The rules and the model of this version of the product.</summary>
    public static string Version => ScanVersion.Current;

    /// <summary>Documents that another version read, by contract.</summary>
    public async Task<IReadOnlyList<OutdatedDocument>> OutdatedAsync(Actor actor, int? contractId, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadContracts);
        await using var db = contexts.For(actor);
        return await Outdated(db, Version, contractId).ToListAsync(cancellationToken);
    }

    /// <summary>What would change; nothing is kept.</summary>
    /// <returns>Null when there is no such document with text.</returns>
    public async Task<RescanPreview?> PreviewAsync(Actor actor, int documentId, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadContracts);
        await using var db = contexts.For(actor);
        var document = await Readable(db)
            .Include(d => d.Contract)
            .AsNoTracking()
            .SingleOrDefaultAsync(d => d.Id == documentId, cancellationToken);
        if (document is null)
        {
            return null;
        }

        var clauses = await db
            .Clauses.AsNoTracking()
            .Where(c => c.DocumentId == documentId)
            .OrderBy(c => c.Start)
            .ToListAsync(cancellationToken);
        var sides = await KnownSides.ReadAsync(db, cancellationToken);
        return DocumentRescan.Of(document, clauses, ClauseScanner.Default, sides).Preview();
    }

    /// <summary>Applies the scan to documents, one transaction each: a document is wholly read anew or not at all.</summary>
    /// <param name="documentIds">Of the reader's own; others are passed over.</param>
    public async Task<RescanOutcome> ApplyAsync(
        Actor actor,
        IReadOnlyList<int> documentIds,
        IProgress<int>? progress,
        CancellationToken cancellationToken
    )
    {
        actor.Demand(Permission.ReviewClauses);
        var done = new RescanOutcome(0, 0, 0, 0, 0);
        try
        {
            foreach (var id in documentIds)
            {
                if (await ApplyAsync(actor, id, cancellationToken) is { } one)
                {
                    done = new RescanOutcome(
                        done.Documents + 1,
                        done.New + one.New.Count,
                        done.Changed + one.Changed.Count,
                        done.Gone + one.Gone.Count,
                        done.DecidedGone + one.DecidedGone.Count
                    );
                    progress?.Report(done.Documents);
                }
            }
        }
        finally
        {
            // Also when it was cancelled between two documents: what was applied counts.
            if (done.Documents > 0)
            {
                await scores.RunAsync(actor, $"after a re-scan of {done.Documents} documents", CancellationToken.None);
            }
        }

        return done;
    }

    internal static IQueryable<OutdatedDocument> Outdated(DashboardDbContext db, string version, int? contractId) =>
        Readable(db)
            .Where(d => d.ScannedWith != version && (contractId == null || d.ContractId == contractId))
            .OrderBy(d => d.Contract!.Title)
            .ThenBy(d => d.Id)
            .Select(d => new OutdatedDocument(d.Id, d.FileName, d.ContractId, d.Contract!.Title, d.ScannedWith, d.ScannedAt));

    private async Task<RescanPreview?> ApplyAsync(Actor actor, int documentId, CancellationToken cancellationToken)
    {
        await using var db = contexts.For(actor);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await locks.AcquireAsync(db, "contracts", cancellationToken);
        var document = await Readable(db)
            .Include(d => d.Contract)
            .Include(d => d.Facts)
            .SingleOrDefaultAsync(d => d.Id == documentId, cancellationToken);
        if (document is null)
        {
            return null;
        }

        var clauses = await db.Clauses.Where(c => c.DocumentId == documentId).OrderBy(c => c.Start).ToListAsync(cancellationToken);
        var scan = DocumentRescan.Of(document, clauses, ClauseScanner.Default, await KnownSides.ReadAsync(db, cancellationToken));
        var preview = scan.Preview();
        scan.ApplyTo(db);
        (document.ScannedWith, document.ScannedAt) = (Version, db.Now);
        document.ScannedFor = string.Join(' ', ClauseScanner.Default.ScannedFor);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return preview;
    }

    private static IQueryable<ContractDocument> Readable(DashboardDbContext db) =>
        db.ReadableDocuments.Where(d => d.State == DocumentState.Read && d.Text != "");
}

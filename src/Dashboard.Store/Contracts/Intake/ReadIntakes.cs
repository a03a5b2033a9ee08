using System.Text.Json;
using Dashboard.Store.Access;
using Dashboard.Store.Imports;
using Dashboard.Store.LockIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Dashboard.Store.Contracts.Intake;

/// <summary>
/// Reads what was handed in, one file a call. Whoever changes a row from waiting to reading has it: several readers and several processes
/// never read the same one. Storing is <see cref="ImportContract"/>'s.
/// </summary>
public sealed class ReadIntakes(
    StoreContexts contexts,
    ImportContract import,
    ComputeScores scores,
    IntakeQueue queue,
    TimeProvider time,
    ILogger<ReadIntakes> logger
)
{
    /// <summary>How long the content of what was refused or cancelled is kept for another try.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    private static readonly Actor Reader = Actor.System("documents");

    /// <summary>Call at start: what an ended process was reading waits again, and old content of files that were given up goes.</summary>
    public async Task RecoverAsync(CancellationToken cancellationToken)
    {
        await using var db = contexts.For(Reader);
        await db
            .DocumentIntakes.Where(i => i.State == IntakeState.Reading)
            .ExecuteUpdateAsync(s => s.SetProperty(i => i.State, IntakeState.Waiting), cancellationToken);
        var oldest = time.GetUtcNow() - KeptFor;
        await db
            .DocumentIntakes.Where(i =>
                i.Content != null && i.FinishedAt < oldest && (i.State == IntakeState.Refused || i.State == IntakeState.Cancelled)
            )
            .ExecuteUpdateAsync(s => s.SetProperty(i => i.Content, (byte[]?)null), cancellationToken);
    }

    /// <summary>False when nothing waits.</summary>
    public async Task<bool> ReadNextAsync(CancellationToken cancellationToken)
    {
        if (await TakeAsync(cancellationToken) is not { } intake)
        {
            return false;
        }

        var stop = queue.Begin(intake.Id, cancellationToken);
        try
        {
            await ReadAsync(intake, stop.Token);
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // A statement that is cut off fails in many ways; none of them says anything about the file.
            intake.End(IntakeState.Cancelled, "Cancelled; nothing was stored.", time.GetUtcNow());
        }
        catch (Exception fault)
        {
            logger.LogError(fault, "Document intake {Intake} failed", intake.Id);
            intake.End(
                IntakeState.Refused,
                "It could not be read, and the log says why. Try it again, or tell support its number.",
                time.GetUtcNow()
            );
        }
        finally
        {
            queue.End(intake.Id);
        }

        if (cancellationToken.IsCancellationRequested && intake.State == IntakeState.Cancelled)
        {
            // Nobody gave it up, the process ends: another one takes it up again.
            (intake.State, intake.Message, intake.FinishedAt) = (IntakeState.Waiting, "", null);
        }

        await CloseAsync(intake);
        await ScoreWhenDoneAsync(intake);
        return true;
    }

    private async Task<DocumentIntake?> TakeAsync(CancellationToken cancellationToken)
    {
        await using var db = contexts.For(Reader);
        while (true)
        {
            var id = await db
                .DocumentIntakes.Where(i => i.State == IntakeState.Waiting && i.Content != null)
                .OrderBy(i => i.Id)
                .Select(i => (int?)i.Id)
                .FirstOrDefaultAsync(cancellationToken);
            if (id is null)
            {
                return null;
            }

            var now = time.GetUtcNow();
            var taken = await db
                .DocumentIntakes.Where(i => i.Id == id && i.State == IntakeState.Waiting)
                .ExecuteUpdateAsync(
                    s => s.SetProperty(i => i.State, IntakeState.Reading).SetProperty(i => i.StartedAt, now),
                    cancellationToken
                );
            if (taken == 1)
            {
                return await db.DocumentIntakes.AsNoTracking().SingleAsync(i => i.Id == id, cancellationToken);
            }
        }
    }

    private async Task ReadAsync(DocumentIntake intake, CancellationToken cancellationToken)
    {
        // What the person may was asked when they handed it in; here their name goes into the audit log.
        var actor = new Actor(intake.AddedBy, [Roles.Legal, Roles.Administrator]);
        var details = JsonSerializer.Deserialize<ContractDetails>(intake.Details)! with { ComputeScores = false };
        var outcome = await import.RunAsync(actor, ImportFile.FromBytes(intake.FileName, intake.Content!), details, cancellationToken);
        var now = time.GetUtcNow();
        if (outcome.State == ImportState.Cancelled)
        {
            intake.End(IntakeState.Cancelled, "Cancelled; nothing was stored.", now);
        }
        else if (!outcome.IsCompleted)
        {
            intake.End(IntakeState.Refused, outcome.Message, now);
        }
        else
        {
            await using var db = contexts.For(Reader);
            var stored = await db
                .Documents.Where(d => d.ContentHash == intake.ContentHash)
                .Select(d => new
                {
                    d.Id,
                    d.ContractId,
                    d.FileName,
                })
                .SingleAsync(CancellationToken.None);
            if (outcome.Added == 0)
            {
                intake.EndAlreadyStored(null, stored.Id, stored.ContractId, now);
                return;
            }

            intake.End(IntakeState.Stored, string.Join(' ', [outcome.Message, .. outcome.Problems.Select(p => p.Message)]), now);
            (intake.DocumentId, intake.ContractId) = (stored.Id, stored.ContractId);
        }
    }

    // A row that was given up meanwhile stays given up. Not cancellable: what was stored has to be said.
    private async Task CloseAsync(DocumentIntake intake)
    {
        await using var db = contexts.For(Reader);
        var keeps = intake.State is IntakeState.Waiting or IntakeState.Refused or IntakeState.Cancelled;
        var from = intake.State == IntakeState.Stored ? new[] { IntakeState.Reading, IntakeState.Cancelled } : [IntakeState.Reading];
        await db
            .DocumentIntakes.Where(i => i.Id == intake.Id && from.Contains(i.State))
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(i => i.State, intake.State)
                        .SetProperty(i => i.Message, intake.Message)
                        .SetProperty(i => i.DocumentId, intake.DocumentId)
                        .SetProperty(i => i.ContractId, intake.ContractId)
                        .SetProperty(i => i.FinishedAt, intake.FinishedAt)
                        .SetProperty(i => i.Content, i => keeps ? i.Content : null),
                CancellationToken.None
            );
    }

    // Once for all that was handed in: scores need seconds, a document less.
    private async Task ScoreWhenDoneAsync(DocumentIntake intake)
    {
        await using var db = contexts.For(Reader);
        var open = await db.DocumentIntakes.AnyAsync(
            i => i.State == IntakeState.Waiting || i.State == IntakeState.Reading,
            CancellationToken.None
        );
        if (!open && intake.State == IntakeState.Stored)
        {
            await scores.RunAsync(Reader, "after documents came in", CancellationToken.None);
        }
    }
}

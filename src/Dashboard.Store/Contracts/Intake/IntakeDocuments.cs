using System.Text.Json;
using Dashboard.Store.Access;
using Dashboard.Store.Imports;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts.Intake;

/// <summary>
/// Takes documents in: keeps their content at once and lets <see cref="ReadIntakes"/> read them, so that nobody waits and a restart loses
/// nothing. The same content is stored once.
/// </summary>
public sealed class IntakeDocuments(StoreContexts contexts, IntakeQueue queue, TimeProvider time)
{
    /// <param name="batch">Files handed in together have the same.</param>
    /// <returns>The id of the file's row; invalid when the contract or the amendment is not there.</returns>
    public async Task<SaveResult> HandInAsync(
        Actor actor,
        Guid batch,
        ImportFile file,
        ContractDetails details,
        CancellationToken cancellationToken
    )
    {
        actor.Demand(Permission.ImportContracts);
        if (file.Length > ImportContract.LargestFile)
        {
            return await RefuseAsync(
                actor,
                batch,
                file,
                $"It has {file.Length:N0} bytes; a contract may have at most {ImportContract.LargestFile:N0}.",
                cancellationToken
            );
        }

        await using var db = contexts.For(actor);
        var contract = details.ContractKey is { } key
            ? await db.ReadableContracts.SingleOrDefaultAsync(c => c.Key == key, cancellationToken)
            : null;
        if (details.ContractKey is not null && contract is null)
        {
            return SaveResult.Invalid(new FieldError(nameof(details.ContractKey), $"There is no contract “{details.ContractKey}”."));
        }

        var intake = await KeepAsync(actor, batch, file, details, cancellationToken);
        intake.ContractId = contract?.Id;
        if (await db.Documents.AnyAsync(d => d.ContentHash == intake.ContentHash, cancellationToken))
        {
            // Whoever may not read its contract learns that it is there, and nothing else.
            var stored = await db
                .ReadableDocuments.Where(d => d.ContentHash == intake.ContentHash)
                .Select(d => new
                {
                    d.Id,
                    d.ContractId,
                    d.FileName,
                })
                .SingleOrDefaultAsync(cancellationToken);
            intake.EndAlreadyStored(stored?.FileName, stored?.Id, stored?.ContractId, time.GetUtcNow());
        }

        db.DocumentIntakes.Add(intake);
        db.Record("handed in", "document", intake.FileName, $"{{\"bytes\":{intake.Size},\"sha256\":\"{intake.ContentHash}\"}}");
        await db.SaveChangesAsync(cancellationToken);
        queue.Tell();
        return SaveResult.Saved(intake.Id);
    }

    /// <summary>Keeps a line that says why a file was not taken: nothing of a batch disappears without a word.</summary>
    public async Task<SaveResult> RefuseAsync(Actor actor, Guid batch, ImportFile file, string why, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ImportContracts);
        await using var db = contexts.For(actor);
        var now = time.GetUtcNow();
        var intake = new DocumentIntake
        {
            BatchId = batch,
            FileName = StoredText.Cut(file.Name, 260),
            ContentHash = "",
            Size = file.Length ?? 0,
            State = IntakeState.Refused,
            Message = StoredText.Cut(why, 2000),
            AddedBy = actor.Name,
            AddedAt = now,
            FinishedAt = now,
        };
        db.DocumentIntakes.Add(intake);
        await db.SaveChangesAsync(cancellationToken);
        return SaveResult.Saved(intake.Id);
    }

    /// <summary>Gives up what waits or is being read; nothing of it is stored, and its content is kept for another try.</summary>
    public async Task<SaveResult> CancelAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        var result = await ChangeAsync(
            actor,
            id,
            [IntakeState.Waiting, IntakeState.Reading],
            IntakeState.Cancelled,
            "Cancelled; nothing was stored.",
            cancellationToken
        );
        queue.Stop(id);
        return result;
    }

    /// <summary>Reads once more what was refused or cancelled.</summary>
    public async Task<SaveResult> RetryAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        var result = await ChangeAsync(actor, id, [IntakeState.Refused, IntakeState.Cancelled], IntakeState.Waiting, "", cancellationToken);
        queue.Tell();
        return result;
    }

    /// <summary>Takes the line off the list, with the content that it keeps. A document that was stored stays.</summary>
    public async Task<SaveResult> RemoveAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ImportContracts);
        await using var db = contexts.For(actor);
        var intake = await IntakeList.Visible(db, batch: null).SingleOrDefaultAsync(i => i.Id == id, cancellationToken);
        if (intake is null)
        {
            return Gone();
        }

        if (intake.State is IntakeState.Waiting or IntakeState.Reading)
        {
            return SaveResult.Conflict("It is still waiting or being read: cancel it first.");
        }

        db.DocumentIntakes.Remove(intake);
        await db.SaveChangesAsync(cancellationToken);
        return SaveResult.Saved(id);
    }

    private async Task<DocumentIntake> KeepAsync(
        Actor actor,
        Guid batch,
        ImportFile file,
        ContractDetails details,
        CancellationToken cancellationToken
    )
    {
        using var content = new MemoryStream((int)(file.Length ?? 0));
        await using (var source = file.Open())
        {
            await source.CopyToAsync(content, cancellationToken);
        }

        var bytes = content.ToArray();
        return new DocumentIntake
        {
            BatchId = batch,
            FileName = StoredText.Cut(file.Name, 260),
            ContentHash = DocumentReading.Hash(bytes),
            Size = bytes.Length,
            Content = bytes,
            Details = JsonSerializer.Serialize(details),
            AddedBy = actor.Name,
            AddedAt = time.GetUtcNow(),
        };
    }

    // One statement, so that a reader that takes the row at this moment and a person who gives it up cannot both win.
    private async Task<SaveResult> ChangeAsync(
        Actor actor,
        int id,
        IntakeState[] from,
        IntakeState to,
        string message,
        CancellationToken cancellationToken
    )
    {
        actor.Demand(Permission.ImportContracts);
        await using var db = contexts.For(actor);
        DateTimeOffset? ended = to == IntakeState.Cancelled ? time.GetUtcNow() : null;
        var changed = await IntakeList
            .Visible(db, batch: null)
            .Where(i => i.Id == id && from.Contains(i.State) && i.Content != null)
            .ExecuteUpdateAsync(
                s => s.SetProperty(i => i.State, to).SetProperty(i => i.Message, message).SetProperty(i => i.FinishedAt, ended),
                cancellationToken
            );
        return changed == 1 ? SaveResult.Saved(id)
            : await IntakeList.Visible(db, batch: null).AnyAsync(i => i.Id == id, cancellationToken)
                ? SaveResult.Conflict("It has gone on meanwhile; the list shows how it stands.")
            : Gone();
    }

    private static SaveResult Gone() => SaveResult.NotFound("This file is no longer on the list.");
}

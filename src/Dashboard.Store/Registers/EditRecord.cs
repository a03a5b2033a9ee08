using Dashboard.Store.Access;
using Dashboard.Store.LockIn;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Registers;

/// <summary>Enters, changes, removes and brings back records of any register. Scores are computed afresh where the register feeds them.</summary>
public sealed class EditRecord(StoreContexts contexts, ComputeScores scores)
{
    /// <param name="id">Null enters a new record.</param>
    /// <param name="version">The version that the person saw.</param>
    /// <param name="values">Text by field key; a field that is not in it stays as it is.</param>
    public Task<RecordResult> SaveAsync(
        Actor actor,
        Register register,
        int? id,
        int version,
        IReadOnlyDictionary<string, string> values,
        CancellationToken cancellationToken
    ) => RunAsync(actor, register, records => records.SaveAsync(actor, id, version, values, cancellationToken));

    /// <summary>Refused with the names of what stands on the record, while there is any.</summary>
    public Task<RecordResult> RemoveAsync(Actor actor, Register register, int id, int version, CancellationToken cancellationToken) =>
        RunAsync(actor, register, records => records.RemoveAsync(actor, id, version, cancellationToken));

    public Task<RecordResult> RestoreAsync(Actor actor, Register register, int id, CancellationToken cancellationToken) =>
        RunAsync(actor, register, records => records.RestoreAsync(actor, id, cancellationToken));

    /// <summary>Takes one change of the history back: the fields that it changed get the values that they had before it.</summary>
    /// <param name="entry">Of the record's history.</param>
    public async Task<RecordResult> TakeBackAsync(
        Actor actor,
        Register register,
        int id,
        int version,
        long entry,
        CancellationToken cancellationToken
    )
    {
        await using var db = contexts.For(actor);
        var act = await RecordPage.Entries(db, register.Subject, id).FirstOrDefaultAsync(e => e.Id == entry, cancellationToken);
        return act switch
        {
            null => SaveResult.NotFound("This change is not in the record's history."),
            { Action: "added" or "restored" } => await RemoveAsync(actor, register, id, version, cancellationToken),
            { Before: { } before } => await RunAsync(
                actor,
                register,
                records => records.TakeBackAsync(actor, id, version, before, cancellationToken)
            ),
            _ => SaveResult.NotFound("This change says nothing of what was before it."),
        };
    }

    private async Task<RecordResult> RunAsync(Actor actor, Register register, Func<IRecords, Task<RecordResult>> act)
    {
        actor.Demand(register.Edit);
        RecordResult result;
        await using (var db = contexts.For(actor))
        {
            result = await act(register.On(db));
        }

        if (result.IsSaved && register.Feeds is not null)
        {
            await scores.RunAsync(actor, $"after a change in the register of {register.Plural.ToLowerInvariant()}", CancellationToken.None);
        }

        return result;
    }
}

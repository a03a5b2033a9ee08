using Dashboard.Store.Access;
using Dashboard.Store.Audit;
using Dashboard.Store.Contracts.Holds;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Registers;

internal sealed partial class Records<T>
{
    public async Task<RecordResult> SaveAsync(
        Actor actor,
        int? id,
        int version,
        IReadOnlyDictionary<string, string> values,
        CancellationToken cancellationToken
    )
    {
        actor.Demand(register.Edit);
        var record = new T { Key = "", Origin = Origin.User };
        if (id is { } known)
        {
            if (await FindAsync(actor, known, cancellationToken) is not { DeletedAt: null } found)
            {
                return SaveResult.NotFound($"This {register.Singular} was removed meanwhile. Bring it back first, under “Removed”.");
            }

            if (found.Version != version)
            {
                return await ConflictAsync(found, cancellationToken);
            }

            record = found;
        }

        await LoadNamesAsync([record], cancellationToken);
        await LoadNamesAsync([values], cancellationToken);
        var errors = Write(record, values);
        errors.AddRange(await FaultsAsync(record, errors, cancellationToken));
        if (errors.Count > 0)
        {
            return SaveResult.Invalid(errors);
        }

        if (id is null)
        {
            record.Key = await RecordKeys.FreeAsync(db.Set<T>(), register.ToKey(register.KeyOf(record, names)), cancellationToken);
            db.Add(record);
        }

        return await StoreAsync(actor, record, cancellationToken);
    }

    public async Task<RecordResult> RemoveAsync(Actor actor, int id, int version, CancellationToken cancellationToken)
    {
        actor.Demand(register.Edit);
        if (await FindAsync(actor, id, cancellationToken) is not { DeletedAt: null } record)
        {
            return SaveResult.NotFound($"This {register.Singular} was removed already.");
        }

        if (record.Version != version)
        {
            return await ConflictAsync(record, cancellationToken);
        }

        if (await LegalHolds.RefusalAsync(db, record, cancellationToken) is { } held)
        {
            return SaveResult.Invalid(new FieldError("", held));
        }

        await LoadNamesAsync([record], cancellationToken);
        var dependents = await register.DependentsAsync(db, record, cancellationToken);
        if (dependents.Count > 0)
        {
            return SaveResult.Invalid(
                new FieldError(
                    "",
                    $"“{register.Title(record, names)}” cannot be removed: {string.Join(", ", dependents)} would lose what they stand on. Remove or move them first."
                )
            );
        }

        record.DeletedAt = db.Now;
        return await StoreAsync(actor, record, cancellationToken);
    }

    public async Task<RecordResult> RestoreAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        actor.Demand(register.Edit);
        if (await FindAsync(actor, id, cancellationToken) is not { } record)
        {
            return SaveResult.NotFound($"This {register.Singular} is no longer stored.");
        }

        if (record.DeletedAt is null)
        {
            return SaveResult.Saved(id);
        }

        record.DeletedAt = null;
        await LoadNamesAsync([record], cancellationToken);
        var faults = await FaultsAsync(record, [], cancellationToken);
        return faults.Count > 0 ? SaveResult.Invalid(faults) : await StoreAsync(actor, record, cancellationToken);
    }

    public async Task<RecordResult> TakeBackAsync(Actor actor, int id, int version, string before, CancellationToken cancellationToken)
    {
        actor.Demand(register.Edit);
        if (await FindAsync(actor, id, cancellationToken) is not { } record)
        {
            return SaveResult.NotFound($"This {register.Singular} is no longer stored.");
        }

        if (record.Version != version)
        {
            return await ConflictAsync(record, cancellationToken);
        }

        RecordHistoryText.Apply(db.Entry(record), before);
        await LoadNamesAsync([record], cancellationToken);
        var faults = await FaultsAsync(record, [], cancellationToken);
        return faults.Count > 0 ? SaveResult.Invalid(faults) : await StoreAsync(actor, record, cancellationToken);
    }

    private Task<T?> FindAsync(Actor actor, int id, CancellationToken cancellationToken) =>
        register.Visible(db.Set<T>().IgnoreQueryFilters(), actor).SingleOrDefaultAsync(r => r.Id == id, cancellationToken);

    /// <summary>Every text into its property; what cannot be read is told and leaves the property as it was.</summary>
    private List<FieldError> Write(T record, IReadOnlyDictionary<string, string> values)
    {
        var errors = new List<FieldError>();
        foreach (var field in register.Typed)
        {
            // A new record has nothing that a field left out could stay as.
            var text = values.GetValueOrDefault(field.Info.Key) ?? (record.Id == 0 && field.Info.IsRequired ? "" : null);
            if (text is not null && field.Write(record, text.Trim(), names) is { } error)
            {
                errors.Add(new FieldError(field.Info.Key, error));
            }
        }

        return errors;
    }

    /// <summary>What the rules say of the record, by field, but for fields that could not even be read.</summary>
    private async Task<List<FieldError>> FaultsAsync(T record, List<FieldError> unread, CancellationToken cancellationToken)
    {
        var faults = Validate(record);
        var errors = new RecordErrors<T>();
        await register.CheckAsync(db, [record], errors, cancellationToken);
        faults.AddRange(errors.Of(record));
        return [.. faults.Where(f => f.Field.Length == 0 || !unread.Exists(u => u.Field == f.Field))];
    }

    private List<FieldError> Validate(T record) =>
        [
            .. register
                .Validator.Validate(record)
                .Errors.Select(e => new FieldError(
                    register.Typed.FirstOrDefault(f => f.Property == e.PropertyName)?.Info.Key ?? "",
                    e.ErrorMessage
                )),
        ];

    private async Task<RecordResult> StoreAsync(Actor actor, T record, CancellationToken cancellationToken)
    {
        db.ChangeTracker.DetectChanges();
        if (!db.ChangeTracker.HasChanges())
        {
            return SaveResult.Saved(record.Id);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            await transaction.RollbackAsync(cancellationToken);
            db.ChangeTracker.Clear();
            return await FindAsync(actor, record.Id, cancellationToken) is { } stored
                ? await ConflictAsync(stored, cancellationToken)
                : SaveResult.NotFound($"This {register.Singular} was removed meanwhile.");
        }

        await register.FollowAsync(db, actor, [record], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return SaveResult.Saved(record.Id);
    }

    private async Task<RecordResult> ConflictAsync(T stored, CancellationToken cancellationToken)
    {
        var subject = ((IAudited)stored).AuditSubject;
        var last = await db
            .AuditEntries.AsNoTracking()
            .Where(e => e.Subject == subject && e.RecordId == stored.Id)
            .OrderByDescending(e => e.Id)
            .FirstOrDefaultAsync(cancellationToken);
        var theirs = await ViewAsync(stored, cancellationToken);
        return new RecordResult(
            SaveResult.Conflict(
                $"“{theirs.Title}” was changed by {last?.Actor ?? "someone else"} meanwhile. Choose, field by field, what is to stand."
            ),
            theirs,
            last?.Actor,
            last?.At
        );
    }
}

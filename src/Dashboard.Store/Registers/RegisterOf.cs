using Dashboard.Store.Access;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Registers;

/// <summary>A register of one type of record: what the shared code must know of it.</summary>
public abstract class Register<T> : Register
    where T : class, IRegistered, new()
{
    private IReadOnlyList<RegisterField<T>>? fields;
    private IReadOnlyList<FieldInfo>? infos;

    public sealed override IReadOnlyList<FieldInfo> Fields => infos ??= [.. Typed.Select(f => f.Info)];

    internal IReadOnlyList<RegisterField<T>> Typed => fields ??= [.. Describe()];

    internal abstract IValidator<T> Validator { get; }

    internal abstract string Title(T record, RecordNames names);

    /// <summary>A key for a record that has none; the same words give the same key, so that a file can be brought in twice.</summary>
    internal abstract string KeyOf(T record, RecordNames names);

    /// <summary>The key as it is stored; a register whose keys are made elsewhere too keeps them as they are.</summary>
    internal virtual string ToKey(string words) => RecordKeys.Of(words);

    /// <summary>The key that a file gives, as it is stored.</summary>
    internal virtual string ReadKey(string given) => RecordKeys.Read(given);

    /// <summary>What the column takes.</summary>
    internal virtual int LongestKey => RegisteredConventions.KeyLength;

    internal abstract IQueryable<T> Search(IQueryable<T> records, string lower);

    /// <summary>What the actor may know of.</summary>
    internal virtual IQueryable<T> Visible(IQueryable<T> records, Actor actor) => records;

    /// <summary>What is wrong with records in view of others. All at once: a file brings hundreds.</summary>
    internal virtual Task CheckAsync(
        DashboardDbContext db,
        IReadOnlyList<T> records,
        RecordErrors<T> errors,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    /// <summary>Does, in the same transaction, what follows from records that were stored, removed or brought back.</summary>
    internal virtual Task FollowAsync(DashboardDbContext db, Actor actor, IReadOnlyList<T> changed, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>What would lose its meaning without the record: "3 contracts".</summary>
    internal virtual Task<IReadOnlyList<string>> DependentsAsync(DashboardDbContext db, T record, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    internal sealed override IRecords On(DashboardDbContext db) => new Records<T>(this, db);

    private protected abstract RegisterFields<T> Describe();
}

/// <summary>Faults of several records, each at its field.</summary>
internal sealed class RecordErrors<T>
    where T : class
{
    private readonly Dictionary<T, List<FieldError>> errors = [];

    public void Add(T record, string field, string message)
    {
        if (!errors.TryGetValue(record, out var list))
        {
            errors[record] = list = [];
        }

        list.Add(new FieldError(field, message));
    }

    public IReadOnlyList<FieldError> Of(T record) => errors.TryGetValue(record, out var list) ? list : [];
}

/// <summary>Counts for a refusal to remove: what stands on the record.</summary>
internal static class Dependents
{
    /// <summary>"1 contract", "3 contracts"; none is left out.</summary>
    public static IReadOnlyList<string> Of(params IEnumerable<(int Count, string One, string Many)> counts) =>
        [.. counts.Where(c => c.Count > 0).Select(c => c.Count == 1 ? $"1 {c.One}" : $"{c.Count:N0} {c.Many}")];

    public static Task<int> CountAsync<T>(IQueryable<T> records, CancellationToken cancellationToken) =>
        records.CountAsync(cancellationToken);
}

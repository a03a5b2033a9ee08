using Dashboard.Store.Access;

namespace Dashboard.Store.Registers;

/// <summary>A kind of record that people enter: its fields, and who may read and write it. One sealed class each, beside its table.</summary>
public abstract class Register
{
    /// <summary>In addresses and file names: "exit-plans".</summary>
    public abstract string Key { get; }

    /// <summary>"exit plan".</summary>
    public abstract string Singular { get; }

    /// <summary>"Exit plans".</summary>
    public abstract string Plural { get; }

    /// <summary>What the register is for, in one sentence.</summary>
    public abstract string Sentence { get; }

    /// <summary>What of the score it feeds, such as "Exit unreadiness (F5)"; null when none of it.</summary>
    public virtual string? Feeds => null;
    public virtual Permission Read => Permission.ReadRegister;
    public abstract Permission Edit { get; }

    /// <summary>As the audit log calls its records.</summary>
    public abstract string Subject { get; }
    public abstract IReadOnlyList<FieldInfo> Fields { get; }

    /// <summary>Field and direction of a list that asks for no order.</summary>
    public abstract (string Field, bool Descending) Order { get; }

    /// <summary>Registers whose records belong to one of this, with the field that says to which.</summary>
    public virtual IReadOnlyList<(string Register, string Field)> Children => [];

    public FieldInfo? Field(string key) => Fields.FirstOrDefault(f => f.Key == key);

    internal abstract IRecords On(DashboardDbContext db);
}

/// <summary>The work on a register's records in one context. Non-generic, so that pages and files need not know the type.</summary>
internal interface IRecords
{
    Task<PageOf<RecordRow>> PageAsync(Actor actor, RegisterFilter filter, CancellationToken cancellationToken);

    IAsyncEnumerable<RecordRow> StreamAsync(Actor actor, RegisterFilter filter, CancellationToken cancellationToken);

    Task<long> CountAsync(Actor actor, RegisterFilter filter, CancellationToken cancellationToken);

    Task<RecordView?> ReadAsync(Actor actor, int id, CancellationToken cancellationToken);

    Task<RecordResult> SaveAsync(
        Actor actor,
        int? id,
        int version,
        IReadOnlyDictionary<string, string> values,
        CancellationToken cancellationToken
    );

    Task<RecordResult> RemoveAsync(Actor actor, int id, int version, CancellationToken cancellationToken);

    Task<RecordResult> RestoreAsync(Actor actor, int id, CancellationToken cancellationToken);

    Task<RecordResult> TakeBackAsync(Actor actor, int id, int version, string before, CancellationToken cancellationToken);

    IReadOnlyList<HistoryChange> Explain(Audit.AuditEntry entry, RecordNames known);

    IEnumerable<(string Register, int Id)> NamesIn(Audit.AuditEntry entry);

    IRecordBatches ToImport(Actor actor, Origin origin);
}

/// <summary>Rows of a file on their way into a register.</summary>
internal interface IRecordBatches
{
    long Added { get; }
    long Changed { get; }
    long Unchanged { get; }

    Task AddAsync(IReadOnlyList<RecordFileRow> rows, Imports.ProblemList problems, CancellationToken cancellationToken);

    /// <summary>Rows that named records further down in the file.</summary>
    Task FinishAsync(Imports.ProblemList problems, CancellationToken cancellationToken);
}

/// <param name="Values">By field key; fields that the file has no column for are not in it.</param>
internal sealed record RecordFileRow(long Number, IReadOnlyDictionary<string, string> Values);

/// <summary>What of a register is asked for.</summary>
public sealed record RegisterFilter
{
    public string? Search { get; init; }

    /// <summary>Wanted value by field key; "unknown" for records that lack it.</summary>
    public IReadOnlyDictionary<string, string> Where { get; init; } = new Dictionary<string, string>();

    /// <summary>A field's key; another one falls back to the register's own order.</summary>
    public string? Sort { get; init; }
    public bool Descending { get; init; }

    /// <summary>Removed records instead of those that are there.</summary>
    public bool Removed { get; init; }
    public PageRequest Page { get; init; } = new();
}

/// <param name="Values">As many as the register has fields, in their order.</param>
public sealed record RecordRow(int Id, string Key, string Title, Origin Origin, IReadOnlyList<FieldValue> Values);

/// <summary>One record with all that its page shows.</summary>
/// <param name="Children">Records of other registers that belong to it.</param>
public sealed record RecordView(
    int Id,
    string Key,
    string Title,
    int Version,
    Origin Origin,
    DateTimeOffset? DeletedAt,
    IReadOnlyList<FieldValue> Values,
    IReadOnlyList<ChildCount> Children
);

public sealed record ChildCount(string Register, string Field, string Plural, int Count);

/// <summary>How a save ended. On a conflict, <paramref name="Theirs"/> is what is stored now.</summary>
public sealed record RecordResult(SaveResult Result, RecordView? Theirs = null, string? ChangedBy = null, DateTimeOffset? ChangedAt = null)
{
    public bool IsSaved => Result.IsSaved;

    public static implicit operator RecordResult(SaveResult result) => new(result);
}

/// <summary>A field before and after: names instead of keys and choices, all else as files write it; empty is unknown.</summary>
public sealed record HistoryChange(FieldInfo Field, string Before, string After)
{
    public string Label => Field.Label;
}

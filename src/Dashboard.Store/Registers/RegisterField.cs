namespace Dashboard.Store.Registers;

/// <summary>A field of records of one type: how it is read as text, written from text, and used by the database.</summary>
internal sealed class RegisterField<T>(FieldInfo info, string property)
{
    public FieldInfo Info { get; } = info;

    /// <summary>The property behind it, by which validators and the audit log name it.</summary>
    public string Property { get; } = property;
    public required Func<T, RecordNames, FieldValue> Read { get; init; }

    /// <summary>Writes the trimmed text into the record; answers what is wrong with it, or null.</summary>
    public required Func<T, string, RecordNames, string?> Write { get; init; }

    /// <summary>Sorted by it, what is unknown last; null when the database cannot.</summary>
    public Func<IQueryable<T>, bool, IOrderedQueryable<T>>? Sort { get; init; }

    /// <summary>Only the records whose field has this value; "unknown" stands for none.</summary>
    public Func<IQueryable<T>, string, RecordNames, IQueryable<T>>? Filter { get; init; }

    /// <summary>Ids of the records that it refers to.</summary>
    public Func<T, IEnumerable<int>>? Refers { get; init; }
}

using Dashboard.Store;
using Dashboard.Store.Registers;

namespace Dashboard.Web.Registers;

/// <summary>What a person types into a record's form, as text until the store has read it, beside what it was when they began.</summary>
public sealed class RecordForm
{
    private readonly Dictionary<string, string> values;
    private IReadOnlyDictionary<string, string> original;

    private RecordForm(
        Register register,
        int? id,
        int version,
        IReadOnlyDictionary<string, string> original,
        Dictionary<string, string> values
    )
    {
        (Register, Id, Version, this.original, this.values) = (register, id, version, original, values);
    }

    public Register Register { get; }

    /// <summary>Null for a new record.</summary>
    public int? Id { get; }

    /// <summary>The version that was seen, or chosen against after a conflict.</summary>
    public int Version { get; private set; }

    /// <summary>As it was when the person began, by field key.</summary>
    public IReadOnlyDictionary<string, string> Original => original;
    public IReadOnlyDictionary<string, string> Values => values;
    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    public string this[string key]
    {
        get => values[key];
        set => values[key] = value;
    }

    public bool IsDirty => Register.Fields.Any(f => IsChanged(f.Key));

    /// <summary>What to save: all of a new record, of a known one only what was changed, so that others' changes to the rest stand.</summary>
    public IReadOnlyDictionary<string, string> Changes =>
        Id is null ? values : values.Where(v => IsChanged(v.Key)).ToDictionary(v => v.Key, v => v.Value, StringComparer.Ordinal);

    /// <summary>The former values of what was changed: saving them takes the change back.</summary>
    public IReadOnlyDictionary<string, string> Former =>
        original.Where(v => IsChanged(v.Key)).ToDictionary(v => v.Key, v => v.Value, StringComparer.Ordinal);

    /// <summary>"3 fields need another look."; null when none does.</summary>
    public string? Summary =>
        Errors.Where(e => e.Field.Length > 0).Select(e => e.Field).Distinct().Count() switch
        {
            0 => null,
            1 => "One field needs another look.",
            var count => $"{count} fields need another look.",
        };

    /// <summary>What is wrong with the whole, not with a field.</summary>
    public IEnumerable<string> Whole => Errors.Where(e => Register.Field(e.Field) is null).Select(e => e.Message);

    /// <param name="given">Values from the address, by field key; what is no field is left out.</param>
    public static RecordForm New(Register register, IReadOnlyDictionary<string, string> given)
    {
        var empty = register.Fields.ToDictionary(f => f.Key, _ => "", StringComparer.Ordinal);
        var begun = register.Fields.ToDictionary(f => f.Key, f => given.GetValueOrDefault(f.Key) ?? "", StringComparer.Ordinal);
        return new RecordForm(register, null, 0, empty, begun);
    }

    public static RecordForm Of(Register register, RecordView record)
    {
        var stored = Texts(register, record);
        return new RecordForm(register, record.Id, record.Version, stored, new Dictionary<string, string>(stored, StringComparer.Ordinal));
    }

    public static IReadOnlyDictionary<string, string> Texts(Register register, RecordView record) =>
        register.Fields.Zip(record.Values).ToDictionary(f => f.First.Key, f => f.Second.Text, StringComparer.Ordinal);

    /// <summary>Several messages of one field as one sentence after another; null when it is right.</summary>
    public string? Error(string key) =>
        Errors.Where(e => e.Field == key).Select(e => e.Message).ToList() is { Count: > 0 } messages ? string.Join(" ", messages) : null;

    public void Refuse(IReadOnlyList<FieldError> errors) => Errors = errors;

    /// <summary>Goes on from what others have stored meanwhile, with what the person decided.</summary>
    public void Rebase(RecordView theirs, IReadOnlyDictionary<string, string> decided)
    {
        (Version, original, Errors) = (theirs.Version, Texts(Register, theirs), []);
        foreach (var (key, value) in decided)
        {
            values[key] = value;
        }
    }

    private bool IsChanged(string key) => values[key].Trim() != original[key];
}

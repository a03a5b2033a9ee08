using Dashboard.Domain.Register;
using Dashboard.Store.Registers;

namespace Dashboard.Web.Registers;

/// <summary>What two people did to one record, for the second of them to decide. Texts are the form's, so nothing typed is lost.</summary>
public sealed class RecordMerge
{
    private readonly RecordForm form;
    private readonly RecordView theirs;
    private readonly ThreeWayMerge merge;
    private readonly Dictionary<string, bool> mine = new(StringComparer.Ordinal);

    private RecordMerge(RecordForm form, RecordView theirs, RecordResult result)
    {
        (this.form, this.theirs) = (form, theirs);
        (By, At) = (result.ChangedBy ?? "Someone else", result.ChangedAt);
        merge = ThreeWayMerge.Of(form.Original, Trimmed(form.Values), RecordForm.Texts(form.Register, theirs));
    }

    public string By { get; }
    public DateTimeOffset? At { get; }

    /// <summary>Fields that both changed, to different values, in the form's order.</summary>
    public IReadOnlyList<FieldConflict> Conflicts => [.. InOrder(merge.Conflicts, c => c.Field)];

    /// <summary>Labels of what they alone changed: it stands as they left it.</summary>
    public IReadOnlyList<string> OnlyTheirs => Labels(merge.OnlyTheirs);

    /// <summary>Labels of what the person alone changed: it will be saved as typed.</summary>
    public IReadOnlyList<string> OnlyMine => Labels(merge.OnlyMine);

    public bool IsDecided => merge.Conflicts.All(c => mine.ContainsKey(c.Field));

    /// <summary>How many fields still wait for a choice.</summary>
    public int Open => merge.Conflicts.Count(c => !mine.ContainsKey(c.Field));

    /// <param name="result">A conflict, with what is stored now.</param>
    public static RecordMerge Of(RecordForm form, RecordResult result) =>
        new(form, result.Theirs ?? throw new ArgumentException("Only a conflict can be merged.", nameof(result)), result);

    public FieldInfo Field(FieldConflict conflict) => form.Register.Field(conflict.Field)!;

    /// <summary>Null while nothing is chosen.</summary>
    public bool? TakesMine(FieldConflict conflict) => mine.TryGetValue(conflict.Field, out var chosen) ? chosen : null;

    public void Choose(FieldConflict conflict, bool takeMine) => mine[conflict.Field] = takeMine;

    /// <summary>Their value, with names instead of keys.</summary>
    public string? Theirs(FieldConflict conflict)
    {
        var place = form.Register.Fields.Index().First(f => f.Item.Key == conflict.Field).Index;
        return FieldWords.Of(form.Register.Fields[place], theirs.Values[place]);
    }

    /// <summary>Puts the decision into the form, which then saves against their version.</summary>
    public void Apply()
    {
        if (!IsDecided)
        {
            throw new InvalidOperationException("Every field that both changed needs a choice first.");
        }

        form.Rebase(theirs, merge.Resolved(c => mine[c.Field] ? c.Mine : c.Theirs));
    }

    private static Dictionary<string, string> Trimmed(IReadOnlyDictionary<string, string> values) =>
        values.ToDictionary(v => v.Key, v => v.Value.Trim(), StringComparer.Ordinal);

    private IReadOnlyList<string> Labels(IReadOnlyList<string> keys) =>
        [.. InOrder(keys, k => k).Select(k => form.Register.Field(k)!.Label)];

    private IEnumerable<T> InOrder<T>(IEnumerable<T> items, Func<T, string> key) =>
        form.Register.Fields.Select(f => f.Key).Join(items, k => k, key, (_, item) => item);
}

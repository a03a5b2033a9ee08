namespace Dashboard.Domain.Register;

/// <summary>A field that two people changed to different values. Null is: the field was not there, or was taken out.</summary>
public sealed record FieldConflict(string Field, string? Base, string? Mine, string? Theirs);

/// <summary>
/// Two people's changes to one record, put together field by field. Neither person's choice is made for them: a field in conflict is in no
/// merged value until it is resolved.
/// </summary>
/// <param name="Merged">Every field without a conflict.</param>
/// <param name="Conflicts">Fields that both changed, to different values.</param>
/// <param name="OnlyMine">Fields that I alone changed.</param>
/// <param name="OnlyTheirs">Fields that they alone changed.</param>
public sealed record ThreeWayMerge(
    IReadOnlyDictionary<string, string> Merged,
    IReadOnlyList<FieldConflict> Conflicts,
    IReadOnlyList<string> OnlyMine,
    IReadOnlyList<string> OnlyTheirs
)
{
    public bool HasConflicts => Conflicts.Count > 0;

    /// <summary>Values are compared character by character. Fields are listed by name.</summary>
    /// <param name="original">The record as both began to edit it.</param>
    /// <param name="mine">What I want to save.</param>
    /// <param name="theirs">What has been saved meanwhile.</param>
    public static ThreeWayMerge Of(
        IReadOnlyDictionary<string, string> original,
        IReadOnlyDictionary<string, string> mine,
        IReadOnlyDictionary<string, string> theirs
    )
    {
        var merged = new Dictionary<string, string>(StringComparer.Ordinal);
        var conflicts = new List<FieldConflict>();
        var onlyMine = new List<string>();
        var onlyTheirs = new List<string>();
        foreach (
            var field in original.Keys.Concat(mine.Keys).Concat(theirs.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        )
        {
            var (was, ours, other) = (original.GetValueOrDefault(field), mine.GetValueOrDefault(field), theirs.GetValueOrDefault(field));
            if (ours != was && other != was && ours != other)
            {
                conflicts.Add(new FieldConflict(field, was, ours, other));
                continue;
            }

            if (ours != was && other == was)
            {
                onlyMine.Add(field);
            }
            else if (other != was && ours == was)
            {
                onlyTheirs.Add(field);
            }

            Put(merged, field, ours == was ? other : ours);
        }

        return new ThreeWayMerge(merged, conflicts, onlyMine, onlyTheirs);
    }

    /// <summary>The whole record once someone has chosen a value for every conflict; null takes the field out.</summary>
    public IReadOnlyDictionary<string, string> Resolved(Func<FieldConflict, string?> choose)
    {
        var resolved = new Dictionary<string, string>(Merged, StringComparer.Ordinal);
        foreach (var conflict in Conflicts)
        {
            Put(resolved, conflict.Field, choose(conflict));
        }

        return resolved;
    }

    private static void Put(Dictionary<string, string> values, string field, string? value)
    {
        if (value is not null)
        {
            values[field] = value;
        }
    }
}

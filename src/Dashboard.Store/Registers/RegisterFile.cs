namespace Dashboard.Store.Registers;

/// <summary>Which column of a file fills which field.</summary>
/// <param name="Columns">Column's position in the file, by field key; fields without one are left as they are.</param>
public sealed record ColumnMapping(IReadOnlyDictionary<string, int> Columns)
{
    /// <summary>By the field's key or label, whatever its case, spaces and signs; the rest people choose.</summary>
    public static ColumnMapping Suggest(Register register, IReadOnlyList<string> columns)
    {
        var plain = columns.Select(Plain).ToList();
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (key, label) in RegisterFile.ColumnsOf(register))
        {
            var place = plain.IndexOf(Plain(key));
            place = place >= 0 ? place : plain.IndexOf(Plain(label));
            if (place >= 0 && !found.ContainsValue(place))
            {
                found[key] = place;
            }
        }

        return new ColumnMapping(found);
    }

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}

/// <summary>How a register is written to files: the key, then its fields; the same columns come back in.</summary>
public static class RegisterFile
{
    public const string KeyColumn = "key";

    public static IReadOnlyList<(string Key, string Label)> ColumnsOf(Register register) =>
        [(KeyColumn, "Key"), .. register.Fields.Select(f => (f.Key, f.Label))];

    public static IReadOnlyList<string> CellsOf(RecordRow row) => [row.Key, .. row.Values.Select(v => v.Text)];
}

namespace Dashboard.Store.Registers;

/// <summary>Rows of a file that wait for one another in a circle, such as two vendors that own each other.</summary>
internal static class WaitingCircle
{
    /// <param name="waiting">Each row with its key and what it names that is not stored.</param>
    /// <returns>For each row of a circle, what is wrong with it.</returns>
    public static IReadOnlyDictionary<RecordFileRow, string> Of(IReadOnlyList<(RecordFileRow Row, string Key, List<string> Names)> waiting)
    {
        var byName = new Dictionary<string, (RecordFileRow Row, List<string> Names)>(StringComparer.OrdinalIgnoreCase);
        foreach (var (row, key, names) in waiting)
        {
            byName.TryAdd(key, (row, names));
            byName.TryAdd((row.Values.GetValueOrDefault("name") ?? row.Values.GetValueOrDefault("title") ?? key).Trim(), (row, names));
        }

        var found = new Dictionary<RecordFileRow, string>(ReferenceEqualityComparer.Instance);
        foreach (var (row, _, names) in waiting)
        {
            var path = new List<RecordFileRow> { row };
            var at = names;
            while (at.Count > 0 && byName.TryGetValue(at[0], out var next))
            {
                if (ReferenceEquals(next.Row, row))
                {
                    var rows = string.Join(", ", path.Select(r => r.Number).Order());
                    found[row] = $"This leads back to the row itself, through rows {rows}: end the chain where it ends in fact.";
                    break;
                }

                if (path.Exists(r => ReferenceEquals(r, next.Row)))
                {
                    break;
                }

                path.Add(next.Row);
                at = next.Names;
            }
        }

        return found;
    }
}

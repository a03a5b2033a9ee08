using CsvHelper;
using Dashboard.Sources.Demo;

namespace Dashboard.Sources.Tests.Demo;

/// <summary>Rows of a register file by column; an empty cell is null.</summary>
internal static class DemoRegister
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string?>> Rows(string register)
    {
        using var stream = DemoCompany.RegisterFiles.Single(f => f.Register == register).Open();
        return Read(stream);
    }

    public static IReadOnlyList<IReadOnlyDictionary<string, string?>> Read(Stream stream)
    {
        using var csv = CsvReader.Create(stream, new CsvReaderOptions { HasHeader = true });
        csv.ReadHeader();
        string[] headers = [.. csv.Headers.ToArray()];
        var rows = new List<IReadOnlyDictionary<string, string?>>();
        while (csv.Read())
        {
            rows.Add(headers.ToDictionary(h => h, h => csv.GetString(h) is { Length: > 0 } text ? text : null, StringComparer.Ordinal));
        }

        return rows;
    }

    /// <summary>Every value of a column, lists taken apart.</summary>
    public static IEnumerable<string> Values(string register, string column) =>
        Rows(register).SelectMany(row => row[column]?.Split(';') ?? []).Select(value => value.Trim());

    /// <summary>Cells of every record; a line end inside quotes ends none.</summary>
    public static IEnumerable<int> Widths(string text)
    {
        var (quoted, cells) = (false, 1);
        foreach (var c in text)
        {
            quoted ^= c == '"';
            if (!quoted && c == ',')
            {
                cells++;
            }
            else if (!quoted && c == '\n')
            {
                yield return cells;
                cells = 1;
            }
        }
    }
}

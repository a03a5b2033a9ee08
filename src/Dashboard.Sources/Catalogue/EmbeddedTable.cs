using CsvHelper;

namespace Dashboard.Sources.Catalogue;

/// <summary>A CSV file with a header that is compiled into this assembly.</summary>
internal static class EmbeddedTable
{
    /// <param name="resource">Folder and file, for example "Catalogue.vendors.csv".</param>
    /// <param name="map">Turns a row into a record; the argument gives the text of a column, null when it is empty.</param>
    public static IReadOnlyList<T> Read<T>(string resource, Func<Func<string, string?>, T> map)
    {
        using var stream = Open(resource);
        using var csv = CsvReader.Create(stream, new CsvReaderOptions { HasHeader = true });
        var rows = new List<T>();
        while (csv.Read())
        {
            rows.Add(map(column => csv.GetString(column) is { Length: > 0 } value ? value : null));
        }

        return rows;
    }

    public static Stream Open(string resource) =>
        typeof(EmbeddedTable).Assembly.GetManifestResourceStream($"Dashboard.Sources.{resource}")
        ?? throw new InvalidOperationException($"The resource Dashboard.Sources.{resource} is not compiled into the assembly.");
}

using System.Text;
using Dashboard.Domain.Imports;
using Dashboard.Sources.Tables;

namespace Dashboard.Sources.Tests.Tables;

/// <summary>A table read to its end.</summary>
internal sealed record ReadTable(IReadOnlyList<string> Columns, IReadOnlyList<string> Notes, IReadOnlyList<ReadResult<TableRow>> Results)
{
    public IEnumerable<TableRow> Rows => Results.Where(r => r.Value is not null).Select(r => r.Value!);

    public IEnumerable<ReadProblem> Problems => Results.Where(r => r.Problem is not null).Select(r => r.Problem!);

    /// <summary>Cells with | between them.</summary>
    public string[] Lines => [.. Rows.Select(r => string.Join('|', r.Cells))];
}

internal static class TableFixture
{
    public static Task<ReadTable> ReadAsync(string text, string name = "table.csv") => ReadAsync(Encoding.UTF8.GetBytes(text), name);

    public static async Task<ReadTable> ReadAsync(byte[] bytes, string name = "table.csv")
    {
        await using var file = await new TableReader().OpenAsync(name, new MemoryStream(bytes), CancellationToken.None);
        var results = new List<ReadResult<TableRow>>();
        await foreach (var result in file.RowsAsync(CancellationToken.None))
        {
            results.Add(result);
        }

        return new ReadTable(file.Columns, file.Notes, results);
    }

    public static async Task<string> RefusalAsync(byte[] bytes, string name = "table.csv") =>
        (await Assert.ThrowsAsync<UnreadableFileException>(() => ReadAsync(bytes, name))).Message;

    public static async Task<byte[]> XlsxAsync(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<XlsxCell>> rows)
    {
        using var output = new MemoryStream();
        await using (var writer = XlsxWriter.Create(output, "Table", columns))
        {
            foreach (var row in rows)
            {
                await writer.WriteRowAsync(row, CancellationToken.None);
            }

            await writer.FinishAsync(CancellationToken.None);
        }

        return output.ToArray();
    }
}

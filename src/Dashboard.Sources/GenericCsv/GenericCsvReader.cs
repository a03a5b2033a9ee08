using System.Runtime.CompilerServices;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Focus;
using Dashboard.Sources.Tables;

namespace Dashboard.Sources.GenericCsv;

/// <summary>Reads usage tables of any shape by a mapping: CSV with commas, semicolons or tabs, plain or gzip, and XLSX.</summary>
public sealed class GenericCsvReader(GenericCsvMapping mapping, DateOnly today)
{
    private readonly TableReader tables = new();

    /// <summary>Opens a table, taking off gzip by its first bytes. The table can be read more than once until it is disposed.</summary>
    /// <param name="content">Can be set to a position; left open.</param>
    /// <exception cref="UnreadableFileException">The sentence names the file, what is wrong, and what to do.</exception>
    public async Task<TableFile> OpenAsync(string fileName, Stream content, CancellationToken cancellationToken)
    {
        var head = new byte[2];
        var read = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        content.Position = 0;
        if (read < 2 || head is not [0x1F, 0x8B])
        {
            return await tables.OpenAsync(fileName, content, cancellationToken);
        }

        // What grows without end is stopped by the limit on tables.
        await using var text = new GzipText(content);
        return await tables.OpenAsync(fileName, text, cancellationToken);
    }

    /// <summary>One result per row that is not blank, in the order of the table.</summary>
    /// <exception cref="UnreadableFileException">The table lacks columns that the mapping names, or cannot be read to its end.</exception>
    public async IAsyncEnumerable<ReadResult<UsageRow>> ReadAsync(
        TableFile table,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var rows = new GenericCsvRow(mapping, table, today);
        if (!mapping.Fields.ContainsKey(CsvField.Currency) && mapping.Fields.ContainsKey(CsvField.Cost))
        {
            var note = new ReadProblem(
                0,
                "",
                "",
                $"The mapping names no currency: costs are kept as {Currencies.Unknown}, currency unknown. Map a column, or a fixed one such as =USD."
            );
            yield return new ReadResult<UsageRow>(null, null, [note]);
        }

        await foreach (var result in table.RowsAsync(cancellationToken))
        {
            yield return result.Value is { } row
                ? rows.Read(row) with
                {
                    Notes = result.Notes,
                }
                : new ReadResult<UsageRow>(null, result.Problem, result.Notes);
        }
    }
}

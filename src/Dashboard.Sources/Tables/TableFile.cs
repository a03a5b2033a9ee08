using System.Runtime.CompilerServices;
using Dashboard.Domain.Imports;
using Dashboard.Sources.Files;

namespace Dashboard.Sources.Tables;

/// <summary>An opened table. Its content lies in a temporary file until it is disposed, so it can be read more than once.</summary>
public sealed class TableFile : IAsyncDisposable
{
    /// <summary>A large file must not hold its thread for seconds: others wait for it.</summary>
    private const int RowsAtOnce = 500;

    private readonly SpooledFile spool;
    private readonly Func<IEnumerable<TableRecord>> records;
    private readonly TableCheck check;

    /// <param name="records">Opens the file anew; the first record is the header.</param>
    internal TableFile(string fileName, SpooledFile spool, IReadOnlyList<string> notes, Func<IEnumerable<TableRecord>> records)
    {
        this.spool = spool;
        this.records = records;
        FileName = fileName;
        Notes = notes;
        var first =
            records().FirstOrDefault() ?? throw new UnreadableFileException("The file holds no rows: choose one with a header and rows.");
        Header = TableHeader.Of(first);
        HeaderRow = first.Row;
        check = new TableCheck(Header);
    }

    /// <summary>As the user calls it, made fit to show.</summary>
    public string FileName { get; }

    public TableHeader Header { get; }

    /// <summary>Where the header stands: 1 unless blank rows come first.</summary>
    public long HeaderRow { get; }

    public IReadOnlyList<string> Columns => Header.Columns;

    /// <summary>What a reader should know about the file as a whole, as sentences: which sheet was read, what was left out.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>One result for each row below the header that is not blank, in file order: the row, or why it was rejected.</summary>
    /// <exception cref="UnreadableFileException">The rest cannot be read: too many rows, or too many broken ones.</exception>
    public async IAsyncEnumerable<ReadResult<TableRow>> RowsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var record in records().Skip(1))
        {
            if (++count > TableLimits.Rows)
            {
                throw new UnreadableFileException(
                    $"“{FileName}” holds more than {TableLimits.Rows / 1_000_000} million rows, the most that is read: split it."
                );
            }

            if (count % RowsAtOnce == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await Task.Yield();
            }

            yield return check.Read(record);
        }
    }

    public ValueTask DisposeAsync()
    {
        spool.Dispose();
        return ValueTask.CompletedTask;
    }
}

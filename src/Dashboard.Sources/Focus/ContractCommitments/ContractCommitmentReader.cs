using Dashboard.Domain.Imports;

namespace Dashboard.Sources.Focus.ContractCommitments;

/// <summary>Reads the contract commitment dataset of FOCUS 1.3: CSV, plain or gzip, under the rules for files, records and fields of cost files.</summary>
public static class ContractCommitmentReader
{
    /// <summary>One result per record, in file order; results with neither value nor problem carry notes on the file as a whole.</summary>
    /// <param name="file">Read from its current position; left open.</param>
    /// <exception cref="UnreadableFileException">The file as a whole cannot be read. Thrown while enumerating, perhaps after some rows.</exception>
    public static IEnumerable<ReadResult<ContractCommitment>> Read(Stream file, FocusReadOptions options, CancellationToken ct)
    {
        using var input = FocusInput.Open(file, options, ct);
        var notes = new FocusNotes();
        using var records = new FocusRecords(input.Text, options, notes);
        var rows = new CommitmentRows(records.Csv, new CommitmentHeader(records.Header()), options, notes);
        while (records.Next(ct))
        {
            yield return records.Problem is { } problem ? new ReadResult<ContractCommitment>(null, problem) : rows.Read();
        }

        if (notes.Summary() is { Count: > 0 } atEnd)
        {
            yield return new ReadResult<ContractCommitment>(null, null, atEnd);
        }
    }
}

using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend;

namespace Dashboard.Sources.Focus;

/// <summary>The cost rows of an opened file, one at a time.</summary>
internal sealed class FocusTable : IDisposable
{
    private readonly FocusRecords records;
    private readonly FocusRows rows;

    /// <param name="text">Stays open.</param>
    public FocusTable(Stream text, FocusReadOptions options, FocusNotes notes)
    {
        records = new FocusRecords(text, options, notes);
        try
        {
            rows = new FocusRows(records.Csv, FocusHeader.Read(records.Header(), options, notes), options, notes);
        }
        catch
        {
            records.Dispose();
            throw;
        }
    }

    /// <summary>What the record came to that <see cref="Next"/> went to.</summary>
    public ReadResult<UsageRow> Current { get; private set; }

    /// <summary>First day of the month in which the current record is billed; null for a record that says nothing about when.</summary>
    public DateOnly? BillingMonth => records.Problem is null ? rows.BillingMonth() : null;

    /// <summary>Goes to the next record that is not blank; false at the end.</summary>
    public bool Next(CancellationToken ct)
    {
        if (!records.Next(ct))
        {
            return false;
        }

        Current = records.Problem is { } problem ? new ReadResult<UsageRow>(null, problem) : rows.Read();
        return true;
    }

    public void Dispose() => records.Dispose();
}

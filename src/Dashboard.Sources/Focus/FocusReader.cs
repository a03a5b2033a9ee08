using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend;

namespace Dashboard.Sources.Focus;

/// <summary>
/// Reads FOCUS 1.0 to 1.3 cost files: CSV, plain or gzip. Streams in constant memory.
/// What is odd about real files, and how each oddity is read, stands in README.md beside this file.
/// </summary>
public static class FocusReader
{
    /// <summary>
    /// Yields one result per record, in file order. A result with neither value nor problem carries notes on the file as a whole:
    /// one before the first row and one after the last, each only if there is something to say.
    /// </summary>
    /// <param name="file">Read from its current position; left open.</param>
    /// <exception cref="UnreadableFileException">
    /// The file as a whole cannot be read. Thrown while enumerating, perhaps after some rows.
    /// </exception>
    public static IEnumerable<ReadResult<UsageRow>> Read(Stream file, FocusReadOptions options, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(options);
        if (options.DefaultCurrency is { } currency && !Currencies.IsKnown(currency))
        {
            throw new ArgumentException($"The default currency '{currency}' is not an ISO 4217 code such as USD.", nameof(options));
        }

        return Rows(file, options, ct);
    }

    /// <summary>
    /// First days of the months in which the rows are billed, in order: what a file replaces when its name does not say. Reads all of it.
    /// </summary>
    /// <param name="file">Read from its current position; left open.</param>
    /// <exception cref="UnreadableFileException">The file as a whole cannot be read.</exception>
    public static IReadOnlyList<DateOnly> BillingMonths(Stream file, FocusReadOptions options, CancellationToken ct)
    {
        using var input = FocusInput.Open(file, options, ct);
        using var table = new FocusTable(input.Text, options, new FocusNotes());
        var months = new SortedSet<DateOnly>();
        while (table.Next(ct))
        {
            if (table.BillingMonth is { } month)
            {
                months.Add(month);
            }
        }

        return [.. months];
    }

    private static IEnumerable<ReadResult<UsageRow>> Rows(Stream file, FocusReadOptions options, CancellationToken ct)
    {
        using var input = FocusInput.Open(file, options, ct);
        var notes = new FocusNotes();
        using var table = new FocusTable(input.Text, options, notes);
        if (notes.TakePending() is { } atStart)
        {
            yield return new ReadResult<UsageRow>(null, null, atStart);
        }

        while (table.Next(ct))
        {
            yield return table.Current;
        }

        if (notes.Summary() is { Count: > 0 } atEnd)
        {
            yield return new ReadResult<UsageRow>(null, null, atEnd);
        }
    }
}

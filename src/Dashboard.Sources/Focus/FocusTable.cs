using System.Buffers;
using System.Globalization;
using CsvHelper;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend;

namespace Dashboard.Sources.Focus;

/// <summary>The records of an opened file, one at a time: the CSV reader with its faults turned into ours.</summary>
internal sealed class FocusTable : IDisposable
{
    private static readonly SearchValues<byte> Blank = SearchValues.Create(", \t\"\x1A"u8);

    private readonly CsvReader csv;
    private readonly FocusReadOptions options;
    private readonly FocusNotes notes;
    private readonly FocusHeader header;
    private readonly FocusRows rows;
    private CsvMalformedReason? malformed;
    private long records;

    /// <param name="text">Stays open.</param>
    public FocusTable(Stream text, FocusReadOptions options, FocusNotes notes)
    {
        this.options = options;
        this.notes = notes;
        csv = CsvReader.Create(
            text,
            new CsvReaderOptions
            {
                Separator = ',',
                TrimWhitespace = true,
                TrackLineNumbers = true,
                BufferSize = 1 << 18,
                MaxRecordSize = options.MaxRecordChars,
                OnMalformedRecord = m => malformed = m.Reason,
            },
            leaveOpen: true
        );
        try
        {
            header = FocusHeader.Read(csv.Headers, options, notes);
        }
        catch (CsvFormatException e)
        {
            csv.Dispose();
            throw TooLong(1, e);
        }
        catch
        {
            csv.Dispose();
            throw;
        }

        malformed = null;
        rows = new FocusRows(csv, header, options, notes);
    }

    /// <summary>What the record came to that <see cref="Next"/> went to.</summary>
    public ReadResult<UsageRow> Current { get; private set; }

    /// <summary>Goes to the next record that is not blank; false at the end.</summary>
    public bool Next(CancellationToken ct)
    {
        while (ReadRecord())
        {
            ct.ThrowIfCancellationRequested();
            var fault = malformed;
            malformed = null;
            if (csv.RawRecord.IndexOfAnyExcept(Blank) < 0)
            {
                continue;
            }

            records++;
            Current = Fault(fault) is { } message
                ? new ReadResult<UsageRow>(null, new ReadProblem(csv.LineNumber, "", FocusText.Shown(csv.RawRecord), message))
                : rows.Read();
            return true;
        }

        if (records == 0)
        {
            notes.OnFile("The file has a header and no rows.");
        }

        return false;
    }

    public void Dispose() => csv.Dispose();

    private bool ReadRecord()
    {
        bool any;
        try
        {
            any = csv.Read();
        }
        catch (CsvFormatException e)
        {
            // The only thing it is told to throw for: see MalformedData and MaxRecordSize.
            throw TooLong(e.LineNumber, e);
        }

        // Records that were in the buffer already escape the reader's own limit.
        return any && csv.RawRecord.Length > options.MaxRecordChars ? throw TooLong(csv.LineNumber, null) : any;
    }

    private string? Fault(CsvMalformedReason? reason)
    {
        switch (reason)
        {
            case CsvMalformedReason.UnterminatedQuote:
                return "A quote opens here and never closes: the file ends in the middle of a record, or a quote is missing. "
                    + "Export it again in full.";
            case CsvMalformedReason.StrayQuote:
                notes.OnRow(csv.LineNumber, "", csv.RawRecord, "A quote stands inside a field that is not quoted: kept as text.");
                break;
            case not null:
                return "Text follows a closing quote: a quote inside a quoted field must be written twice.";
            default:
                break;
        }

        return csv.FieldCount == header.Count
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"The record has {csv.FieldCount} fields, the header {header.Count}: ")
                + "it is cut off, or a field holds a comma without quotes.";
    }

    private UnreadableFileException TooLong(long line, Exception? inner)
    {
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"The record at line {Math.Max(1, line)} is longer than {options.MaxRecordChars:N0} bytes: "
        );
        message += "a quote may be missing there, or the file is not CSV. Correct it or export it again.";
        return inner is null ? new UnreadableFileException(message) : new UnreadableFileException(message, inner);
    }
}

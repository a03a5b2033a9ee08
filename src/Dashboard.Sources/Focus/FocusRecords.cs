using System.Buffers;
using System.Globalization;
using CsvHelper;
using Dashboard.Domain.Imports;

namespace Dashboard.Sources.Focus;

/// <summary>The records of an opened file, one at a time, whatever its columns: the CSV reader with its faults turned into ours.</summary>
internal sealed class FocusRecords : IDisposable
{
    private static readonly SearchValues<byte> Blank = SearchValues.Create(", \t\"\x1A"u8);

    private readonly FocusReadOptions options;
    private readonly FocusNotes notes;
    private CsvMalformedReason? malformed;
    private int columns;
    private long records;

    /// <param name="text">Stays open.</param>
    public FocusRecords(Stream text, FocusReadOptions options, FocusNotes notes)
    {
        this.options = options;
        this.notes = notes;
        Csv = CsvReader.Create(
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
    }

    /// <summary>At the current record.</summary>
    public CsvReader Csv { get; }

    /// <summary>Why the current record is none; null when it is one.</summary>
    public ReadProblem? Problem { get; private set; }

    /// <summary>The names of the columns, trimmed. Asked for once, before the first record.</summary>
    public string[] Header()
    {
        try
        {
            string[] names = [.. Csv.Headers.Select(n => n.Trim().Trim('\uFEFF').Trim())];
            columns = names.Length;
            malformed = null;
            return names;
        }
        catch (CsvFormatException e)
        {
            throw TooLong(1, e);
        }
    }

    /// <summary>Goes to the next record that is not blank; false at the end.</summary>
    public bool Next(CancellationToken ct)
    {
        while (ReadRecord())
        {
            ct.ThrowIfCancellationRequested();
            var fault = malformed;
            malformed = null;
            if (Csv.RawRecord.IndexOfAnyExcept(Blank) < 0)
            {
                continue;
            }

            records++;
            Problem = Fault(fault) is { } message ? new ReadProblem(Csv.LineNumber, "", FocusText.Shown(Csv.RawRecord), message) : null;
            return true;
        }

        if (records == 0)
        {
            notes.OnFile("The file has a header and no rows.");
        }

        return false;
    }

    public void Dispose() => Csv.Dispose();

    private bool ReadRecord()
    {
        bool any;
        try
        {
            any = Csv.Read();
        }
        catch (CsvFormatException e)
        {
            // The only thing it is told to throw for: see MalformedData and MaxRecordSize.
            throw TooLong(e.LineNumber, e);
        }

        // Records that were in the buffer already escape the reader's own limit.
        return any && Csv.RawRecord.Length > options.MaxRecordChars ? throw TooLong(Csv.LineNumber, null) : any;
    }

    private string? Fault(CsvMalformedReason? reason)
    {
        switch (reason)
        {
            case CsvMalformedReason.UnterminatedQuote:
                return "A quote opens here and never closes: the file ends in the middle of a record, or a quote is missing. "
                    + "Export it again in full.";
            case CsvMalformedReason.StrayQuote:
                notes.OnRow(Csv.LineNumber, "", Csv.RawRecord, "A quote stands inside a field that is not quoted: kept as text.");
                break;
            case not null:
                return "Text follows a closing quote: a quote inside a quoted field must be written twice.";
            default:
                break;
        }

        return Csv.FieldCount == columns
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"The record has {Csv.FieldCount} fields, the header {columns}: ")
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

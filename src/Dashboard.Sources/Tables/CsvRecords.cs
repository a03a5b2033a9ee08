using System.Buffers;
using Dashboard.Domain.Imports;
using Dashboard.Sources.Documents;
using Dashboard.Sources.Files;

namespace Dashboard.Sources.Tables;

/// <summary>
/// Cuts text into records, in memory for one record at a time. A quote that opens and does not close properly costs its own line only:
/// reading goes on with the next one, which a reader that trusts every quote would swallow.
/// </summary>
internal sealed class CsvRecords(TextReader text, char separator)
{
    /// <summary>Every cell at its longest, twice for doubled quotes.</summary>
    private const int MostRecordChars = TableLimits.Columns * TableLimits.CellChars * 2;

    /// <summary>A quote that has not closed by then is missing its end. Well above what a cell may hold, to be able to say so.</summary>
    private const int MostQuotedChars = 1_000_000;

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n");

    private readonly SearchValues<char> ends = SearchValues.Create($"{separator}\r\n");
    private readonly List<string> cells = [];
    private char[] buffer = new char[1 << 16];

    /// <summary>Buffer places: where the current record starts, what comes next, where the text read so far ends.</summary>
    private int start;
    private int at;
    private int end;
    private long line = 1;

    /// <summary>The next record, blank or not; null at the end.</summary>
    public TableRecord? Read()
    {
        start = at;
        if (at == end && !Fill())
        {
            return null;
        }

        cells.Clear();
        var first = line;
        while (true)
        {
            var fault = buffer[at] == '"' ? ReadQuoted() : ReadPlain();
            if (fault is not null)
            {
                line = first;
                return Recover(fault);
            }

            if (EndsRecord())
            {
                return new TableRecord(first, cells.ToArray(), line - first);
            }
        }
    }

    /// <summary>Goes past what follows a cell. Behind a separator there is always one more cell, empty at the end of the file.</summary>
    private bool EndsRecord()
    {
        if (at == end && !Fill())
        {
            line++;
            return true;
        }

        if (buffer[at] == separator)
        {
            at++;
            if (at < end || Fill())
            {
                return false;
            }

            cells.Add("");
            line++;
            return true;
        }

        EndLine();
        return true;
    }

    private void EndLine()
    {
        var wasReturn = buffer[at] == '\r';
        at++;
        if (wasReturn && (at < end || Fill()) && buffer[at] == '\n')
        {
            at++;
        }

        line++;
    }

    /// <summary>A cell without quotes around it; quotes inside are text.</summary>
    private string? ReadPlain()
    {
        var from = at - start;
        at = FindEnd(ends);
        Add(buffer.AsSpan(start + from, at - start - from));
        return null;
    }

    /// <summary>Null, or what is wrong with the quotes.</summary>
    private string? ReadQuoted()
    {
        var from = at + 1 - start;
        at++;
        var doubled = false;
        while (true)
        {
            if (!FindQuote(from))
            {
                return "A quote opens in this row and never closes: close it, or write it twice if it is part of the text.";
            }

            at++;
            if ((at < end || Fill()) && buffer[at] == '"')
            {
                doubled = true;
                at++;
                continue;
            }

            break;
        }

        if (at < end && !ends.Contains(buffer[at]))
        {
            return "Text follows a closing quote: a quote inside a quoted cell must be written twice.";
        }

        var content = buffer.AsSpan(start + from, at - 1 - start - from);
        CountLines(content);
        if (doubled)
        {
            Add(content.ToString().Replace("\"\"", "\"", StringComparison.Ordinal));
        }
        else
        {
            Add(content);
        }

        return null;
    }

    private bool FindQuote(int from)
    {
        while (true)
        {
            var place = buffer.AsSpan(at, end - at).IndexOf('"');
            if (place >= 0)
            {
                at += place;
                return true;
            }

            at = end;
            if (at - start - from > MostQuotedChars || !Fill())
            {
                return false;
            }
        }
    }

    /// <summary>The place of the next of these characters, or of the end of the text.</summary>
    private int FindEnd(SearchValues<char> wanted)
    {
        while (true)
        {
            var place = buffer.AsSpan(at, end - at).IndexOfAny(wanted);
            if (place >= 0)
            {
                return at + place;
            }

            at = end;
            if (!Fill())
            {
                return end;
            }
        }
    }

    /// <summary>Gives up on the first line alone. Spreadsheets copy quotes as they are, without doubling: with tabs, the line is taken literally.</summary>
    private TableRecord Recover(string fault)
    {
        var first = line;
        at = start;
        at = FindEnd(LineEnds);
        var raw = buffer.AsSpan(start, at - start).ToString();
        if (at < end)
        {
            EndLine();
        }

        if (separator != '\t')
        {
            return new TableRecord(first, []) { Fault = new CellRemark(null, raw, fault) };
        }

        var note = new CellRemark(null, raw, "A quote is not paired: the quotes in this row were kept as text.");
        return new TableRecord(first, [.. raw.Split('\t').Select(FormulaText.Unescape)]) { Notes = [note] };
    }

    private void Add(ReadOnlySpan<char> cell) => cells.Add(cell.IsEmpty ? "" : (FormulaText.IsEscaped(cell) ? cell[1..] : cell).ToString());

    private void CountLines(ReadOnlySpan<char> content)
    {
        int place;
        while ((place = content.IndexOfAny('\r', '\n')) >= 0)
        {
            var isPair = content[place] == '\r' && place + 1 < content.Length && content[place + 1] == '\n';
            content = content[(place + (isPair ? 2 : 1))..];
            line++;
        }
    }

    /// <summary>Reads on behind what is there, keeping the current record; places move with it. False at the end of the text.</summary>
    private bool Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            at -= start;
            end -= start;
            start = 0;
        }

        if (end == buffer.Length)
        {
            if (end >= MostRecordChars)
            {
                throw new UnreadableFileException(
                    $"Row {line} is longer than {MostRecordChars / 1_000_000} million characters, so this is no table: export it again."
                );
            }

            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = text.Read(buffer, end, buffer.Length - end);
        end += read;
        return read > 0;
    }
}

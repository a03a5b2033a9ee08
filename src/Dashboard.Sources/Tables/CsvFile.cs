using System.Buffers;
using System.Text;
using Dashboard.Domain.Imports;
using Dashboard.Sources.Documents;

namespace Dashboard.Sources.Tables;

/// <summary>A text file whose encoding and separator are known. Each <see cref="Read"/> starts from the top.</summary>
internal sealed class CsvFile
{
    private const string SeparatorLine = "sep=";

    /// <summary>Each costs a second look at the text behind it.</summary>
    private const int MostBrokenQuotes = 1_000;

    private readonly string path;
    private readonly Encoding encoding;
    private readonly char separator;

    private CsvFile(string path, Encoding encoding)
    {
        this.path = path;
        this.encoding = encoding;
        using var text = Text();
        separator = Detect(text);
    }

    /// <exception cref="RefusedDocumentException">Not text in an encoding that is read.</exception>
    public static async Task<CsvFile> OpenAsync(string path, CancellationToken cancellationToken) =>
        new(path, await TextEncoding.DetectAsync(path, cancellationToken));

    public IEnumerable<TableRecord> Read(string fileName)
    {
        using var text = Text();
        var records = new CsvRecords(text, separator);
        var broken = 0;
        while (records.Read() is { } record)
        {
            if (record.Fault is not null && ++broken > MostBrokenQuotes)
            {
                throw new UnreadableFileException(
                    $"“{fileName}” has broken quotes in more than {MostBrokenQuotes} rows, the last one row {record.Row}: export it again."
                );
            }

            if (record.Fault is not null || !IsBlank(record) && !(record.Row == 1 && IsSeparatorLine(record)))
            {
                yield return record;
            }
        }
    }

    private static bool IsBlank(TableRecord record)
    {
        foreach (var cell in record.Cells)
        {
            if (!string.IsNullOrWhiteSpace(cell))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A first line such as "sep=;" tells spreadsheets the separator. Read with that separator, it is two cells.</summary>
    private static bool IsSeparatorLine(TableRecord record) => record.Cells is [SeparatorLine] or [SeparatorLine, ""];

    private StreamReader Text() =>
        new(path, encoding, detectEncodingFromByteOrderMarks: false, new FileStreamOptions { BufferSize = 1 << 16 });

    /// <summary>The separator that stands most often outside quotes in the first line that is not blank; the rarer sign wins a tie.</summary>
    private static char Detect(StreamReader text)
    {
        var line = FirstLine(text);
        if (
            line.Length == SeparatorLine.Length + 1
            && line.StartsWith(SeparatorLine, StringComparison.OrdinalIgnoreCase)
            && line[^1] is ',' or ';' or '\t'
        )
        {
            return line[^1];
        }

        Span<int> counts = stackalloc int[3];
        var quoted = false;
        foreach (var c in line)
        {
            quoted ^= c == '"';
            var place = "\t;,".IndexOf(c, StringComparison.Ordinal);
            if (!quoted && place >= 0)
            {
                counts[place]++;
            }
        }

        var most = Math.Max(counts[0], Math.Max(counts[1], counts[2]));
        return most == 0 ? ',' : "\t;,"[counts.IndexOf(most)];
    }

    private static string FirstLine(StreamReader text)
    {
        // A header longer than this is refused anyway, for its columns or their length. Rented: many small tables are opened in a row.
        const int longest = 1 << 20;
        var head = ArrayPool<char>.Shared.Rent(longest);
        try
        {
            var start = head.AsSpan(0, text.ReadBlock(head, 0, longest)).TrimStart('\uFEFF').TrimStart("\r\n ");
            var end = start.IndexOfAny('\r', '\n');
            return (end < 0 ? start : start[..end]).ToString();
        }
        finally
        {
            ArrayPool<char>.Shared.Return(head);
        }
    }
}

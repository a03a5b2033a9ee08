using System.Text;
using System.Text.Unicode;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend.Rates;

namespace Dashboard.Sources.EcbRates;

/// <summary>The bank's table: a line per day, a column per currency. Its fields are never quoted.</summary>
internal static class EcbCsv
{
    public static IEnumerable<ReadResult<DatedRate>> Read(ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        if (!Utf8.IsValid(bytes.Span))
        {
            throw new UnreadableFileException("The table is not UTF-8 text: fetch it again.");
        }

        var lines = Encoding.UTF8.GetString(bytes.Span).ReplaceLineEndings("\n").Split('\n');
        var first = Array.FindIndex(lines, l => l.Trim().Length > 0);
        var columns = Fields(lines[first]);
        if (columns[0] != "Date" || columns.Length < 2)
        {
            throw new UnreadableFileException("The table does not begin with the column Date and currencies behind it: fetch it again.");
        }

        var twice = columns.GroupBy(c => c, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        return twice is null
            ? Rates(lines, first, columns, ct)
            : throw new UnreadableFileException($"The column {twice.Key} stands twice in the table: which one counts would be a guess.");
    }

    private static IEnumerable<ReadResult<DatedRate>> Rates(string[] lines, int header, string[] columns, CancellationToken ct)
    {
        for (var i = header + 1; i < lines.Length; i++)
        {
            ct.ThrowIfCancellationRequested();
            if (lines[i].Trim().Length == 0)
            {
                continue;
            }

            var fields = Fields(lines[i]);
            var row = i + 1;
            if (fields.Length != columns.Length)
            {
                yield return EcbRate.Rejected(row, "", lines[i], "It has not as many fields as there are columns: fetch the file again.");
            }
            else if (!EcbRate.TryDay(fields[0], out var day))
            {
                yield return EcbRate.Rejected(row, "Date", fields[0], "Not a day such as 2026-01-31: fetch the file again.");
            }
            else
            {
                foreach (var (currency, raw) in columns.Skip(1).Zip(fields.Skip(1)).Where(f => f.Second is not ("" or "N/A")))
                {
                    yield return EcbRate.Read(row, currency, day, raw);
                }
            }
        }
    }

    /// <summary>Every line ends in a comma, and the daily table has blanks behind each.</summary>
    private static string[] Fields(string line)
    {
        var fields = line.Split(',', StringSplitOptions.TrimEntries);
        return fields[^1].Length == 0 && fields.Length > 1 ? fields[..^1] : fields;
    }
}

using System.Globalization;
using System.Runtime.CompilerServices;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Focus;

namespace Dashboard.Sources.Pulling.Locations;

/// <summary>One of the files that together are a month.</summary>
/// <param name="Bytes">As the manifest or the list says; null when they do not.</param>
/// <param name="Rows">As the manifest says; null when it does not.</param>
internal sealed record FocusPart(string Path, long? Bytes, long? Rows);

/// <summary>Reads the files of a month one after the other as one table, and holds each against what the manifest says of it.</summary>
internal sealed class FocusParts(SourceFiles files, DateOnly today)
{
    private const int RowsAtOnce = 500;

    /// <summary>Row numbers go on from file to file; problems name the file and the line in it.</summary>
    /// <exception cref="PullException">A file is missing, unreadable or not what the manifest says. Nothing of the month counts then.</exception>
    public async IAsyncEnumerable<ReadResult<UsageRow>> ReadAsync(
        IReadOnlyList<FocusPart> parts,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        // Every file has the same header: what is to be said of it is said once.
        var said = new HashSet<string>(StringComparer.Ordinal);
        long before = 0;
        foreach (var part in parts)
        {
            var place = new Place(before, parts.Count > 1 ? Name(part) : null, said);
            await using var file = await files.OpenAsync(part.Path, cancellationToken);
            RequireBytes(part, file.Content.Length);
            long count = 0;
            using var rows = FocusReader.Read(file.Content, new FocusReadOptions { Today = today }, cancellationToken).GetEnumerator();
            while (Next(rows, part))
            {
                var result = rows.Current;
                if (result.Value is not null || result.Problem is not null)
                {
                    count++;
                    before = Math.Max(before, place.Before + (result.Value?.RowNumber ?? result.Problem!.Row));
                }

                if (count % RowsAtOnce == 0)
                {
                    await Task.Yield();
                }

                yield return place.In(result);
            }

            if (part.Rows is { } stated && stated != count)
            {
                throw new PullException(
                    $"“{Name(part)}” holds {count:N0} rows, the manifest says {stated:N0}: it may be replaced just now. The next run reads the month again."
                );
            }
        }
    }

    private static bool Next(IEnumerator<ReadResult<UsageRow>> rows, FocusPart part)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (UnreadableFileException e)
        {
            throw new PullException($"“{Name(part)}”: {e.Message}", e);
        }
    }

    private static void RequireBytes(FocusPart part, long bytes)
    {
        if (part.Bytes is { } stated && stated != bytes)
        {
            throw new PullException(
                $"“{Name(part)}” has {bytes:N0} bytes, not the {stated:N0} that are stated for it: it is not whole or was just replaced. The next run reads the month again."
            );
        }
    }

    private static string Name(FocusPart part) => SourcePath.Shown(part.Path);

    private sealed record Place(long Before, string? File, HashSet<string> Said)
    {
        public ReadResult<UsageRow> In(ReadResult<UsageRow> result) =>
            new(
                result.Value is { } row ? row with { RowNumber = Before + row.RowNumber } : null,
                result.Problem is { } problem ? Named(problem) : null,
                result.Notes is { } notes ? [.. notes.Select(Named).Where(n => n.Row > 0 || Said.Add(n.Message))] : null
            );

        private ReadProblem Named(ReadProblem problem) =>
            problem.Row == 0 ? problem
            : File is null ? problem with { Row = Before + problem.Row }
            : problem with
            {
                Row = Before + problem.Row,
                Message = string.Create(CultureInfo.InvariantCulture, $"{problem.Message} (“{File}”, line {problem.Row})"),
            };
    }
}

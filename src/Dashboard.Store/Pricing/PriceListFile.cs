using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Pricing;
using Dashboard.Sources.Pulling;
using Dashboard.Store.Imports;

namespace Dashboard.Store.Pricing;

/// <summary>Reads a whole price list of any kind that is known; lists are small beside usage.</summary>
internal static partial class PriceListFile
{
    /// <summary>
    /// Reads a list by the first reader that finds prices in it. What none can read is told in the words of the first: it is the one that
    /// people mean most.
    /// </summary>
    /// <exception cref="UnreadableFileException">No reader can make anything of the file.</exception>
    public static (IReadOnlyList<PriceRow> Rows, ProblemList Problems, string Hash, string List) Read(
        ImportFile file,
        DateOnly asOf,
        CancellationToken cancellationToken
    )
    {
        UnreadableFileException? first = null;
        (IReadOnlyList<PriceRow> Rows, ProblemList Problems, string Hash, string List)? empty = null;
        foreach (var connector in ConnectorCatalog.All.OfType<PriceConnector>())
        {
            try
            {
                var read = Read(file, connector, asOf, cancellationToken);
                if (read.Rows.Count > 0)
                {
                    return read;
                }

                empty ??= first is null ? read : null;
            }
            catch (UnreadableFileException e)
            {
                first ??= empty is null ? e : null;
            }
        }

        return empty ?? throw first!;
    }

    private static (IReadOnlyList<PriceRow> Rows, ProblemList Problems, string Hash, string List) Read(
        ImportFile file,
        PriceConnector connector,
        DateOnly asOf,
        CancellationToken cancellationToken
    )
    {
        using var stream = new ReadingStream(file.Open());
        var rows = new List<PriceRow>();
        var problems = new ProblemList();
        foreach (var result in connector.Read(stream, asOf, cancellationToken))
        {
            problems.NoteAll(result.Notes);
            if (result.Problem is not null)
            {
                problems.Reject(result.Problem);
            }

            if (result.Value is not null)
            {
                rows.Add(result.Value);
            }
        }

        return (rows, problems, stream.FinishHash(), connector.List);
    }

    /// <summary>The day on which the list showed its prices: as said, else the date in its file name, else today (UTC).</summary>
    public static DateOnly ObservedOn(PriceImportOptions options, ImportFile file, TimeProvider time) =>
        options.ObservedOn ?? DateIn(file.Name) ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>The day that a file name such as "2026-06-06.json" carries.</summary>
    public static DateOnly? DateIn(string fileName) =>
        Dated().Match(fileName) is { Success: true } match
        && DateOnly.TryParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    [GeneratedRegex(@"20[0-9]{2}-[01][0-9]-[0-3][0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex Dated();
}

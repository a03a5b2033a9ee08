using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Domain.Pricing;
using Dashboard.Sources.LiteLlm;
using Dashboard.Store.Imports;

namespace Dashboard.Store.Pricing;

/// <summary>Reads a whole price list; lists are small beside usage.</summary>
internal static partial class PriceListFile
{
    public static (IReadOnlyList<PriceRow> Rows, ProblemList Problems, string Hash) Read(
        ImportFile file,
        CancellationToken cancellationToken
    )
    {
        using var stream = new ReadingStream(file.Open());
        var rows = new List<PriceRow>();
        var problems = new ProblemList();
        foreach (var result in LiteLlmReader.Read(stream, cancellationToken))
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

        return (rows, problems, stream.FinishHash());
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

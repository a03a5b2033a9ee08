using System.Globalization;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Pricing;

namespace Dashboard.Sources.LiteLlm;

/// <summary>
/// Reads LiteLLM's community price list. What is odd about it, and how each oddity is read, stands in README.md beside this file.
/// </summary>
public static class LiteLlmReader
{
    /// <summary>
    /// Yields one result per price, in file order: token kind × service tier × context band of every model.
    /// The row of a problem is the line where the model starts. A last result with neither value nor problem carries notes.
    /// </summary>
    /// <param name="json">Read from its current position into memory, up to 200 MB; left open.</param>
    /// <exception cref="UnreadableFileException">The file as a whole cannot be read. Thrown before the first result.</exception>
    public static IEnumerable<ReadResult<PriceRow>> Read(Stream json, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Rows(json, ct);
    }

    private static IEnumerable<ReadResult<PriceRow>> Rows(Stream json, CancellationToken ct)
    {
        var file = LiteLlmFile.Load(json, ct);
        var prices = 0;
        var otherPrices = 0;
        foreach (var entry in file.Models)
        {
            ct.ThrowIfCancellationRequested();
            var model = LiteLlmModel.Read(entry, file.Text(entry));
            otherPrices += model.OtherPrices;
            foreach (var result in model.Results)
            {
                prices += result.Value is null ? 0 : 1;
                yield return result;
            }
        }

        var notes = new List<ReadProblem>();
        if (prices == 0)
        {
            notes.Add(new ReadProblem(0, "", "", "The file holds no token price: check that it is LiteLLM's price list."));
        }

        if (otherPrices > 0)
        {
            var count = otherPrices.ToString("N0", CultureInfo.InvariantCulture);
            notes.Add(
                new ReadProblem(0, "", "", $"{count} prices per image, second, query, audio or reasoning token and the like are not read.")
            );
        }

        if (notes.Count > 0)
        {
            yield return new ReadResult<PriceRow>(null, null, notes);
        }
    }
}

using System.Globalization;
using System.Text.Json;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Pricing;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Files;

namespace Dashboard.Sources.Lists;

/// <summary>The prices of one list as they are read: each is taken, rejected with its place, or counted in a note.</summary>
internal sealed class PriceReading
{
    public const string OtherThanTokens =
        "prices of other things than plain text tokens (audio, images, searches, an hour in the cache and the like) are not read.";
    public const string Variable = "prices are variable (-1): what they come to is known only afterwards, so they are not read.";
    private const string Repeated = "prices stand a second time with the same value and are taken once.";
    private const int LongestName = 250;

    private readonly List<ReadResult<PriceRow>> results = [];
    private readonly Dictionary<(string, string, string, ServiceTier, int, TokenKind), PriceRow> prices = [];
    private readonly Dictionary<string, int> skipped = new(StringComparer.Ordinal);

    /// <summary>Counted in the note that the sentence ends; it follows the count.</summary>
    public void Skip(string sentence, int count = 1)
    {
        if (count > 0)
        {
            skipped[sentence] = skipped.GetValueOrDefault(sentence) + count;
        }
    }

    /// <param name="record">Its place in the list, from 1.</param>
    /// <param name="column">Where in the record the price stands.</param>
    /// <param name="tokens">How many tokens the listed price is for.</param>
    /// <param name="offer">The row without its price.</param>
    public void Add(long record, string column, JsonElement value, decimal tokens, PriceRow offer)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        var raw = value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : value.GetRawText();
        if (value.ValueKind is not (JsonValueKind.Number or JsonValueKind.String))
        {
            Reject(record, column, raw, $"{offer.Model}: Not a price: correct the list.");
        }
        else if (raw == "-1")
        {
            Skip(Variable);
        }
        else if (Fault(offer) is { } fault)
        {
            Reject(record, column, raw, fault);
        }
        else if (ListPrice.PerMillion(raw, tokens, out var usd) is { } wrong)
        {
            Reject(record, column, raw, $"{offer.Model}: {wrong}");
        }
        else
        {
            Take(record, column, offer with { UsdPerMillion = usd, RawValue = ProblemText.Of(raw) });
        }
    }

    public void Reject(long record, string column, string value, string message) =>
        results.Add(
            new ReadResult<PriceRow>(
                null,
                new ReadProblem(record, ProblemText.Of(column), ProblemText.Of(value), ProblemText.Sentence(message))
            )
        );

    /// <summary>Reads one record; half a character in it rejects it.</summary>
    public void Record(long record, Action read)
    {
        try
        {
            read();
        }
        catch (InvalidOperationException)
        {
            Reject(record, "", "", "A text holds half a character (an unpaired surrogate): correct the list.");
        }
    }

    public IEnumerable<ReadResult<PriceRow>> Results()
    {
        var notes = skipped
            .Select(s => new ReadProblem(0, "", "", $"{s.Value.ToString("N0", CultureInfo.InvariantCulture)} {s.Key}"))
            .ToList();
        if (prices.Count == 0)
        {
            notes.Insert(0, new ReadProblem(0, "", "", "The list holds no token price: check that it is the right list."));
        }

        return notes.Count == 0 ? results : results.Append(new ReadResult<PriceRow>(null, null, notes));
    }

    private void Take(long record, string column, PriceRow row)
    {
        var key = (row.Provider, row.Model, row.Region, row.Tier, row.ContextFrom, row.Kind);
        if (prices.TryAdd(key, row))
        {
            results.Add(
                new ReadResult<PriceRow>(row, null, PriceDoubt.IsDoubtful(row.UsdPerMillion) ? [Doubt(record, column, row)] : null)
            );
        }
        else if (prices[key].UsdPerMillion == row.UsdPerMillion)
        {
            Skip(Repeated);
        }
        else
        {
            var other = prices[key].UsdPerMillion.ToString(CultureInfo.InvariantCulture);
            Reject(
                record,
                column,
                row.RawValue,
                $"{row.Model}: the list gives {other} USD per million for the same tokens further up, which is the price that is taken."
            );
        }
    }

    private static ReadProblem Doubt(long record, string column, PriceRow row) =>
        new(
            record,
            ProblemText.Of(column),
            row.RawValue,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{row.Model}: More than {PriceDoubt.Above:N0} USD per million tokens, so probably given in another unit: kept as listed and shown as doubtful."
            )
        );

    private static string? Fault(PriceRow offer)
    {
        if (offer.Model.Length == 0 || offer.Provider.Length == 0)
        {
            return "The list does not say whose model this price is for: add the name or remove the record.";
        }

        return IsName(offer.Provider, 100) && IsName(offer.Model, LongestName) && IsName(offer.Region, 60)
            ? null
            : $"{ShownText.Value(offer.Model)}: a name is longer than {LongestName} characters (100 for a channel, 60 for a region) or has control characters in it: correct the list.";
    }

    private static bool IsName(string name, int longest) => name.Length <= longest && !name.Any(char.IsControl);
}

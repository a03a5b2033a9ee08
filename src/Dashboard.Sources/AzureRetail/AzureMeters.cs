using System.Globalization;
using System.Text.Json;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Pricing;
using Dashboard.Sources.Lists;

namespace Dashboard.Sources.AzureRetail;

/// <summary>The meters of all pages: those of tokens become prices, the rest is counted.</summary>
internal sealed class AzureMeters(DateOnly asOf)
{
    private const string OtherUnits =
        "prices are per hour, month, image, character and the like, or of services without tokens, and are not read.";
    private const string Volume = "prices hold from a certain volume on and are not read: the price of the first unit is taken.";
    private const string OtherTypes = "prices are of reservations or for testing and are not read.";
    private const string Later = "prices begin on a later day and are read when it has come.";
    private const string Ended = "prices have ended and are not read.";
    private const string Twice = "prices came under both names of the service and are taken once.";
    private const string Older = "prices are of meters that a newer meter for the same tokens has replaced; the newer one is taken.";
    private const string NoBorder =
        "prices are for long prompts of models whose border between short and long is not published, and are not read.";

    private readonly PriceReading reading = new();
    private readonly Dictionary<(string, string, decimal), JsonElement> seen = [];
    private readonly List<AzurePrice> prices = [];
    private readonly SortedDictionary<string, int> unknown = new(StringComparer.Ordinal);
    private long record;

    public void Add(JsonElement item)
    {
        record++;
        reading.Record(record, () => Read(item, record));
    }

    public IEnumerable<ReadResult<PriceRow>> Results()
    {
        // Of meters for the same tokens the one that began last counts.
        foreach (var same in prices.GroupBy(p => (p.Offer.Model, p.Offer.Region, p.Offer.Tier, p.Offer.ContextFrom, p.Offer.Kind)).ToList())
        {
            var newest = same.Max(p => p.Offer.EffectiveOn);
            reading.Skip(Older, same.Count(p => p.Offer.EffectiveOn != newest));
            foreach (var price in same.Where(p => p.Offer.EffectiveOn == newest))
            {
                reading.Record(price.Record, () => reading.Add(price.Record, "retailPrice", price.Value, price.Tokens, price.Offer));
            }
        }

        if (unknown.Count > 0)
        {
            var names = string.Join(", ", unknown.Keys.Take(5));
            reading.Skip(
                $"prices stand under meter names that are not understood and are not read, such as {names}.",
                unknown.Values.Sum()
            );
        }

        return reading.Results();
    }

    private void Read(JsonElement item, long number)
    {
        var result = JsonRecord.Read(item, number, AzureItem.Read);
        if (result.Value is not { } read)
        {
            foreach (var problem in new[] { result.Problem! }.Concat(result.Notes ?? []))
            {
                reading.Reject(problem.Row, problem.Column, problem.Value, problem.Message);
            }

            return;
        }

        if (Skipped(read) is { } sentence)
        {
            reading.Skip(sentence);
        }
        else if (seen.TryGetValue((read.MeterId, read.Region, read.FromUnits), out var other))
        {
            Repeat(number, read, other);
        }
        else
        {
            seen[(read.MeterId, read.Region, read.FromUnits)] = read.RetailPrice;
            Take(number, read);
        }
    }

    private string? Skipped(AzureItem item)
    {
        if (item.Type != "Consumption")
        {
            return OtherTypes;
        }

        if (AzureUnit.Tokens(item.Unit) is null || !AzureMeterName.IsOfTokens(item.MeterName))
        {
            return OtherUnits;
        }

        if (item.FromUnits > 0)
        {
            return Volume;
        }

        if (item.From > asOf)
        {
            return Later;
        }

        return item.Until < asOf ? Ended : null;
    }

    private void Repeat(long number, AzureItem item, JsonElement other)
    {
        if (JsonElement.DeepEquals(other, item.RetailPrice))
        {
            reading.Skip(Twice);
        }
        else
        {
            reading.Reject(
                number,
                "retailPrice",
                item.RetailPrice.GetRawText(),
                $"{item.MeterName}: the same meter stands further up with the price {other.GetRawText()}, which is taken."
            );
        }
    }

    private void Take(long number, AzureItem item)
    {
        if (AzureMeterName.Parse(item.MeterName) is not { } name)
        {
            unknown[item.MeterName] = unknown.GetValueOrDefault(item.MeterName) + 1;
            return;
        }

        if (name.IsLong && !item.ProductName.StartsWith("Azure OpenAI", StringComparison.OrdinalIgnoreCase))
        {
            reading.Skip(NoBorder);
            return;
        }

        var offer = new PriceRow(
            "azure",
            $"{item.ProductName}/{name.Model}",
            AzureMeterName.Region(item.Region, name.Deployment),
            name.Tier,
            name.IsLong ? AzureMeterName.LongPrompt : 0,
            name.Kind,
            0,
            "",
            string.Create(CultureInfo.InvariantCulture, $"{item.Unit}; meter {item.MeterId}"),
            item.From
        );
        prices.Add(new AzurePrice(number, item.RetailPrice, AzureUnit.Tokens(item.Unit)!.Value, offer));
    }

    private sealed record AzurePrice(long Record, JsonElement Value, decimal Tokens, PriceRow Offer);
}

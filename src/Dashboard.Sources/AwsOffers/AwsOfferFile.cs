using System.Globalization;
using System.Text.Json;
using Dashboard.Domain.Pricing;
using Dashboard.Sources.Lists;

namespace Dashboard.Sources.AwsOffers;

/// <summary>One price list: what each product is, and what it costs on demand.</summary>
/// <param name="onDemand">Terms by the key of the product.</param>
/// <param name="asOf">The day whose prices are wanted.</param>
internal sealed class AwsOfferFile(PriceReading reading, JsonElement onDemand, DateOnly asOf)
{
    private const string NoTokens =
        "products are not text tokens on demand (provisioned capacity, customisation, images, audio, searches) and are not read.";
    private const string NoTerm = "products have no price on demand.";
    private const string Volume = "prices hold from a certain volume on and are not read: the price of the first unit is taken.";
    private const string Later = "prices begin on a later day and are read when it has come.";

    public void Read(long record, string sku, JsonElement product)
    {
        if (!product.TryFind("attributes", out var attributes) || attributes.ValueKind != JsonValueKind.Object)
        {
            reading.Reject(record, "attributes", sku, "The product says nothing about itself: correct the list.");
            return;
        }

        if (AwsMeter.Read(attributes) is not { } meter)
        {
            reading.Skip(NoTokens);
            return;
        }

        if (meter.Region.Length == 0)
        {
            reading.Reject(record, "attributes.regionCode", sku, $"{meter.Model}: The product names no region: correct the list.");
        }
        else if (!onDemand.TryFind(sku, out var offers) || offers.ValueKind != JsonValueKind.Object)
        {
            reading.Skip(NoTerm);
        }
        else
        {
            foreach (var term in offers.EnumerateObject())
            {
                ReadTerm(record, $"terms.OnDemand.{sku}.{term.Name}", term.Value, meter);
            }
        }
    }

    private void ReadTerm(long record, string path, JsonElement term, AwsMeter meter)
    {
        if (!term.TryFind("priceDimensions", out var prices) || prices.ValueKind != JsonValueKind.Object)
        {
            reading.Reject(record, path, term.GetRawText(), $"{meter.Model}: Not a term with prices: correct the list.");
            return;
        }

        DateOnly? from = null;
        if (term.TryFind("effectiveDate", out var date) && date.ValueKind != JsonValueKind.Null)
        {
            if (!TryDay(date, out var day))
            {
                reading.Reject(record, $"{path}.effectiveDate", date.GetRawText(), $"{meter.Model}: Not a day: correct the list.");
                return;
            }

            from = day;
        }

        foreach (var price in prices.EnumerateObject())
        {
            if (from > asOf)
            {
                reading.Skip(Later);
            }
            else
            {
                ReadPrice(record, $"{path}.priceDimensions.{price.Name}", price.Value, meter, from);
            }
        }
    }

    private void ReadPrice(long record, string path, JsonElement price, AwsMeter meter, DateOnly? from)
    {
        if (Text(price, "beginRange") is not ("" or "0"))
        {
            reading.Skip(Volume);
            return;
        }

        var unit = Text(price, "unit");
        if (AwsMeter.Tokens(unit, meter.IsOfMarketplace) is not { } tokens)
        {
            reading.Reject(
                record,
                $"{path}.unit",
                unit,
                $"{meter.Model}: Not a unit of tokens that is known here, so the price is not taken."
            );
            return;
        }

        if (!price.TryFind("pricePerUnit", out var currencies) || !currencies.TryFind("USD", out var usd))
        {
            reading.Reject(record, $"{path}.pricePerUnit", price.GetRawText(), $"{meter.Model}: It has no price in USD: correct the list.");
            return;
        }

        var offer = new PriceRow(
            "bedrock",
            meter.Model,
            meter.IsGlobal ? $"{meter.Region} (global)" : meter.Region,
            meter.Tier,
            meter.ContextFrom,
            meter.Kind,
            0,
            "",
            $"{unit}; {meter.Usage}",
            from
        );
        reading.Add(record, $"{path}.pricePerUnit.USD", usd, tokens, offer);
    }

    private static bool TryDay(JsonElement value, out DateOnly day)
    {
        day = default;
        return value.ValueKind == JsonValueKind.String
            && value.GetString() is { Length: >= 10 } text
            && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    private static string Text(JsonElement element, string name) =>
        element.TryFind(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : "";
}

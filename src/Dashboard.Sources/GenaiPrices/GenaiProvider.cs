using System.Globalization;
using System.Text.Json;
using Dashboard.Domain.Pricing;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Lists;

namespace Dashboard.Sources.GenaiPrices;

/// <summary>One provider of the list with its models.</summary>
/// <param name="record">The provider's place in the list, from 1.</param>
/// <param name="asOf">The day whose prices are wanted.</param>
internal sealed class GenaiProvider(PriceReading reading, long record, DateOnly asOf)
{
    private static readonly Dictionary<string, TokenKind> Kinds = new(StringComparer.Ordinal)
    {
        ["input_mtok"] = TokenKind.Input,
        ["output_mtok"] = TokenKind.Output,
        ["cache_read_mtok"] = TokenKind.CacheRead,
        ["cache_write_mtok"] = TokenKind.CacheWrite,
    };

    /// <summary>What a price of the list is for: its names end in "mtok".</summary>
    private const decimal Million = 1_000_000m;

    private string provider = "";

    public void Read(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            reading.Reject(record, "", element.GetRawText(), "Not a provider with models: correct the list.");
            return;
        }

        provider = Text(element, "id");
        if (!element.TryGetProperty("models", out var models) || models.ValueKind != JsonValueKind.Array)
        {
            reading.Reject(record, "models", "", $"{provider}: It has no list of models: correct the list.");
            return;
        }

        var index = -1;
        foreach (var model in models.EnumerateArray())
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"models[{++index}]");
            reading.Record(record, () => ReadModel(model, path));
        }
    }

    private void ReadModel(JsonElement model, string path)
    {
        if (
            model.ValueKind != JsonValueKind.Object
            || Text(model, "id") is not { Length: > 0 } id
            || !model.TryGetProperty("prices", out var prices)
        )
        {
            reading.Reject(record, path, model.GetRawText(), $"{provider}: Not a model with an id and prices: correct the list.");
            return;
        }

        path += ".prices";
        if (prices.ValueKind == JsonValueKind.Array)
        {
            ReadDated(prices, id, path);
        }
        else
        {
            ReadPrices(prices, id, path, null);
        }
    }

    /// <summary>Of several sets of prices the last one whose condition holds on the day counts.</summary>
    private void ReadDated(JsonElement sets, string model, string path)
    {
        (JsonElement Prices, string Path, DateOnly? From)? holds = null;
        var index = -1;
        foreach (var set in sets.EnumerateArray())
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{path}[{++index}]");
            if (set.ValueKind != JsonValueKind.Object || !set.TryGetProperty("prices", out var prices))
            {
                reading.Reject(record, place, set.GetRawText(), $"{model}: Not prices with or without a condition: correct the list.");
                continue;
            }

            if (!set.TryGetProperty("constraint", out var constraint) || constraint.ValueKind == JsonValueKind.Null)
            {
                Replace((prices, $"{place}.prices", null));
            }
            else if (constraint.ValueKind != JsonValueKind.Object)
            {
                reading.Reject(record, $"{place}.constraint", constraint.GetRawText(), $"{model}: Not a condition: correct the list.");
            }
            else if (constraint.TryGetProperty("start_time", out _) || constraint.TryGetProperty("end_time", out _))
            {
                reading.Skip("prices of certain hours of the day are not read: the price outside those hours is taken.", Count(prices));
            }
            else if (!TryDay(constraint, out var from))
            {
                reading.Reject(
                    record,
                    $"{place}.constraint",
                    constraint.GetRawText(),
                    $"{model}: Neither a first day such as 2026-01-31 nor hours: correct the list."
                );
            }
            else if (from <= asOf)
            {
                Replace((prices, $"{place}.prices", from));
            }
            else
            {
                reading.Skip("prices hold from a later day and are read when it has come.", Count(prices));
            }
        }

        if (holds is { } counted)
        {
            ReadPrices(counted.Prices, model, counted.Path, counted.From);
        }

        void Replace((JsonElement Prices, string Path, DateOnly? From) next)
        {
            if (holds is { } earlier)
            {
                reading.Skip("prices have been replaced by a later set and are not read.", Count(earlier.Prices));
            }

            holds = next;
        }
    }

    private void ReadPrices(JsonElement prices, string model, string path, DateOnly? from)
    {
        if (prices.ValueKind != JsonValueKind.Object)
        {
            reading.Reject(record, path, prices.GetRawText(), $"{model}: Not prices by name: correct the list.");
            return;
        }

        foreach (var price in prices.EnumerateObject())
        {
            if (!Kinds.TryGetValue(price.Name, out var kind))
            {
                reading.Skip(PriceReading.OtherThanTokens, Bands(price.Value));
                continue;
            }

            var place = $"{path}.{price.Name}";
            var offer = new PriceRow(provider, model, "", ServiceTier.Standard, 0, kind, 0, "", price.Name, from);
            if (price.Value.ValueKind == JsonValueKind.Object)
            {
                ReadBands(price.Value, place, offer);
            }
            else
            {
                reading.Add(record, place, price.Value, Million, offer);
            }
        }
    }

    /// <summary>The price of a band holds for all tokens of a request that reaches it, not only for those beyond.</summary>
    private void ReadBands(JsonElement price, string place, PriceRow offer)
    {
        if (price.TryGetProperty("base", out var plain))
        {
            reading.Add(record, $"{place}.base", plain, Million, offer);
        }
        else
        {
            reading.Reject(record, place, price.GetRawText(), $"{offer.Model}: It has no base price: correct the list.");
        }

        if (!price.TryGetProperty("tiers", out var tiers) || tiers.ValueKind != JsonValueKind.Array)
        {
            reading.Reject(record, place, price.GetRawText(), $"{offer.Model}: It has no list of bands: correct the list.");
            return;
        }

        var index = -1;
        foreach (var tier in tiers.EnumerateArray())
        {
            var band = string.Create(CultureInfo.InvariantCulture, $"{place}.tiers[{++index}]");
            if (
                tier.ValueKind != JsonValueKind.Object
                || !tier.TryGetProperty("price", out var value)
                || !tier.TryGetProperty("start", out var start)
                || start.ValueKind != JsonValueKind.Number
                || !start.TryGetInt32(out var tokens)
                || tokens <= 0
            )
            {
                reading.Reject(record, band, tier.GetRawText(), $"{offer.Model}: Not a band with a start and a price: correct the list.");
                continue;
            }

            reading.Add(record, band, value, Million, offer with { ContextFrom = tokens });
        }
    }

    private static bool TryDay(JsonElement constraint, out DateOnly day)
    {
        day = default;
        return constraint.TryGetProperty("start_date", out var value)
            && value.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    /// <summary>How many prices a set has, bands counted.</summary>
    private static int Count(JsonElement prices) =>
        prices.ValueKind == JsonValueKind.Object ? prices.EnumerateObject().Sum(p => Bands(p.Value)) : 1;

    private static int Bands(JsonElement price) =>
        price.ValueKind == JsonValueKind.Object && price.TryGetProperty("tiers", out var tiers) && tiers.ValueKind == JsonValueKind.Array
            ? 1 + tiers.GetArrayLength()
            : 1;

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : "";
}

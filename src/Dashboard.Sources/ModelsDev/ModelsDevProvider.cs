using System.Globalization;
using System.Text.Json;
using Dashboard.Domain.Pricing;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Lists;

namespace Dashboard.Sources.ModelsDev;

/// <summary>One provider of the list with its models.</summary>
/// <param name="record">Its place in the list, from 1.</param>
internal sealed class ModelsDevProvider(PriceReading reading, long record, string provider)
{
    /// <summary>What a price of the list is for.</summary>
    private const decimal Million = 1_000_000m;

    private static readonly Dictionary<string, TokenKind> Kinds = new(StringComparer.Ordinal)
    {
        ["input"] = TokenKind.Input,
        ["output"] = TokenKind.Output,
        ["cache_read"] = TokenKind.CacheRead,
        ["cache_write"] = TokenKind.CacheWrite,
    };

    public void Read(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            reading.Reject(record, "", element.GetRawText(), $"{provider}: Not a provider with models: correct the list.");
            return;
        }

        if (!element.TryGetProperty("models", out var models) || models.ValueKind != JsonValueKind.Object)
        {
            reading.Reject(record, "models", "", $"{provider}: It has no models by name: correct the list.");
            return;
        }

        foreach (var model in models.EnumerateObject())
        {
            reading.Record(record, () => ReadModel(model.Name, model.Value));
        }
    }

    private void ReadModel(string name, JsonElement model)
    {
        var path = $"models.{name}";
        if (model.ValueKind != JsonValueKind.Object)
        {
            reading.Reject(record, path, model.GetRawText(), $"{name}: Not a model: correct the list.");
            return;
        }

        if (!model.TryGetProperty("cost", out var cost) || cost.ValueKind == JsonValueKind.Null)
        {
            reading.Skip("models have no price in the list.");
            return;
        }

        path += ".cost";
        if (cost.ValueKind != JsonValueKind.Object)
        {
            reading.Reject(record, path, cost.GetRawText(), $"{name}: Not prices by name: correct the list.");
            return;
        }

        ReadPrices(name, cost, 0, path);
        if (cost.TryGetProperty("tiers", out var tiers) && tiers.ValueKind != JsonValueKind.Null)
        {
            ReadTiers(name, tiers, $"{path}.tiers");
        }

        // An older name for the band that newer entries give as a tier: the tier goes first.
        if (cost.TryGetProperty("context_over_200k", out var over) && over.ValueKind != JsonValueKind.Null)
        {
            if (over.ValueKind == JsonValueKind.Object)
            {
                ReadPrices(name, over, 200_000, $"{path}.context_over_200k");
            }
            else
            {
                reading.Reject(record, $"{path}.context_over_200k", over.GetRawText(), $"{name}: Not prices by name: correct the list.");
            }
        }
    }

    private void ReadTiers(string name, JsonElement tiers, string path)
    {
        if (tiers.ValueKind != JsonValueKind.Array)
        {
            reading.Reject(record, path, tiers.GetRawText(), $"{name}: Not a list of bands: correct the list.");
            return;
        }

        var index = -1;
        foreach (var tier in tiers.EnumerateArray())
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{path}[{++index}]");
            if (From(tier) is { } from)
            {
                ReadPrices(name, tier, from, place);
            }
            else
            {
                reading.Reject(record, place, tier.GetRawText(), $"{name}: Not a band of context with a size: correct the list.");
            }
        }
    }

    private static int? From(JsonElement tier) =>
        tier.ValueKind == JsonValueKind.Object
        && tier.TryGetProperty("tier", out var condition)
        && condition.ValueKind == JsonValueKind.Object
        && condition.TryGetProperty("type", out var type)
        && type.ValueKind == JsonValueKind.String
        && type.ValueEquals("context")
        && condition.TryGetProperty("size", out var size)
        && size.ValueKind == JsonValueKind.Number
        && size.TryGetInt32(out var from)
        && from > 0
            ? from
            : null;

    private void ReadPrices(string name, JsonElement cost, int from, string path)
    {
        foreach (var price in cost.EnumerateObject())
        {
            if (price.Name is "tiers" or "tier" or "context_over_200k" || price.Value.ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            if (Kinds.TryGetValue(price.Name, out var kind))
            {
                var column = $"{path}.{price.Name}";
                var unit = from == 0 ? $"cost.{price.Name}" : $"cost.{price.Name} from {from.ToString(CultureInfo.InvariantCulture)}";
                var offer = new PriceRow(provider.Trim(), name.Trim(), "", ServiceTier.Standard, from, kind, 0, "", unit);
                reading.Add(record, column, price.Value, Million, offer);
            }
            else
            {
                reading.Skip(PriceReading.OtherThanTokens);
            }
        }
    }
}

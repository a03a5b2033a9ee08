using System.Globalization;
using System.Text.Json;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Pricing;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Lists;
using Dashboard.Sources.Pulling;

namespace Dashboard.Sources.OpenRouter.Prices;

/// <summary>OpenRouter's own list of models and prices. What is odd about it stands in README.md beside this file.</summary>
public sealed class OpenRouterPriceConnector : PriceConnector
{
    private static readonly Dictionary<string, TokenKind> Kinds = new(StringComparer.Ordinal)
    {
        ["prompt"] = TokenKind.Input,
        ["completion"] = TokenKind.Output,
        ["input_cache_read"] = TokenKind.CacheRead,
        ["input_cache_write"] = TokenKind.CacheWrite,
    };

    public override string Key => "openrouter-prices";

    public override string Name => "OpenRouter prices";

    public override string Sentence => "What OpenRouter asks for each model that it passes on; needs no key.";

    public override string List => "openrouter-prices";

    public override bool IsPublishedByVendor => true;

    public override string DefaultCron => "0 50 2 * * ?";

    public override IReadOnlyList<SettingInfo> Settings { get; } = [CommonSettings.AddressOf("https://openrouter.ai/api/v1/models")];

    public override Task FetchAsync(PullContext context, Stream payload, CancellationToken cancellationToken) =>
        ListFetch.JsonAsync(context, "", JsonValueKind.Object, payload, cancellationToken);

    public override IEnumerable<ReadResult<PriceRow>> Read(Stream payload, DateOnly asOf, CancellationToken cancellationToken)
    {
        using var list = JsonList.Load(payload, cancellationToken, JsonValueKind.Object);
        if (!list.RootElement.TryFind("data", out var models) || models.ValueKind != JsonValueKind.Array)
        {
            throw new UnreadableFileException("The list has no models under \"data\": check that it is OpenRouter's list of models.");
        }

        var reading = new PriceReading();
        foreach (var (index, model) in models.EnumerateArray().Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            reading.Record(index + 1, () => ReadModel(reading, index + 1, model));
        }

        return reading.Results();
    }

    private static void ReadModel(PriceReading reading, long record, JsonElement model)
    {
        if (
            model.ValueKind != JsonValueKind.Object
            || !model.TryGetProperty("id", out var id)
            || id.ValueKind != JsonValueKind.String
            || !model.TryGetProperty("pricing", out var pricing)
            || pricing.ValueKind != JsonValueKind.Object
        )
        {
            reading.Reject(record, "", model.GetRawText(), "Not a model with an id and prices: correct the list.");
            return;
        }

        var name = id.GetString()!.Trim();
        foreach (var price in pricing.EnumerateObject())
        {
            if (price.Name == "overrides")
            {
                ReadOverrides(reading, record, name, price.Value);
            }
            else
            {
                ReadPrice(reading, record, name, 0, price, "pricing");
            }
        }
    }

    private static void ReadOverrides(PriceReading reading, long record, string model, JsonElement overrides)
    {
        if (overrides.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        if (overrides.ValueKind != JsonValueKind.Array)
        {
            reading.Reject(record, "pricing.overrides", overrides.GetRawText(), $"{model}: Not a list of bands: correct the list.");
            return;
        }

        var index = -1;
        foreach (var band in overrides.EnumerateArray())
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"pricing.overrides[{++index}]");
            if (
                band.ValueKind != JsonValueKind.Object
                || !band.TryGetProperty("min_prompt_tokens", out var start)
                || start.ValueKind != JsonValueKind.Number
                || !start.TryGetInt32(out var from)
                || from <= 0
            )
            {
                reading.Reject(
                    record,
                    place,
                    band.GetRawText(),
                    $"{model}: Not a band with min_prompt_tokens and prices: other conditions are not known here."
                );
                continue;
            }

            foreach (var price in band.EnumerateObject().Where(p => p.Name != "min_prompt_tokens"))
            {
                ReadPrice(reading, record, model, from, price, place);
            }
        }
    }

    private static void ReadPrice(PriceReading reading, long record, string model, int from, JsonProperty price, string place)
    {
        if (Kinds.TryGetValue(price.Name, out var kind))
        {
            var column = $"{place}.{price.Name}";
            var offer = new PriceRow("openrouter", model, "", ServiceTier.Standard, from, kind, 0, "", column);
            reading.Add(record, column, price.Value, 1, offer);
        }
        else if (price.Value.ValueKind != JsonValueKind.Null)
        {
            reading.Skip(PriceReading.OtherThanTokens);
        }
    }
}

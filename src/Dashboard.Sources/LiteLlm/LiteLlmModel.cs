using System.Globalization;
using System.Text.Json;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Pricing;
using Dashboard.Sources.Lists;

namespace Dashboard.Sources.LiteLlm;

/// <summary>The token prices of one model.</summary>
internal sealed class LiteLlmModel
{
    private readonly LiteLlmEntry entry;
    private readonly Dictionary<LiteLlmProperty, PriceRow> prices = [];
    private readonly List<ReadResult<PriceRow>> results = [];
    private string provider = "";
    private string region = "";

    private LiteLlmModel(LiteLlmEntry entry) => this.entry = entry;

    public IReadOnlyList<ReadResult<PriceRow>> Results => results;

    /// <summary>How many prices of other things than plain tokens it has.</summary>
    public int OtherPrices { get; private set; }

    /// <param name="text">The JSON object, known to be well-formed.</param>
    public static LiteLlmModel Read(LiteLlmEntry entry, ReadOnlyMemory<byte> text)
    {
        var model = new LiteLlmModel(entry);
        using var document = JsonDocument.Parse(text);
        try
        {
            model.Read(document.RootElement);
        }
        catch (InvalidOperationException)
        {
            model.Reject("", "", "A text holds half a character (an unpaired surrogate): correct the list.");
        }

        return model;
    }

    private void Read(JsonElement element)
    {
        var properties = Distinct(element);
        var named =
            properties.TryGetValue("litellm_provider", out var p) && p.ValueKind == JsonValueKind.String ? p.GetString()!.Trim() : "";
        var tokenPrices = properties
            .Where(x => LiteLlmProperty.Parse(x.Key) is not null && x.Value.ValueKind != JsonValueKind.Null)
            .ToArray();
        if (named.Length == 0 && (tokenPrices.Length > 0 || properties.ContainsKey("tiered_pricing")))
        {
            Reject("litellm_provider", "", "The list does not say whose price this is: add the provider or remove the model.");
            return;
        }

        if (named.Any(char.IsControl) || entry.Key.Any(char.IsControl))
        {
            Reject("", "", "The name of the model or of its provider has control characters in it: correct the list.");
            return;
        }

        provider = named;
        region = LiteLlmRegion.Of(named, entry.Key);

        // Names given in full go before the older ones that mean the same, and both before the bands of tiered_pricing.
        foreach (var (name, value) in tokenPrices.OrderBy(x => x.Key.EndsWith("_cache_hit", StringComparison.Ordinal)))
        {
            Add(LiteLlmProperty.Parse(name)!.Value, name, value);
        }

        OtherPrices += properties.Count(x =>
            x.Key.Contains("cost", StringComparison.Ordinal) && IsPrice(x.Value) && LiteLlmProperty.Parse(x.Key) is null
        );
        if (properties.TryGetValue("tiered_pricing", out var tiers) && tiers.ValueKind != JsonValueKind.Null)
        {
            ReadTiers(tiers);
        }
    }

    private void ReadTiers(JsonElement tiers)
    {
        if (tiers.ValueKind != JsonValueKind.Array)
        {
            Reject("tiered_pricing", tiers.GetRawText(), "Not a list of bands: correct the list.");
            return;
        }

        var index = -1;
        foreach (var tier in tiers.EnumerateArray())
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"tiered_pricing[{++index}]");
            if (tier.ValueKind != JsonValueKind.Object)
            {
                Reject(name, tier.GetRawText(), "Not a band with a range and prices: correct the list.");
                continue;
            }

            var given = tier.EnumerateObject().Where(p => p.Value.ValueKind != JsonValueKind.Null).ToArray();
            var ofTokens = given.Where(p => LiteLlmProperty.Parse(p.Name) is { ContextFrom: 0 }).ToArray();
            OtherPrices += given.Count(p => p.Name.Contains("cost", StringComparison.Ordinal)) - ofTokens.Length;
            if (ofTokens.Length == 0)
            {
                continue;
            }

            if (From(tier) is not { } from)
            {
                Reject($"{name}.range", Raw(tier, "range"), "Not a range of prompt tokens such as [0, 128000]: correct the list.");
                continue;
            }

            foreach (var price in ofTokens)
            {
                Add(LiteLlmProperty.Parse(price.Name)!.Value with { ContextFrom = from }, $"{name}.{price.Name}", price.Value);
            }
        }
    }

    private void Add(LiteLlmProperty property, string name, JsonElement value)
    {
        var raw = value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : value.GetRawText();
        if (value.ValueKind is not (JsonValueKind.Number or JsonValueKind.String))
        {
            Reject(name, raw, "Not a price in USD per token: correct the list.");
            return;
        }

        if (LiteLlmPrice.PerMillion(raw, out var usd) is { } fault)
        {
            Reject(name, raw, fault);
            return;
        }

        var row = new PriceRow(provider, entry.Key, region, property.Tier, property.ContextFrom, property.Kind, usd, raw, name);
        if (prices.TryAdd(property, row))
        {
            results.Add(new ReadResult<PriceRow>(row, null, PriceDoubt.IsDoubtful(usd) ? [Doubt(name, raw)] : null));
        }
        else if (prices[property].UsdPerMillion != usd)
        {
            Reject(name, raw, $"{prices[property].RawUnit} gives another price for the same tokens, which is the one that is taken.");
        }
    }

    /// <summary>The properties by name. One that stands twice with two values is rejected if it is one that is read.</summary>
    private Dictionary<string, JsonElement> Distinct(JsonElement element)
    {
        var properties = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var twice = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            if (
                !properties.TryAdd(property.Name, property.Value)
                && IsRead(property.Name)
                && !JsonElement.DeepEquals(properties[property.Name], property.Value)
                && twice.Add(property.Name)
            )
            {
                Reject(property.Name, property.Value.GetRawText(), "The property stands twice with two values: remove the wrong one.");
            }
        }

        foreach (var name in twice)
        {
            properties.Remove(name);
        }

        return properties;
    }

    private static bool IsRead(string name) => name is "litellm_provider" or "tiered_pricing" || LiteLlmProperty.Parse(name) is not null;

    private ReadProblem Doubt(string property, string value) =>
        Problem(
            property,
            value,
            string.Create(
                CultureInfo.InvariantCulture,
                $"More than {PriceDoubt.Above:N0} USD per million tokens, so probably given in another unit: kept as listed and shown as doubtful."
            )
        );

    private void Reject(string property, string value, string message) =>
        results.Add(new ReadResult<PriceRow>(null, Problem(property, value, message)));

    private ReadProblem Problem(string property, string value, string message) =>
        new(entry.Line, ProblemText.Of(property), ProblemText.Of(value), ProblemText.Sentence($"{entry.Key}: {message}"));

    private static int? From(JsonElement tier) =>
        tier.TryGetProperty("range", out var range)
        && range.ValueKind == JsonValueKind.Array
        && range.GetArrayLength() == 2
        && range[0].ValueKind == JsonValueKind.Number
        && range[0].TryGetDouble(out var from)
        && from is >= 0 and <= int.MaxValue
            ? (int)from
            : null;

    private static string Raw(JsonElement tier, string name) => tier.TryGetProperty(name, out var value) ? value.GetRawText() : "";

    private static bool IsPrice(JsonElement value) =>
        value.ValueKind is JsonValueKind.Number or JsonValueKind.Object or JsonValueKind.Array;
}

using System.Text.Json;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Pricing;
using Dashboard.Sources.Lists;
using Dashboard.Sources.Pulling;

namespace Dashboard.Sources.GenaiPrices;

/// <summary>Pydantic's price list, second format. What is odd about it stands in README.md beside this file.</summary>
public sealed class GenaiPricesConnector : PriceConnector
{
    public override string Key => "genai-prices";

    public override string Name => "genai-prices";

    public override string Sentence =>
        "List prices of models with the days on which they change, kept by the genai-prices project; needs no key. A community's word.";

    public override string List => "genai-prices";

    public override bool IsPublishedByVendor => false;

    public override string DefaultCron => "0 40 2 * * ?";

    public override IReadOnlyList<SettingInfo> Settings { get; } =
    [CommonSettings.AddressOf("https://raw.githubusercontent.com/pydantic/genai-prices/main/prices/new_data/v2/data.json")];

    public override Task FetchAsync(PullContext context, Stream payload, CancellationToken cancellationToken) =>
        ListFetch.JsonAsync(context, "", JsonValueKind.Array, payload, cancellationToken);

    public override IEnumerable<ReadResult<PriceRow>> Read(Stream payload, DateOnly asOf, CancellationToken cancellationToken)
    {
        using var list = JsonList.Load(payload, cancellationToken, JsonValueKind.Array);
        var reading = new PriceReading();
        var number = 0L;
        foreach (var provider in list.RootElement.EnumerateArray())
        {
            cancellationToken.ThrowIfCancellationRequested();
            number++;
            reading.Record(number, () => new GenaiProvider(reading, number, asOf).Read(provider));
        }

        return reading.Results();
    }
}

using System.Text.Json;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Pricing;
using Dashboard.Sources.Lists;
using Dashboard.Sources.Pulling;

namespace Dashboard.Sources.AwsOffers;

/// <summary>Amazon's public price lists of Bedrock. What is odd about them stands in README.md beside this file.</summary>
public sealed class AwsOffersConnector : PriceConnector
{
    private const string RegionsKey = "regions";

    private static readonly string[] Offers = ["AmazonBedrock", "AmazonBedrockService", "AmazonBedrockFoundationModels"];

    public override string Key => "aws-offers";

    public override string Name => "AWS price lists of Bedrock";

    public override string Sentence => "Amazon's own list prices of models on Bedrock in the regions that you name; needs no key.";

    public override string List => "aws-offers";

    public override bool IsPublishedByVendor => true;

    public override string DefaultCron => "0 20 3 * * ?";

    public override IReadOnlyList<SettingInfo> Settings { get; } =
    [
        CommonSettings.AddressOf("https://pricing.us-east-1.amazonaws.com"),
        new SettingInfo(
            RegionsKey,
            "Regions",
            SettingKind.Text,
            "Codes of the regions that you use, with commas between: us-east-1, eu-central-1",
            Default: "us-east-1"
        ),
    ];

    public override string? Problem(SourceSettings settings)
    {
        var wrong = Regions(settings)
            .FirstOrDefault(r => r.Length > 40 || !r.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'));
        return wrong is null ? null : $"“{wrong}” is no code of a region such as eu-central-1.";
    }

    public override async Task FetchAsync(PullContext context, Stream payload, CancellationToken cancellationToken)
    {
        var regions = Regions(context.Settings);
        var missing = regions.ToHashSet(StringComparer.Ordinal);
        var files = 0;
        payload.Write("["u8);
        foreach (var offer in Offers)
        {
            // Not every offer is there in every region: its own index tells, so that nothing is asked for that is not there.
            var index = ListFetch.Place(context, $"offers/v1.0/aws/{offer}/current/region_index.json");
            using var places = await ListFetch.GetAsync(context, index, JsonValueKind.Object, cancellationToken);
            if (!places.RootElement.TryFind("regions", out var listed) || listed.ValueKind != JsonValueKind.Object)
            {
                throw new PullException($"The index of {offer} names no regions: check the address.");
            }

            foreach (var region in regions.Where(r => listed.TryFind(r, out _)))
            {
                missing.Remove(region);
                var place = ListFetch.Place(context, $"offers/v1.0/aws/{offer}/current/{region}/index.json");
                using var prices = await ListFetch.GetAsync(context, place, JsonValueKind.Object, cancellationToken);
                payload.Write(files++ > 0 ? ",\n"u8 : "\n"u8);
                ListFetch.Write(payload, prices.RootElement);
            }
        }

        payload.Write("\n]"u8);
        if (missing.Count > 0)
        {
            throw new PullException(
                $"No price list of Bedrock has the region {string.Join(", ", missing.Order(StringComparer.Ordinal))}: correct the regions of this source."
            );
        }
    }

    public override IEnumerable<ReadResult<PriceRow>> Read(Stream payload, DateOnly asOf, CancellationToken cancellationToken)
    {
        using var list = JsonList.Load(payload, cancellationToken, JsonValueKind.Array, JsonValueKind.Object);
        var files = list.RootElement.ValueKind == JsonValueKind.Array ? list.RootElement.EnumerateArray().ToArray() : [list.RootElement];
        var reading = new PriceReading();
        var record = 0L;
        foreach (var file in files)
        {
            if (
                !file.TryFind("products", out var products)
                || products.ValueKind != JsonValueKind.Object
                || !file.TryFind("terms", out var terms)
            )
            {
                throw new UnreadableFileException("A file has no products and terms: check that these are AWS price lists.");
            }

            var offers = new AwsOfferFile(reading, terms.TryFind("OnDemand", out var onDemand) ? onDemand : default, asOf);
            foreach (var product in products.EnumerateObject())
            {
                cancellationToken.ThrowIfCancellationRequested();
                var number = ++record;
                reading.Record(number, () => offers.Read(number, product.Name, product.Value));
            }
        }

        return reading.Results();
    }

    private static IReadOnlyList<string> Regions(SourceSettings settings) =>
        [
            .. settings[RegionsKey]
                .Split([',', ';', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Distinct(StringComparer.Ordinal),
        ];
}

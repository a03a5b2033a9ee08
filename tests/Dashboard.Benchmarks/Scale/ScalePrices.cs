using System.Globalization;
using Dashboard.Domain.Pricing;
using Dashboard.Domain.Spend;
using Dashboard.Store;
using Dashboard.Store.Pricing;

namespace Dashboard.Benchmarks.Scale;

/// <summary>Offers, each with prices of two to four token kinds on one to three days.</summary>
internal sealed class ScalePrices(ScaleSize size, ScaleRandom random)
{
    private static readonly string[] Regions = ["", "us-east-1", "eu-west-1", "swedencentral"];

    public IEnumerable<Offer> Offers(IReadOnlyList<int> models, IReadOnlyList<int> channels, int run) =>
        Enumerable
            .Range(1, size.Offers)
            .Select(i =>
            {
                var channel = random.Skewed(Math.Min(60, channels.Count));
                var offer = new Offer
                {
                    Provider = $"channel-{channel}",
                    ListedModel = $"scale/model-{i}",
                    Region = random.Of(Regions),
                    Tier = ServiceTier.Standard,
                    ModelId = random.Maybe(0.7, random.SkewedOf(models)),
                    ChannelId = channels[channel],
                    Origin = Origin.User,
                };
                offer.Key = Offer.KeyOf(offer.Provider, offer.ListedModel, offer.Region, offer.Tier, offer.ContextFrom);
                offer.Prices.AddRange(Prices(run));
                return offer;
            });

    private IEnumerable<Price> Prices(int run)
    {
        var kinds = random.Between(2, 4);
        var days = 1 + random.Skewed(3);
        for (var kind = 1; kind <= kinds; kind++)
        {
            for (var day = 0; day < days; day++)
            {
                var price = 0.05m * random.Between(1, 600);
                yield return new Price
                {
                    Kind = (TokenKind)kind,
                    UsdPerMillion = price,
                    RawValue = (price / 1_000_000).ToString(CultureInfo.InvariantCulture),
                    RawUnit = "USD per token",
                    ObservedOn = size.Today.AddDays(-300 + 100 * day),
                    ConfirmedOn = size.Today.AddDays(-200 + 100 * day),
                    ImportRunId = run,
                };
            }
        }
    }
}

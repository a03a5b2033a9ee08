using Dashboard.Domain.Pricing;
using Dashboard.Domain.Spend;
using Dashboard.Store.Pricing;
using Dashboard.Web.Shared;
using Dashboard.Web.Shared.Charts;

namespace Dashboard.Web.Pricing;

/// <summary>A model's list prices over time, one step line for each way to buy it. Offers with equal prices share a line.</summary>
public static class PriceHistory
{
    private const string Currency = "USD";
    private const int Most = 7;

    /// <summary>Input and output, standard tier, smallest context band; nothing with fewer than two days.</summary>
    public static IReadOnlyList<ChartOptions> Charts(IReadOnlyList<PriceView> prices) =>
        [.. new[] { TokenKind.Input, TokenKind.Output }.Select(kind => Chart(prices, kind)).OfType<ChartOptions>()];

    private static ChartOptions? Chart(IReadOnlyList<PriceView> prices, TokenKind kind)
    {
        var shown = prices.Where(price => price.Kind == kind && price is { Tier: ServiceTier.Standard, ContextFrom: 0 }).ToList();
        var days = shown.SelectMany(price => new[] { price.ObservedOn, price.ConfirmedOn }).Distinct().Order().ToList();
        if (days.Count < 2)
        {
            return null;
        }

        var lines = LinesOf(shown, days);
        var word = PriceWords.Kind(kind);
        return new ChartOptions
        {
            Kind = ChartKind.StepLine,
            Title = Finding(lines, days, word),
            Measure =
                $"List price in {Currency} per 1M tokens, {word.ToLowerInvariant()}, standard tier"
                + (
                    lines.Count > Most
                        ? $"; {Formats.Count(Most)} of {Formats.Count(lines.Count)} different price lines, those that changed and the cheapest first"
                        : ""
                ),
            X = ChartAxis.OfDays("List of", days),
            Series = [.. lines.Take(Most)],
            Format = ValueFormat.Rate(Currency),
            Height = 260,
            Group = "price-history",
        };
    }

    private static List<ChartSeries> LinesOf(List<PriceView> shown, List<DateOnly> days)
    {
        var lines = new List<Line>();
        foreach (var offer in shown.GroupBy(price => (price.Provider, price.ListedModel, price.Region)))
        {
            var values = days.ConvertAll(day => At(offer, day));
            if (lines.Find(line => line.Agrees(values)) is { } same)
            {
                same.Join(NameOf(offer.First()), values);
            }
            else
            {
                lines.Add(new Line(NameOf(offer.First()), values));
            }
        }

        return
        [
            .. lines
                .Select(line => new ChartSeries(line.Name, line.Values))
                .OrderByDescending(line => line.Values.OfType<decimal>().Distinct().Count() > 1)
                .ThenBy(line => line.Values.OfType<decimal>().DefaultIfEmpty().Last())
                .ThenBy(line => line.Name, StringComparer.Ordinal),
        ];
    }

    // A list shows a price or does not; between two lists nothing is assumed.
    private static decimal? At(IEnumerable<PriceView> offer, DateOnly day) =>
        offer.FirstOrDefault(price => price.ObservedOn <= day && day <= price.ConfirmedOn)?.UsdPerMillion;

    private static string NameOf(PriceView price) =>
        (price.Channel ?? price.Provider) + (price.Region.Length == 0 ? "" : $" ({price.Region})");

    private static string Finding(List<ChartSeries> lines, List<DateOnly> days, string word)
    {
        var (first, last) = (Lowest(lines, 0), Lowest(lines, days.Count - 1));
        return (first, last) switch
        {
            ({ } before, { } now) when before == now => $"{word}: from {Formats.Rate(now, Currency)}, as in {Formats.Month(days[0])}",
            ({ } before, { } now) =>
                $"{word}: from {Formats.Rate(now, Currency)}, {(now < before ? "down" : "up")} from {Formats.Rate(before, Currency)} in {Formats.Month(days[0])}",
            (null, { } now) => $"{word}: from {Formats.Rate(now, Currency)}",
            _ => $"{word}: no longer listed on {Formats.Date(days[^1])}",
        };
    }

    private static decimal? Lowest(List<ChartSeries> lines, int place) => lines.Min(line => line.Values[place]);

    /// <summary>Offers whose prices are the same wherever both are listed.</summary>
    private sealed class Line(string first, List<decimal?> values)
    {
        private readonly SortedSet<string> names = new(StringComparer.Ordinal) { first };

        public List<decimal?> Values { get; } = values;

        public string Name
        {
            get
            {
                var shown = names.Take(2);
                return string.Join(", ", shown) + (names.Count > 2 ? $" and {names.Count - 2} more" : "");
            }
        }

        public bool Agrees(List<decimal?> other)
        {
            var both = Values.Zip(other).Where(pair => pair.First is not null && pair.Second is not null).ToList();
            return both.Count > 0 && both.TrueForAll(pair => pair.First == pair.Second);
        }

        public void Join(string name, List<decimal?> other)
        {
            names.Add(name);
            for (var place = 0; place < Values.Count; place++)
            {
                Values[place] ??= other[place];
            }
        }
    }
}

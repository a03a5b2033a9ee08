using System.Globalization;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Catalogue;

namespace Dashboard.Sources.Demo.Prices;

/// <summary>What a public list asked for a model from a day on. USD for 1,000,000 tokens.</summary>
/// <param name="Source">The list and version that the numbers are from.</param>
internal sealed record DemoPrice(
    string ListName,
    string Provider,
    string Mode,
    DateOnly From,
    decimal Input,
    decimal Output,
    decimal? CacheRead,
    decimal? CacheWrite,
    string Source
)
{
    public decimal Of(TokenKind kind) =>
        kind switch
        {
            TokenKind.Input => Input,
            TokenKind.Output => Output,
            TokenKind.CacheRead when CacheRead is { } price => price,
            TokenKind.CacheWrite when CacheWrite is { } price => price,
            _ => throw new InvalidOperationException($"The demo's price list has no price for {kind} of {ListName}."),
        };
}

/// <summary>Real list prices of the models that the demo company uses: Data/prices.csv.</summary>
internal static class DemoPrices
{
    public static IReadOnlyList<DemoPrice> All { get; } =
        EmbeddedTable.Read(
            "Demo.Data.prices.csv",
            cell => new DemoPrice(
                cell("list_name")!,
                cell("provider")!,
                cell("mode")!,
                DateOnly.ParseExact(cell("from")!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                Money(cell("input"))!.Value,
                Money(cell("output"))!.Value,
                Money(cell("cache_read")),
                Money(cell("cache_write")),
                cell("source")!
            )
        );

    private static readonly ILookup<string, DemoPrice> ByName = All.ToLookup(p => p.ListName);

    /// <summary>The price that held on a day.</summary>
    public static DemoPrice At(string listName, DateOnly day) =>
        ByName[listName].LastOrDefault(p => p.From <= day)
        ?? throw new InvalidOperationException($"The demo's price list has no price of {listName} on {day:yyyy-MM-dd}.");

    private static decimal? Money(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}

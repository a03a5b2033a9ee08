using Dashboard.Sources.Pulling;

namespace Dashboard.Web.Sources;

/// <summary>What sources bring, as people know it.</summary>
/// <param name="Key">In the address.</param>
/// <param name="Sentence">What the kind is for.</param>
public sealed record SourceKindInfo(SourceKind Kind, string Key, string Name, string Sentence)
{
    /// <summary>In the order in which the list shows them.</summary>
    public static IReadOnlyList<SourceKindInfo> All { get; } =
    [
        new(SourceKind.Usage, "usage", "Usage and cost", "What was used and what it cost, day by day."),
        new(SourceKind.Prices, "prices", "Prices", "List prices as vendors and communities publish them."),
        new(SourceKind.Status, "status", "Status", "Whether a vendor's services work, and what has gone wrong."),
        new(SourceKind.Lifecycle, "lifecycle", "Models' lifecycle", "Which models are to be retired, when, and what follows them."),
        new(
            SourceKind.Leaderboard,
            "leaderboards",
            "Leaderboards",
            "What others measured of models: for a first look, never instead of an evaluation of your own."
        ),
        new(SourceKind.ExchangeRates, "exchange-rates", "Exchange rates", "What currencies were worth in one another on each day."),
    ];

    public static SourceKindInfo Of(SourceKind kind) => All.First(info => info.Kind == kind);

    /// <returns>Null for anything that is no kind's key.</returns>
    public static SourceKindInfo? At(string? key) => All.FirstOrDefault(info => info.Key == key);
}

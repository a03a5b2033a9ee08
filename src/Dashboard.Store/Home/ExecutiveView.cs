using Dashboard.Domain.LockIn;

namespace Dashboard.Store.Home;

/// <summary>What is at risk, whether it falls, what is coming, and how much of it is known.</summary>
/// <param name="Spend">AI spend of the 90 days in the reporting currency.</param>
/// <param name="Unmapped">The part of it that lacks a party, developer, host or tier.</param>
/// <param name="AtRiskVendors">Our vendors that are at least High, or may be; the most spend first.</param>
/// <param name="HeldAtLeast">Our vendors whose score is High or Severe by its lower bound; <paramref name="HeldAtMost"/> by its upper one.</param>
/// <param name="Cliffs">The nearest ones.</param>
/// <param name="CliffCounts">All of the 180 days by kind.</param>
/// <param name="NotConverted">AI spend of the 90 days in other currencies: in no figure.</param>
public sealed record ExecutiveView(
    HomeBase Base,
    decimal Spend,
    decimal Unmapped,
    SpendAtRisk AtRisk,
    IReadOnlyList<OurVendor> AtRiskVendors,
    IReadOnlyList<ConcentrationView> Concentrations,
    IReadOnlyList<DeveloperMonth> DeveloperMonths,
    IReadOnlyList<BandCount> Bands,
    int OurVendors,
    int HeldAtLeast,
    int HeldAtMost,
    IReadOnlyList<Cliff> Cliffs,
    IReadOnlyDictionary<CliffKind, int> CliffCounts,
    decimal? MeanWidth,
    int KnownScores,
    int OpenQuestions,
    IReadOnlyList<OtherCurrency> NotConverted
);

/// <summary>One partition of the 90 days, and its index month by month.</summary>
/// <param name="Names">Names of its vendors by key.</param>
public sealed record ConcentrationView(Concentration Now, IReadOnlyDictionary<string, string> Names, ConcentrationTrend Trend);

/// <param name="Name">Null where no rule names the developer.</param>
public sealed record DeveloperMonth(int Year, int Month, string? Name, decimal Effective);

/// <param name="Effective">Effective cost in that currency; null where no row says it.</param>
public sealed record OtherCurrency(string Currency, long Rows, decimal? Effective);

using Dashboard.Domain.Evidence;
using Dashboard.Domain.LockIn;
using Dashboard.Domain.Spend;
using Dashboard.Store.Home;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Home;

/// <summary>The executive's figures and what stands behind each.</summary>
public sealed class ExecutiveFigures(ExecutiveView view)
{
    public ExecutiveView View { get; } = view;

    public RowsWindow Window { get; } = RowsWindow.Of(view.Base);

    /// <summary>0 to 1 of the spend whose party, developer, host and tier are all known; null without spend.</summary>
    public decimal? MappedShare => View.Spend > 0 ? Math.Clamp(1 - (View.Unmapped / View.Spend), 0, 1) : null;

    /// <summary>"62.1 %" or "40.0–62.1 %".</summary>
    public string? AtRiskShare =>
        View.AtRisk.Share is { } share
            ? Formats.Percent(share.Lower) == Formats.Percent(share.Upper)
                ? Formats.Percent(share.Upper)
                : $"{Formats.Percent(share.Lower)[..^2]}–{Formats.Percent(share.Upper)}"
            : null;

    /// <summary>"USD 1,234" or "USD 1,000–1,234".</summary>
    public string AtRiskSpend =>
        Formats.Amount(View.AtRisk.Certain) == Formats.Amount(View.AtRisk.Possible)
            ? Formats.Money(View.AtRisk.Certain, Window.Currency)
            : $"{Formats.Money(View.AtRisk.Certain, Window.Currency)}–{Formats.Amount(View.AtRisk.Possible)}";

    public EvidenceSheet Spend() =>
        new(
            "Spend of 90 days",
            Formats.Money(View.Spend, Window.Currency),
            "Σ FOCUS EffectiveCost of the rows that count as spend on AI, from the first to the last day of the window; the window ends on the last day with usage.",
            [
                Item(
                    $"{Formats.Date(Window.From)} to {Formats.Date(Window.Through)}, rows in {Window.Currency}",
                    "Rows mapped to a model, rows in the FOCUS category of AI, and rows that name no category",
                    Window.Address()
                ),
                .. View.NotConverted.Select(other =>
                    Item(
                        $"Outside: {Formats.Count(other.Rows)} rows {Named(other)}, not converted",
                        "No exchange rate is stored",
                        Window.In(other.Currency)
                    )
                ),
                LastImport(),
            ]
        );

    public EvidenceSheet AtRisk() =>
        new(
            "Spend at risk",
            AtRiskShare is { } share ? $"{AtRiskSpend}, {share}" : null,
            "Effective cost of the 90 days in rows that are paid to, made by or run by a vendor whose lock-in score is High or Severe; each row once.\n"
                + "At least: the lower bound of the score is High. At most: its upper bound is, the vendor is not scored, or the row's vendor is not known.",
            [
                .. View.AtRiskVendors.Select(vendor => new EvidenceItem(
                    $"{vendor.Name}: {Formats.Money(vendor.Spend, Window.Currency)}, score {Formats.Score(vendor.Score)}, {ScoreBands.Words(vendor.Score).ToLowerInvariant()}",
                    "Its spend in any role; roles of several vendors overlap, so these are not added",
                    $"/vendors/{Uri.EscapeDataString(vendor.Key)}",
                    View.Base.ScoredAt
                )),
                Item($"All spend: {Formats.Money(View.Spend, Window.Currency)}", "Σ FOCUS EffectiveCost", Window.Address()),
            ]
        );

    public EvidenceSheet Mapped() =>
        new(
            "Spend mapped to party, developer, host and model",
            Formats.Percent(MappedShare),
            "1 − (spend of rows that lack one of the four ÷ all spend of the window)",
            [
                Item(
                    $"Lacking at least one: {Formats.Money(View.Unmapped, Window.Currency)}",
                    "Ordered mapping rules; what none takes stays here",
                    Window.Address("unmapped=true")
                ),
                Item($"All spend: {Formats.Money(View.Spend, Window.Currency)}", "Σ FOCUS EffectiveCost", Window.Address()),
                new EvidenceItem(
                    "The rules that map rows to vendors and models",
                    "Change a rule, and every row is mapped again",
                    "/spend/rules",
                    AsOf: null
                ),
            ]
        );

    public EvidenceSheet Coverage() =>
        new(
            "How open the scores are",
            View.MeanWidth is { } width ? $"{Formats.Score(Interval.Exactly(width))} points" : null,
            "Mean over our vendors of (upper bound − lower bound). Ours are those with spend in the window or with a contract.",
            [
                new EvidenceItem(
                    $"{Formats.Count(View.OurVendors)} vendors, {Formats.Count(View.KnownScores)} of them with a score that is one point",
                    "An unknown input runs from its best to its worst value",
                    "/vendors?ours=true",
                    View.Base.ScoredAt
                ),
            ]
        );

    public EvidenceSheet Questions() =>
        new(
            "Open questions",
            Formats.Count(View.OpenQuestions),
            "Parts of the scores of our vendors that are not known. The same question at several vendors is one.",
            [
                new EvidenceItem(
                    "The questions that narrow the scores most",
                    "Points that an answer can narrow",
                    "/?as=procurement#questions",
                    View.Base.ScoredAt
                ),
            ]
        );

    public EvidenceSheet Band(BandCount band) =>
        new(
            $"Our vendors in the band {band.Band}",
            BandWords.Count(band),
            "Below 25 points Low, below 50 Moderate, below 75 High, from 75 Severe, unless the policy says otherwise.\n"
                + "At least: both bounds of the score are in the band. At most: its interval touches the band.",
            [
                new EvidenceItem(
                    $"{Formats.Count(View.OurVendors)} vendors of ours, by score",
                    "Ours are those with spend in the window or with a contract",
                    "/vendors?ours=true&sort=-score",
                    View.Base.ScoredAt
                ),
            ]
        );

    public EvidenceSheet Currency(OtherCurrency other) =>
        new(
            $"Rows {Named(other)}",
            Amount(other),
            "Σ FOCUS EffectiveCost as the files say it. Nothing is converted: no rate is stored, so these rows are in no other figure.",
            [
                Item(
                    $"{Formats.Count(other.Rows)} rows of the 90 days",
                    "Rows whose currency is not the reporting one",
                    Window.In(other.Currency)
                ),
                LastImport(),
            ]
        );

    /// <summary>"EUR 3,927"; without a code where the files name no currency.</summary>
    public static string Amount(OtherCurrency other) =>
        other.Currency == Currencies.Unknown ? Formats.Amount(other.Effective) : Formats.Money(other.Effective, other.Currency);

    private static string Named(OtherCurrency other) =>
        other.Currency == Currencies.Unknown ? "without a named currency" : "in " + other.Currency;

    private EvidenceItem Item(string text, string rule, string? link) => new(text, rule, link, Window.ThroughInstant);

    private EvidenceItem LastImport() =>
        new("The last usage file that was brought in", "Imports keep file, row number and who did it", "/imports", View.Base.ImportedAt);
}

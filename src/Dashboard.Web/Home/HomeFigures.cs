using System.Globalization;
using Dashboard.Domain.Evidence;
using Dashboard.Domain.Spend;
using Dashboard.Store.LockIn;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Home;

/// <summary>What stands behind each figure of the home page.</summary>
public sealed class HomeFigures(OverviewView view)
{
    public RowsWindow Window { get; } = RowsWindow.Of(view);

    /// <summary>0 to 1 of the spend whose party, developer, host and tier are all known; null without spend.</summary>
    public decimal? MappedShare => view.Spend > 0 ? Math.Clamp(1 - (view.UnmappedSpend / view.Spend), 0, 1) : null;

    public EvidenceSheet Spend() =>
        new(
            "Spend of 90 days",
            Formats.Money(view.Spend, Window.Currency),
            "Σ FOCUS EffectiveCost of the rows that count as spend on AI, from the first to the last day of the window; the window ends on the last day with usage.",
            [
                Item(
                    $"{Formats.Date(view.SpendFrom)} to {Formats.Date(view.SpendThrough)}, rows in {Window.Currency}",
                    "Rows mapped to a model, rows in the FOCUS category of AI, and rows that name no category",
                    Window.Address()
                ),
                .. NotConverted(),
                LastImport(),
            ]
        );

    public EvidenceSheet Mapped() =>
        new(
            "Spend mapped to party, developer, host and model",
            Formats.Percent(MappedShare),
            "1 − (spend of rows that lack one of the four ÷ all spend of the window)",
            [
                Item(
                    $"Lacking at least one: {Formats.Money(view.UnmappedSpend, Window.Currency)}",
                    "Ordered mapping rules; what none takes stays here",
                    Window.Address("unmapped=true")
                ),
                Item($"All spend: {Formats.Money(view.Spend, Window.Currency)}", "Σ FOCUS EffectiveCost", Window.Address()),
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
            view.Scores.MeanWidth is { } width ? $"{Formats.Score(Domain.LockIn.Interval.Exactly(width))} points" : null,
            "Mean over our vendors of (upper bound − lower bound). Ours are those with spend in the window or with a contract.",
            [
                new EvidenceItem(
                    $"{Formats.Count(view.Scores.Vendors)} vendors, {Formats.Count(view.Scores.Known)} of them with a score that is one point",
                    "An unknown input runs from its best to its worst value",
                    "/vendors?ours=true",
                    view.ScoredAt
                ),
            ]
        );

    public EvidenceSheet Awaiting() =>
        new(
            "Clauses awaiting review",
            Formats.Count(view.AwaitingClauses),
            "Clauses that a rule proposed and nobody has confirmed or rejected. They count in the score, labelled proposed.",
            [
                new EvidenceItem(
                    $"In {Formats.Count(view.ContractCount)} contracts",
                    "Clause rules over the contracts' words",
                    "/contracts?awaiting=true",
                    AsOf: null
                ),
            ]
        );

    public EvidenceSheet Notice(NoticeDate notice) =>
        new(
            $"Notice on {notice.Title}",
            Formats.Date(notice.NoticeBy),
            "Last day for notice = end date − notice days",
            [
                new EvidenceItem(
                    $"Ends on {Formats.Date(notice.EndsOn)}; {Formats.Count(notice.NoticeDays)} days of notice",
                    "As found in the words or entered with the contract",
                    Address(notice),
                    AsOf: null
                ),
            ]
        );

    public EvidenceSheet Currency(OtherCurrency other) =>
        new(
            $"Rows {Named(other)}",
            Amount(other),
            "Σ FOCUS EffectiveCost as the files say it. Nothing is converted: no rate is stored, so these rows are in no other figure.",
            [
                new EvidenceItem(
                    $"{Formats.Count(other.Rows)} rows of all days",
                    "Rows whose currency is not the reporting one",
                    $"/spend/rows?currency={other.Currency}",
                    AsOf: null
                ),
                LastImport(),
            ]
        );

    /// <summary>"EUR 3,927"; without a code where the files name no currency.</summary>
    public static string Amount(OtherCurrency other) =>
        other.Currency == Currencies.Unknown ? Formats.Amount(other.Effective) : Formats.Money(other.Effective, other.Currency);

    public static string Named(OtherCurrency other) =>
        other.Currency == Currencies.Unknown ? "without a named currency" : "in " + other.Currency;

    public static string Address(NoticeDate notice) => string.Create(CultureInfo.InvariantCulture, $"/contracts/{notice.ContractId}");

    private EvidenceItem Item(string text, string rule, string? link) => new(text, rule, link, Window.ThroughInstant);

    private EvidenceItem LastImport() =>
        new("The last usage file that was brought in", "Imports keep file, row number and who did it", "/imports", view.ImportedAt);

    private IEnumerable<EvidenceItem> NotConverted() =>
        view.NotConverted.Select(other =>
            Item(
                $"Outside: {Formats.Count(other.Rows)} rows {Named(other)}, not converted",
                "No exchange rate is stored",
                $"/spend/rows?currency={other.Currency}"
            )
        );
}

using System.Globalization;
using Dashboard.Domain.Evidence;
using Dashboard.Domain.LockIn.Signals;

namespace Dashboard.Store.LockIn.Signals;

/// <summary>F1: the vendor's dependence with links to the rows behind it.</summary>
internal sealed class DependenceEvidence(ScoreSpend spend)
{
    public DependenceSignals? Of(VendorName vendor) =>
        DependenceBuilder.Build(spend.Index, vendor.Id) is { } signals
            ? signals with
            {
                Tiers = [.. signals.Tiers.Select(t => t with { Evidence = Rows(vendor, t) })],
                Unmapped = signals.Unmapped with { Evidence = UnmappedRows(spend) },
            }
            : null;

    /// <summary>The rows whose vendors or model are not known.</summary>
    public static EvidenceItem UnmappedRows(ScoreSpend spend) =>
        new(
            "Rows that no mapping rule gives a model and all three vendors.",
            "ordered mapping rules",
            string.Create(CultureInfo.InvariantCulture, $"/spend/rows?unmapped=true&{Window(spend)}"),
            ScoreInputs.Instant(spend.Through)
        );

    /// <summary>The window of the scores, as the page of rows reads it from an address.</summary>
    public static string Window(ScoreSpend spend) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"ai=true&currency={ScoreInputs.Currency}&from={spend.From:yyyy-MM-dd}&to={spend.Through:yyyy-MM-dd}"
        );

    private EvidenceItem Rows(VendorName vendor, TierDependence tier) =>
        new(
            $"{ScoreInputs.Dollars(tier.VendorSpend)} of {ScoreInputs.Dollars(tier.TotalSpend)} in this tier: as contract party "
                + $"{ScoreInputs.Dollars(tier.AsParty)}, as developer {ScoreInputs.Dollars(tier.AsDeveloper)}, as host "
                + $"{ScoreInputs.Dollars(tier.AsHost)} (the roles overlap).",
            "FOCUS EffectiveCost of the tier's usage rows in which the vendor is party, developer or host",
            $"/spend/rows?vendor={vendor.Key}&tier={tier.Tier}&{Window(spend)}",
            ScoreInputs.Instant(spend.Through)
        );
}

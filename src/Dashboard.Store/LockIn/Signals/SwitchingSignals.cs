using System.Globalization;
using Dashboard.Domain.Evidence;
using Dashboard.Domain.LockIn.Signals;
using Dashboard.Store.Readiness;

namespace Dashboard.Store.LockIn.Signals;

/// <summary>F3: the estimate of what leaving costs, against a year's spend: the estimate's own, else that of the stored usage.</summary>
internal sealed class SwitchingSignals(ScoreInputs inputs)
{
    public SwitchingCost Of(VendorName vendor)
    {
        var estimate = inputs.Registers.SwitchingCosts.GetValueOrDefault(vendor.Id);
        return new SwitchingCost
        {
            Hours = estimate?.Hours,
            HourlyRate = estimate?.HourlyRate,
            ReEvaluation = estimate?.ReEvaluation,
            ReEmbeddingAndData = estimate?.ReEmbeddingAndData,
            DualRunning = estimate?.DualRunning,
            TerminationFee = estimate?.TerminationFee,
            ForfeitedCommitment = estimate?.ForfeitedCommitment,
            AnnualSpend = estimate?.AnnualSpend ?? inputs.Spend.OfYear(vendor.Id),
            Evidence = Evidence(vendor, estimate),
        };
    }

    private EvidenceItem Evidence(VendorName vendor, SwitchingCostEstimate? estimate) =>
        estimate is null
            ? new EvidenceItem(
                $"No estimate of what leaving costs is entered. {Year(vendor, null)}",
                "register of switching costs",
                Link: null,
                ScoreInputs.Instant(inputs.Spend.Through)
            )
            : new EvidenceItem(
                string.Join(' ', new[] { Estimated(estimate), estimate.Note, Year(vendor, estimate) }.Where(t => t.Length > 0)),
                "register of switching costs",
                string.Create(CultureInfo.InvariantCulture, $"/registers/switching-costs/{estimate.Id}"),
                ScoreInputs.Instant(estimate.EstimatedOn) ?? inputs.Registers.Dates.Of("switching cost", estimate.Id)
            );

    private static string Estimated(SwitchingCostEstimate estimate) =>
        estimate.EstimatedOn is { } day
            ? string.Create(CultureInfo.InvariantCulture, $"Estimated on {day:yyyy-MM-dd}.")
            : "Estimated by hand.";

    private string Year(VendorName vendor, SwitchingCostEstimate? estimate)
    {
        if (estimate?.AnnualSpend is { } own)
        {
            return $"Annual spend {ScoreInputs.Dollars(own)}, as entered.";
        }

        return inputs.Spend.OfYear(vendor.Id) is { } year
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"Annual spend {ScoreInputs.Dollars(year)}: usage of {inputs.Spend.YearFrom:yyyy-MM-dd} to {inputs.Spend.Through:yyyy-MM-dd} in which the vendor is party, developer or host."
            )
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Annual spend is not known: usage of {inputs.Spend.StoredDays} days is stored, a year needs {ScoreSpend.YearDays}."
            );
    }
}

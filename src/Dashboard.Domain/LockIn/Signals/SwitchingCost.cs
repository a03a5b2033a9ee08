using Dashboard.Domain.Evidence;

namespace Dashboard.Domain.LockIn.Signals;

/// <summary>F3: what leaving would cost once, in the reporting currency. Null is unknown; none is 0.</summary>
public sealed record SwitchingCost
{
    /// <summary>Hours of our people.</summary>
    public decimal? Hours { get; init; }

    /// <summary>Cost of one hour.</summary>
    public decimal? HourlyRate { get; init; }

    public decimal? ReEvaluation { get; init; }
    public decimal? ReEmbeddingAndData { get; init; }
    public decimal? DualRunning { get; init; }
    public decimal? TerminationFee { get; init; }

    /// <summary>Committed spend that would be paid for nothing.</summary>
    public decimal? ForfeitedCommitment { get; init; }

    /// <summary>Spend with the vendor over a year.</summary>
    public decimal? AnnualSpend { get; init; }

    public EvidenceItem? Evidence { get; init; }

    /// <summary>Hours × rate. No hours cost nothing at any rate.</summary>
    public decimal? Labour => Hours == 0 || HourlyRate == 0 ? 0 : Hours * HourlyRate;
}

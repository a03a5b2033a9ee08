namespace Dashboard.Domain.Spend;

/// <summary>One charge row of a FOCUS file. Costs are in <see cref="UsageLine.Currency"/>; null is unknown, not zero.</summary>
/// <param name="RowNumber">Line number in the file, 1-based, header included.</param>
/// <param name="Line">What it is about. Readers hand out the same instance for equal lines where they can.</param>
/// <param name="LineKey">128-bit hash of the line's content; equal lines have equal keys on every machine.</param>
/// <param name="Start">First instant of the charge period, UTC, inclusive.</param>
/// <param name="End">End of the charge period, UTC, exclusive.</param>
/// <param name="PricingQuantity">In PricingUnit.</param>
/// <param name="ConsumedQuantity">In ConsumedUnit.</param>
public sealed record UsageRow(
    long RowNumber,
    UsageLine Line,
    Guid LineKey,
    DateTimeOffset Start,
    DateTimeOffset End,
    decimal? PricingQuantity,
    decimal? ConsumedQuantity,
    decimal? ListCost,
    decimal? ContractedCost,
    decimal? EffectiveCost,
    decimal? BilledCost
)
{
    /// <summary>A negative cost or ChargeClass "Correction": imported, and flagged.</summary>
    public bool IsCorrection => BilledCost < 0 || EffectiveCost < 0 || Line.ChargeClass is not null;
}

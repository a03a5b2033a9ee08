namespace Dashboard.Sources.Demo.Usage;

/// <summary>One row of a FOCUS file. Money is USD.</summary>
/// <param name="Day">The charge period: this whole day, UTC.</param>
/// <param name="BillingMonth">First day of the month that is invoiced; later than <paramref name="Day"/> for a correction.</param>
/// <param name="ListPrice">For one unit of <paramref name="Unit"/>.</param>
internal sealed record DemoCharge(
    DemoIssuer Issuer,
    string Account,
    string Region,
    string? Application,
    DemoMeter Meter,
    DateOnly Day,
    DateOnly BillingMonth,
    decimal Quantity,
    decimal? Consumed,
    decimal ListPrice,
    decimal ContractedPrice,
    decimal EffectiveCost,
    decimal BilledCost
)
{
    public string Category { get; init; } = "Usage";
    public bool IsCorrection { get; init; }
    public DemoCommitmentUse? Commitment { get; init; }
    public decimal ListCost => Quantity * ListPrice;
    public decimal ContractedCost => Quantity * ContractedPrice;
}

/// <summary>What is counted, as the bill names it.</summary>
/// <param name="Unit">That prices are for.</param>
/// <param name="ConsumedUnit">That use is counted in.</param>
internal sealed record DemoMeter(
    string ServiceCategory,
    string ServiceSubcategory,
    string Service,
    string SkuId,
    string Name,
    string Description,
    string Unit,
    string ConsumedUnit
)
{
    public const string Ai = "AI and Machine Learning";
    public const string GenerativeAi = "Generative AI";
}

/// <summary>A row's part in the commitment: "Used" or "Unused".</summary>
internal sealed record DemoCommitmentUse(string? Status, decimal? Quantity);

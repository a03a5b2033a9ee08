namespace Dashboard.Domain.Spend;

/// <summary>
/// What a usage row is about: everything in it that says whose, what and where, and nothing that says how much or when.
/// Rows with equal lines share one stored line, and mapping rules look at lines only.
/// Names follow FOCUS 1.3; <c>null</c> is "the file does not say".
/// </summary>
public sealed record UsageLine
{
    public string? BillingAccountId { get; init; }
    public string? BillingAccountName { get; init; }
    public string? SubAccountId { get; init; }
    public string? SubAccountName { get; init; }

    /// <summary>ServiceProviderName, or ProviderName before FOCUS 1.3.</summary>
    public string? ServiceProvider { get; init; }

    /// <summary>HostProviderName (FOCUS 1.3).</summary>
    public string? HostProvider { get; init; }
    public string? Publisher { get; init; }
    public string? InvoiceIssuer { get; init; }
    public string? ServiceCategory { get; init; }
    public string? ServiceName { get; init; }
    public string? SkuId { get; init; }
    public string? SkuPriceId { get; init; }
    public string? SkuMeter { get; init; }
    public string? ResourceId { get; init; }
    public string? ResourceName { get; init; }
    public string? ResourceType { get; init; }
    public string? RegionId { get; init; }
    public string? ChargeCategory { get; init; }

    /// <summary>"Correction" when the row restates an earlier period; otherwise null.</summary>
    public string? ChargeClass { get; init; }
    public string? ChargeFrequency { get; init; }
    public string? ChargeDescription { get; init; }
    public string? PricingCategory { get; init; }
    public string? PricingUnit { get; init; }
    public string? ConsumedUnit { get; init; }
    public string? CommitmentDiscountId { get; init; }
    public string? CommitmentDiscountStatus { get; init; }

    /// <summary>JSON object of tags, keys sorted; null when there are none.</summary>
    public string? Tags { get; init; }

    /// <summary>ISO 4217 code of every amount of the row; <see cref="Currencies.Unknown"/> when the file has no such column.</summary>
    public required string Currency { get; init; }
}

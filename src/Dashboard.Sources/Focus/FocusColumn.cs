namespace Dashboard.Sources.Focus;

/// <summary>The columns that are read; the names are those of the specification. The first ones make the usage line.</summary>
internal enum FocusColumn
{
    BillingAccountId,
    BillingAccountName,
    BillingCurrency,
    SubAccountId,
    SubAccountName,
    ServiceProviderName,
    ProviderName,
    HostProviderName,
    PublisherName,
    InvoiceIssuerName,
    ServiceCategory,
    ServiceName,
    SkuId,
    SkuPriceId,
    SkuMeter,
    ResourceId,
    ResourceName,
    ResourceType,
    RegionId,
    ChargeCategory,
    ChargeClass,
    ChargeFrequency,
    ChargeDescription,
    PricingCategory,
    PricingUnit,
    ConsumedUnit,
    CommitmentDiscountId,
    CommitmentDiscountStatus,
    Tags,

    ChargePeriodStart,
    ChargePeriodEnd,
    PricingQuantity,
    ConsumedQuantity,
    ListCost,
    ContractedCost,
    EffectiveCost,
    BilledCost,
    BillingPeriodStart,
    ContractApplied,
}

internal static class FocusColumns
{
    /// <summary>Every column that is read, by its place in <see cref="FocusColumn"/>.</summary>
    public static readonly string[] Names = Enum.GetNames<FocusColumn>();

    /// <summary>Columns up to here say what a row is about, the others how much and when.</summary>
    public const FocusColumn LastOfLine = FocusColumn.Tags;

    /// <summary>Columns of FOCUS 1.0 to 1.3 that are known and not needed.</summary>
    public static readonly IReadOnlySet<string> NotRead = new HashSet<string>(
        (
            "AllocatedMethodDetails AllocatedMethodId AllocatedResourceId AllocatedResourceName AllocatedTags AvailabilityZone "
            + "BillingAccountType BillingPeriodEnd CapacityReservationId CapacityReservationStatus "
            + "CommitmentDiscountCategory CommitmentDiscountName CommitmentDiscountQuantity CommitmentDiscountType "
            + "CommitmentDiscountUnit ContractedUnitPrice InvoiceId ListUnitPrice PricingCurrency "
            + "PricingCurrencyContractedUnitPrice PricingCurrencyEffectiveCost PricingCurrencyListUnitPrice RegionName "
            + "ServiceSubcategory SkuPriceDetails SubAccountType"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Columns without which mapping rules have little to go by; a file that lacks them is still read.</summary>
    public static readonly FocusColumn[] WantedForMapping =
    [
        FocusColumn.ServiceName,
        FocusColumn.SkuId,
        FocusColumn.ChargeDescription,
        FocusColumn.PricingUnit,
        FocusColumn.PricingQuantity,
    ];

    public static FocusColumn? Find(string name) =>
        Array.FindIndex(Names, n => n.Equals(name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var place ? (FocusColumn)place : null;
}

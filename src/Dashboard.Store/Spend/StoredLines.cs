using System.Globalization;
using Dashboard.Domain.Spend;

namespace Dashboard.Store.Spend;

/// <summary>Between the domain's line and the stored one, in both directions, and the outcome of the rules onto it.</summary>
internal static class StoredLines
{
    public static StoredUsageLine From(Guid key, UsageLine line, int streamId) =>
        new()
        {
            Key = key,
            StreamId = streamId,
            BillingAccountId = line.BillingAccountId,
            BillingAccountName = line.BillingAccountName,
            SubAccountId = line.SubAccountId,
            SubAccountName = line.SubAccountName,
            ServiceProvider = line.ServiceProvider,
            HostProvider = line.HostProvider,
            Publisher = line.Publisher,
            InvoiceIssuer = line.InvoiceIssuer,
            ServiceCategory = line.ServiceCategory,
            ServiceName = line.ServiceName,
            SkuId = line.SkuId,
            SkuPriceId = line.SkuPriceId,
            SkuMeter = line.SkuMeter,
            ResourceId = line.ResourceId,
            ResourceName = line.ResourceName,
            ResourceType = line.ResourceType,
            RegionId = line.RegionId,
            ChargeCategory = line.ChargeCategory,
            ChargeClass = line.ChargeClass,
            ChargeFrequency = line.ChargeFrequency,
            ChargeDescription = line.ChargeDescription,
            PricingCategory = line.PricingCategory,
            PricingUnit = line.PricingUnit,
            ConsumedUnit = line.ConsumedUnit,
            CommitmentDiscountId = line.CommitmentDiscountId,
            CommitmentDiscountStatus = line.CommitmentDiscountStatus,
            Tags = line.Tags,
            Currency = line.Currency,
        };

    public static UsageLine ToDomain(StoredUsageLine line) =>
        new()
        {
            BillingAccountId = line.BillingAccountId,
            BillingAccountName = line.BillingAccountName,
            SubAccountId = line.SubAccountId,
            SubAccountName = line.SubAccountName,
            ServiceProvider = line.ServiceProvider,
            HostProvider = line.HostProvider,
            Publisher = line.Publisher,
            InvoiceIssuer = line.InvoiceIssuer,
            ServiceCategory = line.ServiceCategory,
            ServiceName = line.ServiceName,
            SkuId = line.SkuId,
            SkuPriceId = line.SkuPriceId,
            SkuMeter = line.SkuMeter,
            ResourceId = line.ResourceId,
            ResourceName = line.ResourceName,
            ResourceType = line.ResourceType,
            RegionId = line.RegionId,
            ChargeCategory = line.ChargeCategory,
            ChargeClass = line.ChargeClass,
            ChargeFrequency = line.ChargeFrequency,
            ChargeDescription = line.ChargeDescription,
            PricingCategory = line.PricingCategory,
            PricingUnit = line.PricingUnit,
            ConsumedUnit = line.ConsumedUnit,
            CommitmentDiscountId = line.CommitmentDiscountId,
            CommitmentDiscountStatus = line.CommitmentDiscountStatus,
            Tags = line.Tags,
            Currency = line.Currency,
        };

    public static void Apply(StoredUsageLine line, LineMapping mapping)
    {
        line.PartyId = mapping.Target.PartyId;
        line.DeveloperId = mapping.Target.DeveloperId;
        line.HostId = mapping.Target.HostId;
        line.ChannelId = mapping.Target.ChannelId;
        line.ModelId = mapping.Target.ModelId;
        line.ApplicationId = mapping.Target.ApplicationId;
        line.TokenKind = mapping.Target.TokenKind;
        line.IsAi = AiSpend.Includes(line.ServiceCategory, mapping.Target.ModelId);
        line.MappedBy = string.Join(' ', mapping.RuleIds.Select(id => id.ToString(CultureInfo.InvariantCulture)));
    }
}

using Dashboard.Domain.Spend;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Spend;

/// <summary>
/// A <see cref="UsageLine"/> kept once for all its rows, with what the mapping rules make of it. A rule edit touches lines, never facts.
/// </summary>
public sealed class StoredUsageLine
{
    public int Id { get; set; }

    /// <summary><see cref="UsageRow.LineKey"/>.</summary>
    public Guid Key { get; set; }

    /// <summary>The source and account that tell of it; see <see cref="UsageStream"/>.</summary>
    public int StreamId { get; set; }
    public string? BillingAccountId { get; set; }
    public string? BillingAccountName { get; set; }
    public string? SubAccountId { get; set; }
    public string? SubAccountName { get; set; }
    public string? ServiceProvider { get; set; }
    public string? HostProvider { get; set; }
    public string? Publisher { get; set; }
    public string? InvoiceIssuer { get; set; }
    public string? ServiceCategory { get; set; }
    public string? ServiceName { get; set; }
    public string? SkuId { get; set; }
    public string? SkuPriceId { get; set; }
    public string? SkuMeter { get; set; }
    public string? ResourceId { get; set; }
    public string? ResourceName { get; set; }
    public string? ResourceType { get; set; }
    public string? RegionId { get; set; }
    public string? ChargeCategory { get; set; }
    public string? ChargeClass { get; set; }
    public string? ChargeFrequency { get; set; }
    public string? ChargeDescription { get; set; }
    public string? PricingCategory { get; set; }
    public string? PricingUnit { get; set; }
    public string? ConsumedUnit { get; set; }
    public string? CommitmentDiscountId { get; set; }
    public string? CommitmentDiscountStatus { get; set; }
    public string? Tags { get; set; }
    public required string Currency { get; set; }

    public int? PartyId { get; set; }
    public int? DeveloperId { get; set; }
    public int? HostId { get; set; }
    public int? ChannelId { get; set; }
    public int? ModelId { get; set; }
    public int? ApplicationId { get; set; }
    public TokenKind? TokenKind { get; set; }

    /// <summary>A person said what the line is; the mapping rules leave it alone.</summary>
    public bool IsStated { get; set; }

    /// <summary>Whether the line counts as spend on AI; see <see cref="AiSpend"/>.</summary>
    public bool IsAi { get; set; }

    /// <summary>Ids of the rules that took part, separated by a space; empty when none did.</summary>
    public string MappedBy { get; set; } = "";
}

internal sealed class StoredUsageLineConfiguration : IEntityTypeConfiguration<StoredUsageLine>
{
    public void Configure(EntityTypeBuilder<StoredUsageLine> builder)
    {
        builder.ToTable("UsageLines");
        builder.Property(l => l.Currency).HasMaxLength(3);
        builder.Property(l => l.MappedBy).HasMaxLength(400);
        builder.HasIndex(l => new { l.Key, l.StreamId }).IsUnique();
        builder.HasIndex(l => l.StreamId);
    }
}

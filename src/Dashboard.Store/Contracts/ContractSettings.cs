using Dashboard.Store.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Contracts;

/// <summary>How legal works, for all contracts. One row; without it the values here hold.</summary>
public sealed class ContractSettings : IAudited, IVersioned
{
    public const int OnlyId = 1;

    public int Id { get; set; } = OnlyId;

    /// <summary>A clause is confirmed or rejected once two persons said so.</summary>
    public bool TwoPersonRule { get; set; }

    /// <summary>Days before a notice date on which work must begin, where the contract does not say otherwise.</summary>
    public int LeadDays { get; set; } = 30;
    public int Version { get; set; }

    string IAudited.AuditSubject => "contract settings";
    string IAudited.AuditKey => "all contracts";
}

internal sealed class ContractSettingsConfiguration : IEntityTypeConfiguration<ContractSettings>
{
    public void Configure(EntityTypeBuilder<ContractSettings> builder)
    {
        builder.ToTable("ContractSettings");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Version).IsConcurrencyToken();
    }
}

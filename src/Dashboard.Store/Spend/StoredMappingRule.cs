using System.Text.Json;
using Dashboard.Domain.Spend;
using Dashboard.Store.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Spend;

/// <summary>A <see cref="MappingRule"/> as people keep it.</summary>
public sealed class StoredMappingRule : IAudited, IVersioned
{
    public int Id { get; set; }
    public int Order { get; set; }
    public required string Name { get; set; }

    /// <summary>JSON array of <see cref="LineCondition"/>.</summary>
    public string Conditions { get; set; } = "[]";
    public int? PartyId { get; set; }
    public int? DeveloperId { get; set; }
    public int? HostId { get; set; }
    public int? ChannelId { get; set; }
    public int? ModelId { get; set; }
    public int? ApplicationId { get; set; }
    public TokenKind? TokenKind { get; set; }
    public Origin Origin { get; set; }
    public int Version { get; set; }

    string IAudited.AuditSubject => "mapping rule";
    string IAudited.AuditKey => Name;

    public IReadOnlyList<LineCondition> ReadConditions() => JsonSerializer.Deserialize<List<LineCondition>>(Conditions) ?? [];

    public void WriteConditions(IEnumerable<LineCondition> conditions) => Conditions = JsonSerializer.Serialize(conditions);

    public MappingRule ToDomain() =>
        new(
            Id,
            Order,
            Name,
            ReadConditions(),
            new LineTarget
            {
                PartyId = PartyId,
                DeveloperId = DeveloperId,
                HostId = HostId,
                ChannelId = ChannelId,
                ModelId = ModelId,
                ApplicationId = ApplicationId,
                TokenKind = TokenKind,
            }
        );
}

internal sealed class StoredMappingRuleConfiguration : IEntityTypeConfiguration<StoredMappingRule>
{
    public void Configure(EntityTypeBuilder<StoredMappingRule> builder)
    {
        builder.ToTable("MappingRules");
        builder.Property(r => r.Name).HasMaxLength(200);
        builder.Property(r => r.Conditions).HasMaxLength(4000);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasIndex(r => r.Order);
    }
}

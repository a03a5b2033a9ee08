using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Contracts;

/// <summary>A person read the contract and says that it has no such clause.</summary>
public sealed class ClauseAbsence : IAudited, IVersioned
{
    public int Id { get; set; }
    public int ContractId { get; set; }
    public Contract? Contract { get; set; }

    /// <summary>One of <see cref="ClauseTypes"/>.</summary>
    public required string Type { get; set; }
    public required string Reviewer { get; set; }
    public DateTimeOffset ReviewedAt { get; set; }
    public string Reason { get; set; } = "";
    public int Version { get; set; }

    string IAudited.AuditSubject => "missing clause";
    string IAudited.AuditKey => $"{ClauseTypes.NameOf(Type)} of {Contract?.Title ?? $"contract {ContractId}"}";
}

internal sealed class ClauseAbsenceConfiguration : IEntityTypeConfiguration<ClauseAbsence>
{
    public void Configure(EntityTypeBuilder<ClauseAbsence> builder)
    {
        builder.ToTable("ClauseAbsences");
        builder.Property(a => a.Type).HasMaxLength(60);
        builder.Property(a => a.Reviewer).HasMaxLength(256);
        builder.Property(a => a.Reason).HasMaxLength(2000);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasIndex(a => new { a.ContractId, a.Type }).IsUnique();
        builder.HasOne(a => a.Contract).WithMany().HasForeignKey(a => a.ContractId).OnDelete(DeleteBehavior.Cascade);
    }
}

using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Contracts;

/// <summary>A finding kept: words of a document, the rule that found them, and what a person decided.</summary>
public sealed class Clause : IAudited, IVersioned
{
    public int Id { get; set; }
    public int ContractId { get; set; }
    public Contract? Contract { get; set; }
    public int DocumentId { get; set; }
    public ContractDocument? Document { get; set; }

    /// <summary>One of <see cref="ClauseTypes"/>.</summary>
    public required string Type { get; set; }

    /// <summary>UTF-16 index into the document's text.</summary>
    public int Start { get; set; }
    public int End { get; set; }
    public required string Words { get; set; }
    public double Confidence { get; set; }
    public required string Rule { get; set; }
    public required string Reason { get; set; }
    public BoundParty Bound { get; set; }
    public int? NoticeDays { get; set; }
    public ClauseState State { get; set; }
    public string? Reviewer { get; set; }
    public DateTimeOffset? ReviewedAt { get; set; }
    public string? ReviewReason { get; set; }
    public int Version { get; set; }

    string IAudited.AuditSubject => "clause";
    string IAudited.AuditKey => $"{ClauseTypes.NameOf(Type)} at {Start}–{End} of {Contract?.Title ?? $"contract {ContractId}"}";
}

internal sealed class ClauseConfiguration : IEntityTypeConfiguration<Clause>
{
    public void Configure(EntityTypeBuilder<Clause> builder)
    {
        builder.ToTable("Clauses");
        builder.Property(c => c.Type).HasMaxLength(60);
        builder.Property(c => c.Rule).HasMaxLength(120);
        builder.Property(c => c.Reason).HasMaxLength(1000);
        builder.Property(c => c.Reviewer).HasMaxLength(256);
        builder.Property(c => c.ReviewReason).HasMaxLength(2000);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => new { c.ContractId, c.Type });
        builder.HasIndex(c => new { c.ContractId, c.State });
        builder.HasOne(c => c.Contract).WithMany(c => c.Clauses).HasForeignKey(c => c.ContractId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(c => c.Document).WithMany().HasForeignKey(c => c.DocumentId).OnDelete(DeleteBehavior.NoAction);
    }
}

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
    public BoundParty Benefits { get; set; }

    // Short excerpts of the clause's own words; empty where it says nothing of it.
    public string Scope { get; set; } = "";
    public string CarveOuts { get; set; } = "";
    public string Trigger { get; set; } = "";

    /// <summary>Such as a cap of 50 (percent).</summary>
    public decimal? Percent { get; set; }
    public decimal? Amount { get; set; }

    /// <summary>Of <see cref="Amount"/>; empty without one.</summary>
    public string Currency { get; set; } = "";

    /// <summary>A day that the clause names.</summary>
    public DateOnly? NamedDate { get; set; }

    /// <summary>The first day on which it governs, where a person said so; otherwise that of its document.</summary>
    public DateOnly? EffectiveFrom { get; set; }

    /// <summary>The last day on which it governs, where a person said so; otherwise until an amendment or the contract's end.</summary>
    public DateOnly? EffectiveTo { get; set; }
    public ClauseState State { get; set; }

    /// <summary>A person changed what was read from the words.</summary>
    public bool IsEdited { get; set; }

    /// <summary>The last scan no longer finds it. A person's decision stays all the same.</summary>
    public bool NoLongerFound { get; set; }

    // The first of two decisions, where the setting asks for two persons; the decision is null once two agree, their names stay. A reviewer
    // beside a first decision that still stands decided otherwise.
    public ClauseState? FirstDecision { get; set; }
    public string? FirstReviewer { get; set; }
    public DateTimeOffset? FirstReviewedAt { get; set; }
    public string? FirstReason { get; set; }
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
        builder.Property(c => c.Scope).HasMaxLength(1000);
        builder.Property(c => c.CarveOuts).HasMaxLength(1000);
        builder.Property(c => c.Trigger).HasMaxLength(1000);
        builder.Property(c => c.Percent).HasPrecision(9, 4);
        builder.Property(c => c.Amount).HasPrecision(28, 4);
        builder.Property(c => c.Currency).HasMaxLength(3);
        builder.Property(c => c.FirstReviewer).HasMaxLength(256);
        builder.Property(c => c.FirstReason).HasMaxLength(2000);
        builder.Property(c => c.Reviewer).HasMaxLength(256);
        builder.Property(c => c.ReviewReason).HasMaxLength(2000);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => new { c.ContractId, c.Type });
        builder.HasIndex(c => new { c.ContractId, c.State });
        builder.HasOne(c => c.Contract).WithMany(c => c.Clauses).HasForeignKey(c => c.ContractId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(c => c.Document).WithMany().HasForeignKey(c => c.DocumentId).OnDelete(DeleteBehavior.NoAction);
    }
}

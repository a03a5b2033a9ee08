using Dashboard.Store.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Contracts;

/// <summary>A file of a contract: the original bytes, and the text that clauses point into.</summary>
public sealed class ContractDocument : IAudited
{
    public int Id { get; set; }
    public int ContractId { get; set; }
    public Contract? Contract { get; set; }
    public required string FileName { get; set; }

    /// <summary>SHA-256 of the original, lower-case hex; one content is stored once.</summary>
    public required string ContentHash { get; set; }
    public required string MediaType { get; set; }

    /// <summary>How the text was got, such as "DOCX paragraphs".</summary>
    public required string Method { get; set; }
    public required byte[] Original { get; set; }
    public required string Text { get; set; }
    public DocumentState State { get; set; } = DocumentState.Read;

    /// <summary>UTF-16 index into the text at which each page begins; empty where the format has no pages.</summary>
    public List<int> PageStarts { get; set; } = [];

    /// <summary>The amendment that this document is; null for the contract itself.</summary>
    public int? AmendmentId { get; set; }
    public Amendment? Amendment { get; set; }

    /// <summary>Which rules read it: clause ids separated by a space. What was not looked for is unknown, not absent.</summary>
    public required string ScannedFor { get; set; }

    /// <summary>Version of the rules and the model that read it last; empty for one read before versions were kept.</summary>
    public string ScannedWith { get; set; } = "";
    public DateTimeOffset? ScannedAt { get; set; }
    public DateTimeOffset AddedAt { get; set; }
    public int? ImportRunId { get; set; }
    public List<StoredDocumentFact> Facts { get; } = [];

    string IAudited.AuditSubject => "document";
    string IAudited.AuditKey => FileName;
}

internal sealed class ContractDocumentConfiguration : IEntityTypeConfiguration<ContractDocument>
{
    public void Configure(EntityTypeBuilder<ContractDocument> builder)
    {
        builder.ToTable("Documents");
        builder.Property(d => d.FileName).HasMaxLength(260);
        builder.Property(d => d.ContentHash).HasMaxLength(64);
        builder.Property(d => d.MediaType).HasMaxLength(120);
        builder.Property(d => d.Method).HasMaxLength(120);
        builder.Property(d => d.ScannedFor).HasMaxLength(1000);
        builder.Property(d => d.ScannedWith).HasMaxLength(60);
        builder.Property(d => d.State).HasDefaultValue(DocumentState.Read).HasSentinel(DocumentState.None);
        builder.HasOne(d => d.Amendment).WithMany().HasForeignKey(d => d.AmendmentId).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(d => d.ContentHash).IsUnique();
        builder.HasOne(d => d.Contract).WithMany(c => c.Documents).HasForeignKey(d => d.ContractId).OnDelete(DeleteBehavior.Cascade);
    }
}

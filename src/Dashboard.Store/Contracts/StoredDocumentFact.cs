using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Contracts;

/// <summary>What a document says of the contract as a whole: parties, governing law, dates. Read anew with every scan.</summary>
public sealed class StoredDocumentFact
{
    public int Id { get; set; }
    public int DocumentId { get; set; }
    public ContractDocument? Document { get; set; }

    /// <summary>Name of a <see cref="Domain.Contracts.Clauses.Header.DocumentFactKind"/>.</summary>
    public required string Kind { get; set; }

    /// <summary>As a screen shows it.</summary>
    public required string Value { get; set; }

    /// <summary>Where the fact is a day.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>UTF-16 index into the document's text.</summary>
    public int Start { get; set; }
    public int End { get; set; }
    public required string Reason { get; set; }
}

internal sealed class StoredDocumentFactConfiguration : IEntityTypeConfiguration<StoredDocumentFact>
{
    public void Configure(EntityTypeBuilder<StoredDocumentFact> builder)
    {
        builder.ToTable("DocumentFacts");
        builder.Property(f => f.Kind).HasMaxLength(40);
        builder.Property(f => f.Value).HasMaxLength(500);
        builder.Property(f => f.Reason).HasMaxLength(1000);
        builder.HasOne(f => f.Document).WithMany(d => d.Facts).HasForeignKey(f => f.DocumentId).OnDelete(DeleteBehavior.Cascade);
    }
}

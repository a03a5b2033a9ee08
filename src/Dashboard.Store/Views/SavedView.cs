using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Views;

/// <summary>A list's address under a name: its filters, order and columns. Whoever has the address sees the same list.</summary>
public sealed class SavedView
{
    public int Id { get; init; }
    public required string Name { get; set; }

    /// <summary>Path and query within the application, such as /contracts?awaiting=true.</summary>
    public required string Address { get; set; }

    /// <summary>Who saved it.</summary>
    public required string Owner { get; init; }

    /// <summary>Others find it too.</summary>
    public bool IsShared { get; set; }
    public DateTimeOffset SavedAt { get; set; }
}

internal sealed class SavedViewConfiguration : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("SavedViews");
        builder.Property(v => v.Name).HasMaxLength(120);
        builder.Property(v => v.Address).HasMaxLength(2000);
        builder.Property(v => v.Owner).HasMaxLength(256);
        builder.HasIndex(v => v.Owner);
    }
}

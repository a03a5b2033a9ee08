using Dashboard.Store.Audit;
using Dashboard.Store.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Contracts.Calendar;

/// <summary>A private address under which a person's calendar program reads notice dates and obligations. It shows what that person may read.</summary>
public sealed class CalendarFeed : IAudited
{
    public int Id { get; set; }
    public int UserId { get; set; }
    public User? User { get; set; }

    /// <summary>What the person calls it, such as "Phone".</summary>
    public required string Name { get; set; }

    /// <summary>SHA-256 of the address's secret, lower-case hex: the secret itself is shown once and not kept.</summary>
    public required string TokenHash { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? RevokedAt { get; set; }
    public DateTimeOffset? LastReadAt { get; set; }

    string IAudited.AuditSubject => "calendar address";
    string IAudited.AuditKey => Name;
}

internal sealed class CalendarFeedConfiguration : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.ToTable("CalendarFeeds");
        builder.Property(f => f.Name).HasMaxLength(100);
        builder.Property(f => f.TokenHash).HasMaxLength(64);
        builder.HasIndex(f => f.TokenHash).IsUnique();
        builder.HasOne(f => f.User).WithMany().HasForeignKey(f => f.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

using Dashboard.Domain.Signals;
using Dashboard.Store.Sources;
using Dashboard.Store.Vendors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Signals;

/// <summary>A result that somebody else measured; see <see cref="LeaderboardScore"/>.</summary>
public sealed class StoredLeaderboardScore
{
    public int Id { get; set; }
    public int SourceId { get; set; }
    public Source? Source { get; set; }
    public required string Board { get; set; }
    public required string Name { get; set; }

    /// <summary>The model that the board's name stands for; null while nobody has said so.</summary>
    public int? ModelId { get; set; }
    public Model? Model { get; set; }
    public required string Measure { get; set; }
    public decimal Value { get; set; }
    public DateOnly? MeasuredOn { get; set; }
    public decimal? CostUsd { get; set; }
    public DateOnly LastSeenOn { get; set; }
}

internal sealed class StoredLeaderboardScoreConfiguration : IEntityTypeConfiguration<StoredLeaderboardScore>
{
    public void Configure(EntityTypeBuilder<StoredLeaderboardScore> builder)
    {
        builder.ToTable("LeaderboardScores");
        builder.Property(s => s.Board).HasMaxLength(100);
        builder.Property(s => s.Name).HasMaxLength(250);
        builder.Property(s => s.Measure).HasMaxLength(100);
        builder.Property(s => s.Value).HasPrecision(18, 6);
        builder.Property(s => s.CostUsd).HasPrecision(18, 6);
        builder
            .HasIndex(s => new
            {
                s.SourceId,
                s.Board,
                s.Name,
                s.Measure,
            })
            .IsUnique();
        builder.HasOne(s => s.Source).WithMany().HasForeignKey(s => s.SourceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(s => s.Model).WithMany().HasForeignKey(s => s.ModelId).OnDelete(DeleteBehavior.Restrict);
    }
}

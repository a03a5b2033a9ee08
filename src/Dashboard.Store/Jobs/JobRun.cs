using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Jobs;

public enum JobOutcome
{
    Running = 1,
    Succeeded = 2,
    Failed = 3,

    /// <summary>The process ended while it ran.</summary>
    Interrupted = 4,
}

/// <summary>One execution of a job.</summary>
public sealed class JobRun
{
    public int Id { get; set; }
    public required string Job { get; set; }
    public DateTimeOffset StartedAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
    public JobOutcome Outcome { get; set; }
    public string? Message { get; set; }

    /// <summary>"schedule", or the person who pressed Run now.</summary>
    public required string TriggeredBy { get; set; }
}

internal sealed class JobRunConfiguration : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.ToTable("JobRuns");
        builder.Property(r => r.Job).HasMaxLength(80);
        builder.Property(r => r.Message).HasMaxLength(2000);
        builder.Property(r => r.TriggeredBy).HasMaxLength(256);
        builder.HasIndex(r => new { r.Job, r.StartedAt });
    }
}

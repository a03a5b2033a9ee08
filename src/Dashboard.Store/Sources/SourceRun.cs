using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Sources;

public enum SourceRunState
{
    Running = 1,
    Succeeded = 2,

    /// <summary>What was stored before the fault stays.</summary>
    Failed = 3,
    Cancelled = 4,

    /// <summary>The process ended while it ran; what it had stored stays, and the next run goes on.</summary>
    Interrupted = 5,
}

/// <summary>One execution of a source.</summary>
public sealed class SourceRun
{
    public int Id { get; set; }
    public int SourceId { get; set; }
    public Source? Source { get; set; }
    public SourceRunState State { get; set; }
    public DateTimeOffset StartedAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>"schedule", or the person who pressed Run now.</summary>
    public required string TriggeredBy { get; set; }

    /// <summary>What it does now, for people; empty when it has ended.</summary>
    public string Doing { get; set; } = "";

    /// <summary>Usage days asked for: the first, and the day after the last. Null for lists.</summary>
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public int Requests { get; set; }
    public long Read { get; set; }
    public long Added { get; set; }
    public long Changed { get; set; }
    public long Unchanged { get; set; }

    /// <summary>Rows that the source had said before and says no longer.</summary>
    public long Removed { get; set; }
    public long Rejected { get; set; }

    /// <summary>How it ended, as a sentence.</summary>
    public string Message { get; set; } = "";

    /// <summary>SHA-256 of the list that it fetched; empty for usage.</summary>
    public string PayloadHash { get; set; } = "";
    public List<StoredSourceCall> Calls { get; } = [];
    public List<SourceProblem> Problems { get; } = [];
}

/// <summary>A request of a run, without secrets. The first ones of a run are kept, and its last.</summary>
public sealed class StoredSourceCall
{
    public long Id { get; set; }
    public int SourceRunId { get; set; }
    public DateTimeOffset At { get; set; }
    public required string Method { get; set; }
    public required string Address { get; set; }
    public int Attempt { get; set; }
    public int? Status { get; set; }
    public int Milliseconds { get; set; }
    public long Bytes { get; set; }
    public string Note { get; set; } = "";
}

/// <summary>A rejected record or a note of a run.</summary>
public sealed class SourceProblem
{
    public long Id { get; set; }
    public int SourceRunId { get; set; }

    /// <summary>The period that it was in: "2026-08"; empty for lists.</summary>
    public string Period { get; set; } = "";
    public long Row { get; set; }
    public required string Column { get; set; }
    public required string Value { get; set; }
    public required string Message { get; set; }

    /// <summary>A note did not reject its record.</summary>
    public bool IsNote { get; set; }
}

internal sealed class SourceRunConfiguration : IEntityTypeConfiguration<SourceRun>
{
    public void Configure(EntityTypeBuilder<SourceRun> builder)
    {
        builder.ToTable("SourceRuns");
        builder.Property(r => r.TriggeredBy).HasMaxLength(256);
        builder.Property(r => r.Doing).HasMaxLength(200);
        builder.Property(r => r.Message).HasMaxLength(2000);
        builder.Property(r => r.PayloadHash).HasMaxLength(64);
        builder.HasIndex(r => new { r.SourceId, r.StartedAt });
        builder.HasOne(r => r.Source).WithMany().HasForeignKey(r => r.SourceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Calls).WithOne().HasForeignKey(c => c.SourceRunId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Problems).WithOne().HasForeignKey(p => p.SourceRunId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class StoredSourceCallConfiguration : IEntityTypeConfiguration<StoredSourceCall>
{
    public void Configure(EntityTypeBuilder<StoredSourceCall> builder)
    {
        builder.ToTable("SourceCalls");
        builder.Property(c => c.Method).HasMaxLength(10);
        builder.Property(c => c.Address).HasMaxLength(1000);
        builder.Property(c => c.Note).HasMaxLength(1000);
    }
}

internal sealed class SourceProblemConfiguration : IEntityTypeConfiguration<SourceProblem>
{
    public void Configure(EntityTypeBuilder<SourceProblem> builder)
    {
        builder.ToTable("SourceProblems");
        builder.Property(p => p.Period).HasMaxLength(40);
        builder.Property(p => p.Column).HasMaxLength(100);
        builder.Property(p => p.Value).HasMaxLength(200);
        builder.Property(p => p.Message).HasMaxLength(1000);
    }
}

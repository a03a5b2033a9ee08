using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Imports;

public enum ImportKind
{
    Focus = 1,
    Prices = 2,
    Contract = 3,

    /// <summary>A table of a register's records.</summary>
    Register = 4,

    /// <summary>Spend that a person entered.</summary>
    SpendEntry = 5,
}

public enum ImportState
{
    Running = 1,
    Completed = 2,

    /// <summary>Rows were rejected and nobody had accepted that: nothing was stored.</summary>
    Refused = 3,
    Failed = 4,
    Cancelled = 5,

    /// <summary>The process ended while it ran: nothing was stored.</summary>
    Interrupted = 6,
}

/// <summary>One attempt to bring a file in. The evidence that every imported row points to.</summary>
public sealed class ImportRun
{
    public int Id { get; set; }
    public ImportKind Kind { get; set; }
    public required string FileName { get; set; }

    /// <summary>Key of the register that a table went into; empty for other kinds.</summary>
    public string Register { get; set; } = "";

    /// <summary>SHA-256 of the file as given, lower-case hex; empty while it is not yet read.</summary>
    public string ContentHash { get; set; } = "";
    public ImportState State { get; set; }
    public required string StartedBy { get; set; }
    public DateTimeOffset StartedAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
    public long Added { get; set; }
    public long Changed { get; set; }
    public long Unchanged { get; set; }
    public long Rejected { get; set; }

    /// <summary>One sentence for people: what went wrong, or what the file covered.</summary>
    public string? Message { get; set; }
    public Origin Origin { get; set; }

    /// <summary>The source that pulled it; null for a file that somebody brought.</summary>
    public int? SourceId { get; set; }

    /// <summary>The billing month that a source's export restates as a whole: "2026-08"; empty otherwise.</summary>
    public string Period { get; set; } = "";
    public List<ImportProblem> Problems { get; } = [];
}

/// <summary>A rejected row or a note, as the file's reader put it.</summary>
public sealed class ImportProblem
{
    public long Id { get; set; }
    public int ImportRunId { get; set; }
    public long Row { get; set; }
    public required string Column { get; set; }
    public required string Value { get; set; }
    public required string Message { get; set; }

    /// <summary>A note did not reject its row.</summary>
    public bool IsNote { get; set; }
}

internal sealed class ImportRunConfiguration : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.ToTable("ImportRuns");
        builder.Property(r => r.FileName).HasMaxLength(260);
        builder.Property(r => r.Register).HasMaxLength(40);
        builder.Property(r => r.ContentHash).HasMaxLength(64);
        builder.Property(r => r.StartedBy).HasMaxLength(256);
        builder.Property(r => r.Message).HasMaxLength(2000);
        builder.Property(r => r.Period).HasMaxLength(40);
        builder.HasIndex(r => r.StartedAt);
        builder.HasIndex(r => new { r.SourceId, r.Period });
        builder.HasMany(r => r.Problems).WithOne().HasForeignKey(p => p.ImportRunId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ImportProblemConfiguration : IEntityTypeConfiguration<ImportProblem>
{
    public void Configure(EntityTypeBuilder<ImportProblem> builder)
    {
        builder.ToTable("ImportProblems");
        builder.Property(p => p.Column).HasMaxLength(100);
        builder.Property(p => p.Value).HasMaxLength(200);
        builder.Property(p => p.Message).HasMaxLength(1000);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Contracts;

/// <summary>Where an uploaded file stands on its way to a stored document.</summary>
public enum IntakeState
{
    Waiting = 1,
    Reading = 2,
    Stored = 3,
    AlreadyStored = 4,

    /// <summary>It cannot be read; the message says why and what to do.</summary>
    Refused = 5,
    Cancelled = 6,
}

/// <summary>A file that was handed in and waits to be read. It outlives a restart: what was waiting is read then.</summary>
public sealed class DocumentIntake
{
    public int Id { get; set; }

    /// <summary>Files handed in together.</summary>
    public Guid BatchId { get; set; }
    public required string FileName { get; set; }

    /// <summary>SHA-256 of the content, lower-case hex.</summary>
    public required string ContentHash { get; set; }

    /// <summary>Bytes.</summary>
    public long Size { get; set; }

    /// <summary>Kept until the document is stored or the file is given up; null then.</summary>
    public byte[]? Content { get; set; }
    public IntakeState State { get; set; } = IntakeState.Waiting;

    /// <summary>What came of it, or why it was refused and what to do.</summary>
    public string Message { get; set; } = "";

    /// <summary>What the person said of it, as JSON of <see cref="ContractDetails"/>.</summary>
    public string Details { get; set; } = "{}";
    public int? DocumentId { get; set; }
    public int? ContractId { get; set; }
    public required string AddedBy { get; set; }
    public DateTimeOffset AddedAt { get; set; }
    public DateTimeOffset? StartedAt { get; set; }
    public DateTimeOffset? FinishedAt { get; set; }

    internal void End(IntakeState state, string message, DateTimeOffset now)
    {
        State = state;
        Message = message.Length > 2000 ? message[..2000] : message;
        FinishedAt = now;
    }

    /// <param name="name">The stored document's; null where the line links to it anyway, or where whoever handed this in may not read it.</param>
    internal void EndAlreadyStored(string? name, int? documentId, int? contractId, DateTimeOffset now)
    {
        var which = name is null || name == FileName ? "" : $" as “{name}”";
        End(IntakeState.AlreadyStored, $"This very document is stored already{which}; nothing changed.", now);
        Content = null;
        (DocumentId, ContractId) = (documentId, contractId);
    }
}

internal sealed class DocumentIntakeConfiguration : IEntityTypeConfiguration<DocumentIntake>
{
    public void Configure(EntityTypeBuilder<DocumentIntake> builder)
    {
        builder.ToTable("DocumentIntakes");
        builder.Property(i => i.FileName).HasMaxLength(260);
        builder.Property(i => i.ContentHash).HasMaxLength(64);
        builder.Property(i => i.Message).HasMaxLength(2000);
        builder.Property(i => i.Details).HasMaxLength(4000);
        builder.Property(i => i.AddedBy).HasMaxLength(256);
        builder.HasIndex(i => i.State);
        builder.HasIndex(i => i.BatchId);
    }
}

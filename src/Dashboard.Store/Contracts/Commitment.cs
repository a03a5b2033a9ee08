using Dashboard.Domain.Contracts;
using Dashboard.Store.Audit;
using Dashboard.Store.Contracts.Holds;
using Dashboard.Store.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Contracts;

/// <summary>An amount that we promised to spend or use by a date.</summary>
public sealed class Commitment : IRegistered, IOfContract
{
    public int Id { get; set; }
    public string Key { get; set; } = "";
    public int ContractId { get; set; }
    public Contract? Contract { get; set; }
    public string Name { get; set; } = "";
    public CommitmentKind Kind { get; set; } = CommitmentKind.Spend;

    /// <summary>Money in <see cref="Currency"/>, or tokens.</summary>
    public decimal? Amount { get; set; }
    public string Currency { get; set; } = "USD";
    public DateOnly? StartsOn { get; set; }

    /// <summary>The last day that counts.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>Whether what is missing has to be paid; null is not known.</summary>
    public bool? ShortfallIsPaid { get; set; }
    public string Note { get; set; } = "";
    public Origin Origin { get; set; }
    public int Version { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }

    string IAudited.AuditSubject => "commitment";
    string IAudited.AuditKey => Name;
}

internal sealed class CommitmentConfiguration : IEntityTypeConfiguration<Commitment>
{
    public void Configure(EntityTypeBuilder<Commitment> builder)
    {
        builder.ToTable("Commitments");
        builder.Property(c => c.Name).HasMaxLength(300);
        builder.Property(c => c.Amount).HasPrecision(28, 4);
        builder.Property(c => c.Currency).HasMaxLength(3);
        builder.Property(c => c.Note).HasMaxLength(2000);
        builder.HasIndex(c => c.EndsOn);
        builder.HasOne(c => c.Contract).WithMany().HasForeignKey(c => c.ContractId).OnDelete(DeleteBehavior.Restrict);
    }
}

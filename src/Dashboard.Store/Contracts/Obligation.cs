using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Audit;
using Dashboard.Store.Contracts.Holds;
using Dashboard.Store.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Contracts;

/// <summary>Something that a contract asks of one side by a day, once or again and again.</summary>
public sealed class Obligation : IRegistered, IOfContract
{
    public int Id { get; set; }
    public string Key { get; set; } = "";
    public int ContractId { get; set; }
    public Contract? Contract { get; set; }
    public string Title { get; set; } = "";

    /// <summary>Whose duty it is.</summary>
    public BoundParty Bound { get; set; } = BoundParty.Us;

    /// <summary>Who sees to it; a role or a team.</summary>
    public string Owner { get; set; } = "";

    /// <summary>The next day on which it is due.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>Months until it is due again; null for once.</summary>
    public int? RepeatMonths { get; set; }

    /// <summary>Days before the due day on which work must begin; null takes the contract's.</summary>
    public int? LeadDays { get; set; }

    /// <summary>The day on which it was last done.</summary>
    public DateOnly? DoneOn { get; set; }

    /// <summary>Where the contract says it, such as "section 7.2".</summary>
    public string Place { get; set; } = "";
    public string Notes { get; set; } = "";
    public Origin Origin { get; set; }
    public int Version { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }

    string IAudited.AuditSubject => "obligation";
    string IAudited.AuditKey => Title;
}

internal sealed class ObligationConfiguration : IEntityTypeConfiguration<Obligation>
{
    public void Configure(EntityTypeBuilder<Obligation> builder)
    {
        builder.ToTable("Obligations");
        builder.Property(o => o.Title).HasMaxLength(300);
        builder.Property(o => o.Owner).HasMaxLength(200);
        builder.Property(o => o.Place).HasMaxLength(200);
        builder.Property(o => o.Notes).HasMaxLength(4000);
        builder.HasIndex(o => o.DueOn);
        builder.HasOne(o => o.Contract).WithMany().HasForeignKey(o => o.ContractId).OnDelete(DeleteBehavior.Restrict);
    }
}

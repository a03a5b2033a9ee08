using Dashboard.Store.Audit;
using Dashboard.Store.Contracts.Holds;
using Dashboard.Store.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Contracts;

/// <summary>A dated change of a contract. Clauses of the types that it ends stop counting on that day.</summary>
public sealed class Amendment : IRegistered, IOfContract
{
    public int Id { get; set; }
    public string Key { get; set; } = "";
    public int ContractId { get; set; }
    public Contract? Contract { get; set; }
    public string Title { get; set; } = "";
    public DateOnly? EffectiveOn { get; set; }
    public string Summary { get; set; } = "";

    /// <summary>Clause ids that the amendment takes out of the contract.</summary>
    public List<string> EndsClauses { get; set; } = [];
    public Origin Origin { get; set; }
    public int Version { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }

    string IAudited.AuditSubject => "amendment";
    string IAudited.AuditKey => Title;
}

internal sealed class AmendmentConfiguration : IEntityTypeConfiguration<Amendment>
{
    public void Configure(EntityTypeBuilder<Amendment> builder)
    {
        builder.ToTable("Amendments");
        builder.Property(a => a.Title).HasMaxLength(300);
        builder.Property(a => a.Summary).HasMaxLength(4000);
        builder.HasOne(a => a.Contract).WithMany().HasForeignKey(a => a.ContractId).OnDelete(DeleteBehavior.Restrict);
    }
}

using Dashboard.Domain.Contracts;
using Dashboard.Domain.LockIn.Terms;
using Dashboard.Store.Audit;
using Dashboard.Store.Registers;
using Dashboard.Store.Vendors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Contracts;

/// <summary>An agreement with a vendor. Contract dates are dates, not instants.</summary>
public sealed class Contract : IRegistered
{
    public int Id { get; set; }

    /// <summary>Stable, unique, URL-safe; made of the title unless given.</summary>
    public string Key { get; set; } = "";
    public string Title { get; set; } = "";

    /// <summary>Null until someone says with whom.</summary>
    public int? VendorId { get; set; }
    public Vendor? Vendor { get; set; }
    public ContractType Type { get; set; } = ContractType.Standalone;

    /// <summary>The overarching contract that this one is made under.</summary>
    public int? ParentId { get; set; }
    public Contract? Parent { get; set; }

    /// <summary>Which company of ours signed; empty is not known.</summary>
    public string OurParty { get; set; } = "";
    public DateOnly? SignedOn { get; set; }
    public DateOnly? StartsOn { get; set; }
    public DateOnly? EndsOn { get; set; }

    /// <summary>Days of notice that we must give to keep it from renewing, as found in the words or entered.</summary>
    public int? NoticeDays { get; set; }

    /// <summary>Days of notice that the vendor must give to end it.</summary>
    public int? VendorNoticeDays { get; set; }

    /// <summary>Null is not known.</summary>
    public RenewalKind? Renewal { get; set; }

    /// <summary>Length of each renewed term.</summary>
    public int? RenewalMonths { get; set; }

    /// <summary>A country or state, as the contract names it; empty is not known.</summary>
    public string GoverningLaw { get; set; } = "";
    public Confidentiality Confidentiality { get; set; } = Confidentiality.Everyone;

    // What a person read for the eight terms of factor 4; a term that is not stated is taken from the clauses found.
    public bool? StatesExclusivity { get; set; }
    public bool? StatesNoTerminationForConvenience { get; set; }
    public bool? StatesAutoRenewalLongNotice { get; set; }
    public bool? StatesRightOfFirstRefusal { get; set; }
    public bool? StatesMilestoneOrControlRight { get; set; }
    public bool? StatesParityOwed { get; set; }
    public bool? StatesAntiAssignment { get; set; }
    public bool? StatesNoTransitionService { get; set; }

    /// <summary>Days before a notice date on which work must begin; null takes the setting for all contracts.</summary>
    public int? LeadDays { get; set; }

    /// <summary>Nothing of the contract may be removed while a dispute or an inquiry lasts.</summary>
    public bool LegalHold { get; set; }
    public string LegalHoldReason { get; set; } = "";
    public string LegalHoldBy { get; set; } = "";
    public DateTimeOffset? LegalHoldAt { get; set; }
    public decimal? AnnualValue { get; set; }
    public string Currency { get; set; } = "USD";
    public Origin Origin { get; set; }
    public int Version { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }
    public List<ContractDocument> Documents { get; } = [];
    public List<Clause> Clauses { get; } = [];

    /// <summary>Whether a person read the term in it; null leaves it to the clauses.</summary>
    public bool? Stated(ContractTermKind kind) =>
        kind switch
        {
            ContractTermKind.Exclusivity => StatesExclusivity,
            ContractTermKind.NoTerminationForConvenience => StatesNoTerminationForConvenience,
            ContractTermKind.AutoRenewalLongNotice => StatesAutoRenewalLongNotice,
            ContractTermKind.RightOfFirstRefusal => StatesRightOfFirstRefusal,
            ContractTermKind.MilestoneOrControlRight => StatesMilestoneOrControlRight,
            ContractTermKind.ParityOwed => StatesParityOwed,
            ContractTermKind.AntiAssignment => StatesAntiAssignment,
            ContractTermKind.NoTransitionService => StatesNoTransitionService,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown contract term."),
        };

    string IAudited.AuditSubject => "contract";
    string IAudited.AuditKey => Title;
}

internal sealed class ContractConfiguration : IEntityTypeConfiguration<Contract>
{
    public void Configure(EntityTypeBuilder<Contract> builder)
    {
        builder.ToTable("Contracts");
        builder.Property(c => c.Key).HasMaxLength(160);
        builder.Property(c => c.Title).HasMaxLength(300);
        builder.Property(c => c.OurParty).HasMaxLength(200);
        builder.Property(c => c.GoverningLaw).HasMaxLength(100);
        builder.Property(c => c.LegalHoldReason).HasMaxLength(1000);
        builder.Property(c => c.LegalHoldBy).HasMaxLength(256);
        builder.Property(c => c.Currency).HasMaxLength(3);
        builder.Property(c => c.AnnualValue).HasPrecision(28, 4);
        builder.HasIndex(c => c.VendorId);
        builder.HasIndex(c => c.Title);
        builder.HasIndex(c => c.EndsOn);
        builder.HasOne(c => c.Parent).WithMany().HasForeignKey(c => c.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.Vendor).WithMany().HasForeignKey(c => c.VendorId).OnDelete(DeleteBehavior.Restrict);
    }
}

using Dashboard.Domain.Evidence;
using Dashboard.Domain.Vendors;

namespace Dashboard.Domain.LockIn.Signals;

/// <summary>F1: spend over 90 days, in the reporting currency.</summary>
/// <param name="Tiers">At most one item per tier; a tier without an item has no known spend.</param>
/// <param name="Unmapped">Spend whose tier is not known.</param>
public sealed record DependenceSignals(IReadOnlyList<TierDependence> Tiers, UnmappedSpend Unmapped);

/// <summary>A tier's spend and the part of it that would stop if the vendor stopped.</summary>
/// <param name="TotalSpend">All spend of the tier, whoever is behind it.</param>
/// <param name="VendorSpend">Rows in which the vendor is contract party, developer or host, each row once.</param>
/// <param name="AsParty">Rows that the vendor is paid for. The three roles overlap and are never added.</param>
/// <param name="AsDeveloper">Rows whose model the vendor made.</param>
/// <param name="AsHost">Rows whose compute the vendor runs.</param>
/// <param name="Unattributed">The part of TotalSpend, outside VendorSpend, in which a role is not known and may be the vendor's.</param>
public sealed record TierDependence(
    ModelTier Tier,
    decimal TotalSpend,
    decimal VendorSpend,
    decimal AsParty,
    decimal AsDeveloper,
    decimal AsHost,
    decimal Unattributed = 0,
    EvidenceItem? Evidence = null
);

/// <summary>
/// Spend whose tier is not known, as a sum of absolute amounts (a charge and a credit may turn out to be in different tiers).
/// </summary>
/// <param name="PossiblyVendor">The vendor is in it, or a role in it is not known.</param>
/// <param name="OtherVendors">All three roles are known and none is the vendor.</param>
public sealed record UnmappedSpend(decimal PossiblyVendor, decimal OtherVendors, EvidenceItem? Evidence = null)
{
    public static UnmappedSpend None { get; } = new(0, 0);
}

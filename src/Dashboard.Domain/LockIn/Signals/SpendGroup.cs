using Dashboard.Domain.Vendors;

namespace Dashboard.Domain.LockIn.Signals;

/// <summary>Spend of 90 days, summed by what its rows were mapped to. Null is not known.</summary>
/// <param name="Spend">Net amount in the reporting currency.</param>
public sealed record SpendGroup(ModelTier? Tier, int? PartyId, int? DeveloperId, int? HostId, decimal Spend);

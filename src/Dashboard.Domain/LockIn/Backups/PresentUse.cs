namespace Dashboard.Domain.LockIn.Backups;

/// <summary>How an application uses a model today: what its usage rows were mapped to. Null is not known.</summary>
/// <param name="DeveloperId">Vendor that made the model.</param>
/// <param name="HostId">Vendor on whose compute it runs.</param>
/// <param name="PartyId">Vendor that we pay.</param>
public sealed record PresentUse(int? DeveloperId, int? HostId, int? PartyId);

namespace Dashboard.Domain.Vendors;

/// <summary>A typed edge from one vendor (the one that holds the right or gives the service) to another.</summary>
public enum TieKind
{
    Hosts = 1,
    LicensesTo = 2,
    Owns = 3,
    SharesRevenue = 4,
    CommitsCompute = 5,
    Exclusive = 6,
    RightOfFirstRefusal = 7,
    Milestone = 8,
    SuppliesChips = 9,
    Resells = 10,
}

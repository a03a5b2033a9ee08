namespace Dashboard.Domain.Vendors;

/// <summary>What a legal entity does in the market. One vendor may hold several roles.</summary>
[Flags]
public enum VendorRoles
{
    None = 0,
    ModelDeveloper = 1,
    ComputeHost = 2,
    Channel = 4,
    ChipSupplier = 8,
}

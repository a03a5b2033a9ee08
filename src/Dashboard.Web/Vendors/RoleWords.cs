using Dashboard.Domain.Vendors;

namespace Dashboard.Web.Vendors;

/// <summary>A vendor's roles in words, and their keys in addresses.</summary>
public static class RoleWords
{
    /// <summary>Each single role with its key in the URL and its word.</summary>
    public static IReadOnlyList<(VendorRoles Role, string Key, string Word, string Short)> All { get; } =
    [
        (VendorRoles.ModelDeveloper, "developer", "Model developer", "Developer"),
        (VendorRoles.ComputeHost, "host", "Compute host", "Host"),
        (VendorRoles.Channel, "channel", "Channel", "Channel"),
        (VendorRoles.ChipSupplier, "chips", "Chip supplier", "Chips"),
    ];

    public static IEnumerable<string> Of(VendorRoles roles) => All.Where(one => roles.HasFlag(one.Role)).Select(one => one.Word);

    /// <summary>For a table's narrow column.</summary>
    public static IEnumerable<string> ShortOf(VendorRoles roles) => All.Where(one => roles.HasFlag(one.Role)).Select(one => one.Short);

    /// <summary>Null for a key that no role has.</summary>
    public static VendorRoles? Parse(string? key)
    {
        foreach (var (role, known, _, _) in All)
        {
            if (known == key)
            {
                return role;
            }
        }

        return null;
    }
}

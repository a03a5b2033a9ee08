using Dashboard.Store.Registers;

namespace Dashboard.Store.Views;

/// <summary>Which addresses a view may have: a list of this application with its query, nothing that leads elsewhere.</summary>
internal static class SavedViewAddress
{
    public const int LongestAddress = 2_000;
    private const string RegisterFolder = "/registers/";

    private static readonly string[] Lists =
    [
        "/vendors",
        "/contracts",
        "/prices",
        "/spend/rows",
        "/spend/rules",
        "/imports",
        "/audit",
        "/jobs",
    ];

    /// <summary>Null when it is one of our lists; otherwise what is wrong.</summary>
    public static string? Problem(string address, RegisterCatalog registers)
    {
        // An address bar escapes everything else, so other characters are not from one; "//" and "\" would name another server.
        if (!address.All(c => c is > ' ' and < '\x7f') || address.Contains('\\', StringComparison.Ordinal))
        {
            return "The address has characters that no address of Dashboard has. Open the list and save it from there.";
        }

        if (!address.StartsWith('/') || address.Contains("//", StringComparison.Ordinal) || address.Contains('#', StringComparison.Ordinal))
        {
            return "The address must be a list of this Dashboard, such as /contracts?awaiting=true.";
        }

        if (address.Length > LongestAddress)
        {
            return $"The address has {address.Length} characters; at most {LongestAddress} can be kept. Remove a filter.";
        }

        return IsList(PathOf(address), registers)
            ? null
            : "Only lists can be saved as views: vendors, contracts, prices, spend, mapping rules, imports, the audit log, jobs and registers.";
    }

    /// <summary>Without the query.</summary>
    public static string PathOf(string address) => address.Split('?', 2)[0];

    public static bool IsList(string path, RegisterCatalog registers) =>
        Lists.Contains(path, StringComparer.Ordinal)
        || (path.StartsWith(RegisterFolder, StringComparison.Ordinal) && registers.Find(path[RegisterFolder.Length..]) is not null);
}

using System.Globalization;

namespace Dashboard.Store.Registers;

/// <summary>The page of a record.</summary>
public static class RecordAddress
{
    /// <summary>Vendors and contracts have pages of their own; all others the register's.</summary>
    public static string Of(string register, int id, string key) =>
        register switch
        {
            RecordNames.Vendors => $"/vendors/{Uri.EscapeDataString(key)}",
            RecordNames.Contracts => string.Create(CultureInfo.InvariantCulture, $"/contracts/{id}"),
            _ => Entry(register, id),
        };

    /// <summary>The register's own page of it, with form and history.</summary>
    public static string Entry(string register, int id) => string.Create(CultureInfo.InvariantCulture, $"/registers/{register}/{id}");
}

using Dashboard.Store.Registers;

namespace Dashboard.Web.Registers;

/// <summary>Addresses of a register's pages.</summary>
public static class RegisterAddress
{
    public static string List(Register register) => $"/registers/{register.Key}";

    public static string Import(Register register) => $"/registers/{register.Key}/import";

    public static string New(Register register) => $"/registers/{register.Key}/new";

    /// <summary>The form for a record that belongs to another one.</summary>
    public static string New(string register, string field, string key) => $"/registers/{register}/new?{field}={Uri.EscapeDataString(key)}";

    /// <summary>The records that belong to another one.</summary>
    public static string List(string register, string field, string key) => $"/registers/{register}?{field}={Uri.EscapeDataString(key)}";

    public static string Edit(Register register, int id) => RecordAddress.Entry(register.Key, id) + "?edit=true";

    public static string History(Register register, int id) => RecordAddress.Entry(register.Key, id) + "?tab=history";
}

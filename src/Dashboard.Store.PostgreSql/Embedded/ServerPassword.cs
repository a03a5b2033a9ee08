using System.Security.Cryptography;

namespace Dashboard.Store.PostgreSql.Embedded;

/// <summary>The database role's password: 32 random bytes as hexadecimal digits, in a file that only the application's user can read.</summary>
internal static class ServerPassword
{
    private const int Bytes = 32;

    public static string? Read(PostgresFolder folder)
    {
        var text = File.Exists(folder.Password) ? File.ReadAllText(folder.Password).Trim() : "";
        return text.Length == 0 ? null : text;
    }

    public static string Generate() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    public static void Save(PostgresFolder folder, string password)
    {
        var partial = folder.Password + ".partial";
        File.Delete(partial);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(partial, options))
        {
            writer.Write(password);
        }

        File.Move(partial, folder.Password, overwrite: true);
    }
}

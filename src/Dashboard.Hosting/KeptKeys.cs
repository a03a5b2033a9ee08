using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Hosting;

/// <summary>
/// The keys that encrypt sign-in cookies and the secrets of sources, in the data folder. Without kept keys every restart would sign
/// everybody out, and no source could be read again.
/// </summary>
internal static class KeptKeys
{
    public static IServiceCollection AddKeptKeys(this IServiceCollection services, string dataFolder)
    {
        var folder = Directory.CreateDirectory(Path.Combine(dataFolder, "keys"));
        if (!OperatingSystem.IsWindows())
        {
            folder.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        }

        services.AddDataProtection().SetApplicationName("Dashboard").PersistKeysToFileSystem(folder);
        return services;
    }
}

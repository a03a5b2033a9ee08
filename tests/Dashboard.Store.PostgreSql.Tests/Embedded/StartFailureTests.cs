using System.Net;
using System.Net.Sockets;
using Dashboard.Store.PostgreSql.Embedded;
using static Dashboard.Store.PostgreSql.Tests.Embedded.ServerFolder;

namespace Dashboard.Store.PostgreSql.Tests.Embedded;

public sealed class StartFailureTests : IDisposable
{
    private readonly ServerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task StartOrJoinAsync_FolderInsideAFile_NamesTheFolder()
    {
        var file = Path.Combine(_folder.Parent, "file");
        await File.WriteAllTextAsync(file, "");
        var options = OptionsFor(Path.Combine(file, "data"));

        await FailsAsync(options, options.DataFolder, "cannot be written", "choose another data folder");
    }

    [Fact]
    public async Task StartOrJoinAsync_ReadOnlyFolder_NamesTheFolder()
    {
        // Root may write everywhere but here.
        var place = Environment.IsPrivilegedProcess && OperatingSystem.IsLinux() ? "/proc/dashboard" : _folder.DataFolder;
        if (!OperatingSystem.IsWindows() && place == _folder.DataFolder)
        {
            Directory.CreateDirectory(place);
            File.SetUnixFileMode(place, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            await File.WriteAllTextAsync(Path.Combine(_folder.Parent, "kept"), "");
            File.SetUnixFileMode(_folder.Parent, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        await FailsAsync(OptionsFor(place), place, "cannot be written by the user " + Environment.UserName);
    }

    [Fact]
    public async Task StartOrJoinAsync_PathThatAShellWouldExpand_IsRefused()
    {
        if (!OperatingSystem.IsWindows())
        {
            await FailsAsync(OptionsFor(Path.Combine(_folder.Parent, "$HOME")), "$HOME", "must not contain");
        }
    }

    [Fact]
    public async Task StartOrJoinAsync_ConfiguredBinariesMissing_NamesTheFolder()
    {
        var options = OptionsFor(_folder.DataFolder) with { BinariesFolder = _folder.Parent };

        await FailsAsync(options, "PostgreSQL's programs are not in " + _folder.Parent);
    }

    [Fact]
    public async Task StartOrJoinAsync_FixedPortTaken_NamesThePort()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        await FailsAsync(OptionsFor(_folder.DataFolder) with { Port = port }, $"Port {port} on 127.0.0.1 is taken");
    }

    [Fact]
    public async Task StartOrJoinAsync_OtherMajorVersion_NamesBoth()
    {
        _folder.Paths.Create();
        Directory.CreateDirectory(_folder.Paths.Cluster);
        await File.WriteAllTextAsync(Path.Combine(_folder.Paths.Cluster, "PG_VERSION"), "17\n");

        await FailsAsync(OptionsFor(_folder.DataFolder), "was made by PostgreSQL 17", "18.");
    }

    [Fact]
    public async Task StartOrJoinAsync_ForeignPassword_SaysHowToGetAnotherWhichWorks()
    {
        await using var first = await _folder.StartAsync();
        await AskAsync(first.ConnectionString, "CREATE TABLE t AS SELECT 42 AS n");
        await File.WriteAllTextAsync(_folder.Paths.Password, "of another folder");

        await FailsAsync(OptionsFor(_folder.DataFolder), "does not accept the password in " + _folder.Paths.Password, "delete it");

        File.Delete(_folder.Paths.Password);
        await using var second = await _folder.StartAsync();
        Assert.NotEqual(first.ConnectionString, second.ConnectionString);
        Assert.Equal(42, await AskAsync(second.ConnectionString, "SELECT n FROM t"));
    }

    [Fact]
    public async Task StartOrJoinAsync_UselessSetting_RepeatsTheServersComplaint()
    {
        var options = OptionsFor(_folder.DataFolder) with
        {
            Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["shared_buffers"] = "much" },
        };

        await FailsAsync(options, "did not start on " + _folder.Paths.Cluster, "shared_buffers");
    }

    [Fact]
    public async Task StartOrJoinAsync_InitDbFails_RepeatsItsLastLines()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var programs = Directory.CreateDirectory(Path.Combine(_folder.Parent, "programs", "bin")).FullName;
        var real = PostgresBinaries.Locate(null);
        File.CreateSymbolicLink(Path.Combine(programs, "postgres"), real.Postgres);
        File.CreateSymbolicLink(Path.Combine(programs, "pg_ctl"), real.Control);
        var initDb = Path.Combine(programs, "initdb");
        await File.WriteAllTextAsync(initDb, "#!/bin/sh\necho 'initdb: the moon is wrong' >&2\nexit 1\n");
        File.SetUnixFileMode(initDb, (UnixFileMode)0b111_101_101);

        var options = OptionsFor(_folder.DataFolder) with { BinariesFolder = Path.GetDirectoryName(programs) };

        await FailsAsync(options, "could not create its data folder", "the moon is wrong");
        Assert.Empty(Directory.EnumerateDirectories(_folder.Paths.Root, "data*"));
    }

    [Theory]
    [InlineData("FATAL:  could not write lock file \"postmaster.pid\": No space left on device", "is full")]
    [InlineData("initdb: error: could not create directory: Read-only file system", "read-only")]
    [InlineData("FATAL:  could not map anonymous shared memory: Cannot allocate memory", "Too little memory")]
    [InlineData("2026-01-01 UTC [7] LOG:  hm\n2026-01-01 UTC [7] FATAL:  no luck\nLOG:  bye", ": FATAL:  no luck.")]
    [InlineData("", "it said nothing")]
    public void Explain_Output_NamesTheCause(string output, string expected)
    {
        var explained = StartFailure.Explain("/data", output).Message;

        Assert.Contains(expected, explained, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', explained);
    }

    private static async Task FailsAsync(EmbeddedPostgresOptions options, params string[] words)
    {
        var failure = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => StartAsync(options));

        Assert.All(words, word => Assert.True(failure.Message.Contains(word, StringComparison.Ordinal), failure.Message));
        Assert.DoesNotContain('\n', failure.Message);
    }
}

using System.Diagnostics;
using System.Globalization;
using Dashboard.Store.PostgreSql.Embedded;
using Npgsql;
using static Dashboard.Store.PostgreSql.Tests.Embedded.ServerFolder;

namespace Dashboard.Store.PostgreSql.Tests.Embedded;

public sealed class CrashTests : IDisposable
{
    private readonly ServerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task StartOrJoinAsync_TwoProcessesRace_OneStartsTheOtherJoins()
    {
        var both = await Task.WhenAll(OtherProgram.RunAsync(_folder.DataFolder), OtherProgram.RunAsync(_folder.DataFolder));
        await using var first = both[0];
        await using var second = both[1];
        var port = PostmasterFile.TryRead(_folder.Paths.PostmasterFile)!.Port;

        Assert.Equal(
            [$"{SecondProcess.Joined} {port}", $"{SecondProcess.Started} {port}"],
            both.Select(program => program.Answer).Order(StringComparer.Ordinal)
        );
        await first.LeaveAsync();
        Assert.True(_folder.ServerRuns);
        await second.LeaveAsync();
        Assert.False(_folder.ServerRuns);
    }

    [Fact]
    public async Task StartOrJoinAsync_AppWasKilled_JoinsTheOrphanAndStopsItInTheEnd()
    {
        await using var program = await OtherProgram.RunAsync(_folder.DataFolder);
        await program.KillAsync();
        Assert.True(_folder.ServerRuns);
        var orphan = _folder.ProcessId;

        await using (var server = await _folder.StartAsync())
        {
            Assert.False(server.StartedHere);
            Assert.Equal(orphan, _folder.ProcessId);
            Assert.Equal(1, await AskAsync(server.ConnectionString, "SELECT 1"));
        }

        Assert.False(_folder.ServerRuns);
    }

    [Fact]
    public async Task StartOrJoinAsync_ServerWasKilledWhileBusy_KeepsCommittedRows()
    {
        await using var first = await _folder.StartAsync();
        await AskAsync(first.ConnectionString, "CREATE TABLE t AS SELECT generate_series(1, 1000) AS n");
        // Does not look up from its work to see that the postmaster is gone.
        var busy = AskAsync(first.ConnectionString, "SELECT count(*) FROM generate_series(1, 2000000000)");
        await _folder.KillServerAsync();

        await using var second = await _folder.StartAsync();

        Assert.True(second.StartedHere);
        Assert.Equal(1000L, await AskAsync(second.ConnectionString, "SELECT count(*) FROM t"));
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => busy);
    }

    [Fact]
    public async Task EnsureRunningAsync_ServerWasKilled_ConnectionStringWorksAgain()
    {
        await using var server = await _folder.StartAsync();
        var connectionString = server.ConnectionString;
        await _folder.KillServerAsync();
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => AskAsync(connectionString, "SELECT 1"));

        await server.EnsureRunningAsync();
        await server.EnsureRunningAsync();

        Assert.Equal(1, await AskAsync(connectionString, "SELECT 1"));
    }

    [Fact]
    public async Task StartOrJoinAsync_StalePidFile_Starts()
    {
        await using (await _folder.StartAsync())
        {
            await _folder.KillServerAsync();
        }

        Assert.True(File.Exists(_folder.Paths.PostmasterFile));
        await using (var afterDeadProcess = await _folder.StartAsync())
        {
            Assert.True(afterDeadProcess.StartedHere);
            await _folder.KillServerAsync();
        }

        using var stranger = await StartStrangerAsync();
        var lines = await File.ReadAllLinesAsync(_folder.Paths.PostmasterFile);
        lines[0] = stranger.Id.ToString(CultureInfo.InvariantCulture);
        await File.WriteAllLinesAsync(_folder.Paths.PostmasterFile, lines);

        await using var afterStranger = await _folder.StartAsync();

        Assert.True(afterStranger.StartedHere);
        Assert.False(stranger.HasExited);
        stranger.Kill();
    }

    [Fact]
    public async Task StartOrJoinAsync_InitialisationWasKilled_StartsAnew()
    {
        _folder.Paths.Create();
        var abandoned = Directory.CreateDirectory(_folder.Paths.Cluster + ".0123.partial");
        await File.WriteAllTextAsync(Path.Combine(abandoned.FullName, "PG_VERSION"), "18");

        await using var server = await _folder.StartAsync();

        Assert.True(server.StartedHere);
        Assert.False(Directory.Exists(abandoned.FullName));
    }

    // Under the account of the server, because PostgreSQL itself sees through processes of other accounts.
    private async Task<Process> StartStrangerAsync()
    {
        var account = Environment.IsPrivilegedProcess
            ? await ServerAccount.OwnerOfAsync(_folder.Paths.Cluster, CancellationToken.None)
            : null;
        string[] arguments = account is null ? [] : [.. account.SwitcherArguments, "sleep"];
        return Process.Start(account is null ? "sleep" : ServerAccount.Switcher, [.. arguments, "60"]);
    }
}

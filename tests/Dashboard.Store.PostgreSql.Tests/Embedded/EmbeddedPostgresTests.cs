using System.Net;
using System.Net.Sockets;
using Dashboard.Store.PostgreSql.Embedded;
using Microsoft.Extensions.Logging.Abstractions;
using static Dashboard.Store.PostgreSql.Tests.Embedded.ServerFolder;

namespace Dashboard.Store.PostgreSql.Tests.Embedded;

public sealed class EmbeddedPostgresTests : IDisposable
{
    private readonly ServerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task StartOrJoinAsync_LaterStarts_KeepRowsAndThePortWhileItIsFree()
    {
        int port;
        await using (var first = await _folder.StartAsync())
        {
            Assert.True(first.StartedHere);
            port = first.Port;
            await AskAsync(first.ConnectionString, "CREATE TABLE t AS SELECT 42 AS n");
        }

        Assert.False(_folder.ServerRuns);
        await using (var second = await _folder.StartAsync())
        {
            Assert.True(second.StartedHere);
            Assert.Equal(port, second.Port);
            Assert.Equal(42, await AskAsync(second.ConnectionString, "SELECT n FROM t"));
        }

        using var taken = new TcpListener(IPAddress.Loopback, port);
        taken.Start();
        await using var third = await _folder.StartAsync();
        Assert.NotEqual(port, third.Port);
        Assert.Equal(42, await AskAsync(third.ConnectionString, "SELECT n FROM t"));
    }

    [Fact]
    public async Task DisposeAsync_InAnyOrder_OnlyTheLastOneStopsTheServer()
    {
        var starter = await _folder.StartAsync();
        var joiner = await _folder.StartAsync();
        Assert.True(starter.StartedHere);
        Assert.False(joiner.StartedHere);
        Assert.Equal(starter.ConnectionString, joiner.ConnectionString);

        await joiner.DisposeAsync();
        await joiner.DisposeAsync();
        Assert.Equal(1, await AskAsync(starter.ConnectionString, "SELECT 1"));

        var another = await _folder.StartAsync();
        await starter.DisposeAsync();
        Assert.Equal(1, await AskAsync(another.ConnectionString, "SELECT 1"));

        await another.DisposeAsync();
        Assert.False(_folder.ServerRuns);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => another.EnsureRunningAsync());
    }

    [Fact]
    public async Task StartOrJoinAsync_ManyAtOnce_ExactlyOneStarts()
    {
        var servers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(_folder.StartAsync)));

        Assert.Single(servers, server => server.StartedHere);
        Assert.Single(servers.Select(server => server.ConnectionString).Distinct(StringComparer.Ordinal));
        await Task.WhenAll(servers.Select(server => server.DisposeAsync().AsTask()));
        Assert.False(_folder.ServerRuns);
    }

    [Fact]
    public async Task StartOrJoinAsync_Cancelled_LeavesNothingBehind()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            EmbeddedPostgres.StartOrJoinAsync(OptionsFor(_folder.DataFolder), NullLogger.Instance, null, cancelled.Token)
        );

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Paths.Root, "data*"));
        using var free = FolderLock.TryTake(_folder.Paths.UseLock, exclusive: true);
        Assert.NotNull(free);
    }
}

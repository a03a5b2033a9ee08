using Dashboard.Sources.Pulling;
using Dashboard.Store.Sources;
using Dashboard.Testing.Providers;
using Dashboard.Testing.Pulls;
using Microsoft.AspNetCore.Http;

namespace Dashboard.Cli.Tests.Pull;

/// <summary>What becomes of a pull when its process dies, shares its source with another one, or lives elsewhere. `-- kill 100` of the benchmarks kills more often.</summary>
public sealed class PullProcessTests
{
    [Theory]
    [InlineData(0.02, 0)]
    [InlineData(0.25, 30)]
    [InlineData(0.5, 80)]
    [InlineData(0.75, 0)]
    [InlineData(0.95, 150)]
    public async Task Pull_KilledInTheMiddle_NextPullBringsTheYearToTheCent(double point, int lateMilliseconds)
    {
        var killed = await KilledPull.RunAsync(point, TimeSpan.FromMilliseconds(lateMilliseconds));

        Assert.True(killed.IsRight, killed.Said);
    }

    [Fact]
    public async Task Pull_TwoProcessesAtOnce_StoresOnce()
    {
        await using var host = await PullHost.StartAsync(days: 120);
        await using var first = host.Pull();
        await using var second = host.Pull();
        var ends = new[] { await first.EndAsync(), await second.EndAsync() };

        Assert.Contains(ends, e => e.ExitCode == 0);
        Assert.All(ends, e => Assert.True(e.ExitCode == 0 || e.Said.Contains("another run has it", StringComparison.Ordinal), e.Said));
        await AssertExactAsync(host);
    }

    [Theory]
    [InlineData("America/New_York")]
    [InlineData("Pacific/Auckland")]
    public async Task Pull_ServerInAnotherTimeZone_DaysAreThoseOfUtc(string zone)
    {
        await using var host = await PullHost.StartAsync();
        await using var pull = host.Pull("env", $"TZ={zone}");
        var (exitCode, said) = await pull.EndAsync();

        Assert.True(exitCode == 0, said);
        await AssertExactAsync(host);
    }

    [Fact]
    public async Task Pull_TemporaryFolderIsFull_SaysSoStoresNothingAndGoesOnWhenThereIsRoom()
    {
        if (!await CanMountAsync())
        {
            return;
        }

        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-3);
        var table = "day,cost\n" + string.Concat(Enumerable.Range(0, 40_000).Select(_ => $"{day:yyyy-MM-dd},0.01\n"));
        await using var files = await FakeProvider.StartAsync(context => context.Response.WriteAsync(table));
        await using var host = await PullHost.StartAsync();
        await host.AddAsync(
            "csv",
            "Table",
            (CommonSettings.Location, new Uri(files.Address, "/usage.csv").ToString()),
            ("day", "day"),
            ("cost", "cost"),
            ("currency", "=USD")
        );
        var small = Directory.CreateTempSubdirectory("dashboard-small-disk-");
        await using var full = host.PullOf(
            "Table",
            "unshare",
            "-m",
            "sh",
            "-c",
            "mount -t tmpfs -o size=200k none \"$1\" && export TMPDIR=\"$1\" && shift && exec \"$@\"",
            "sh",
            small.FullName
        );
        var (exitCode, said) = await full.EndAsync();

        Assert.Equal(2, exitCode);
        Assert.Contains("disk of the server is full", said, StringComparison.Ordinal);
        Assert.Equal(0, (await host.OutcomeAsync()).Rows);

        await using var roomy = host.PullOf("Table");
        var end = await roomy.EndAsync();
        Assert.True(end.ExitCode == 0, end.Said);
        var outcome = await host.OutcomeAsync();
        Assert.Equal((40_000, 400m, 400m), (outcome.Rows, outcome.Facts, outcome.Days));
        small.Delete();
    }

    // Only the superuser of Linux can make a small disk of its own.
    private static async Task<bool> CanMountAsync()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            return false;
        }

        using var tried = System.Diagnostics.Process.Start("unshare", ["-m", "sh", "-c", "mount -t tmpfs -o size=64k none /tmp"]);
        await tried.WaitForExitAsync();
        return tried.ExitCode == 0;
    }

    private static async Task AssertExactAsync(PullHost host)
    {
        var runs = await host.RunsAsync();
        Assert.All(runs, r => Assert.Equal(SourceRunState.Succeeded, r.State));
        var expected = host.ExpectedTotal(runs[^1].To!.Value);
        var outcome = await host.OutcomeAsync();
        Assert.True(outcome.IsSoundAndEquals(expected), $"Expected {expected}, {outcome}");
    }
}

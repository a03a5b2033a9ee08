using Dashboard.Hosting;
using Dashboard.Store.PostgreSql;
using Dashboard.Store.PostgreSql.Embedded;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Benchmarks.Scale;

/// <summary>The large company on the application's own database server, kept in its folder for the next run.</summary>
internal sealed class ScaleStore : IAsyncDisposable
{
    private readonly EmbeddedPostgres server;

    private ScaleStore(EmbeddedPostgres server, TestStore store) => (this.server, Store) = (server, store);

    public static string DefaultFolder => Path.Combine(Path.GetTempPath(), "dashboard-scale");

    public TestStore Store { get; }

    public string ConnectionString => server.ConnectionString;

    /// <param name="folder">Filled when it holds no company yet; else used as it is.</param>
    public static async Task<ScaleStore> OpenAsync(string folder, ScaleSize size)
    {
        var running = await EmbeddedPostgres.StartOrJoinAsync(new EmbeddedPostgresOptions { DataFolder = folder }, NullLogger.Instance);
        var store = TestStore.Open(running.ConnectionString);
        await store.PrepareAsync();
        await using var db = store.Open();
        var isBegun = await db.Contracts.AnyAsync();
        if (isBegun && !await db.VendorScores.AnyAsync(s => s.Day < size.Today))
        {
            throw new InvalidOperationException($"{folder} was filled in part only. Remove it and start again.");
        }

        if (!isBegun)
        {
            Console.WriteLine($"Filling {folder}:");
            await new ScaleFiller(store, size).RunAsync();
        }

        return new ScaleStore(running, store);
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await server.DisposeAsync();
    }
}

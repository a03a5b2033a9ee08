using Dashboard.Store.PostgreSql.Embedded;
using Dashboard.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Benchmarks.Sources;

/// <summary>A fresh store on the application's own database server with its own settings: what is committed survives a power failure.</summary>
internal sealed class DurableStore : IAsyncDisposable
{
    private readonly string folder;
    private readonly EmbeddedPostgres server;

    private DurableStore(string folder, EmbeddedPostgres server)
    {
        (this.folder, this.server) = (folder, server);
        Store = TestStore.Open(server.ConnectionString);
    }

    public TestStore Store { get; }

    public static async Task<DurableStore> CreateAsync()
    {
        var place = Path.Combine(Path.GetTempPath(), $"dashboard-durable-{Path.GetRandomFileName()}");
        var started = await EmbeddedPostgres.StartOrJoinAsync(new EmbeddedPostgresOptions { DataFolder = place }, NullLogger.Instance);
        var store = new DurableStore(place, started);
        await store.Store.PrepareAsync();
        return store;
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

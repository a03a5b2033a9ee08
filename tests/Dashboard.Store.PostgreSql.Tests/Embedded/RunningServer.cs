using Dashboard.Store.PostgreSql.Embedded;

namespace Dashboard.Store.PostgreSql.Tests.Embedded;

/// <summary>One server with the product's own settings, for the tests that only look.</summary>
public sealed class RunningServer : IAsyncLifetime
{
    private readonly ServerFolder _folder = new();

    internal EmbeddedPostgres Server { get; private set; } = null!;
    internal PostgresFolder Paths => _folder.Paths;

    public async Task InitializeAsync() =>
        Server = await ServerFolder.StartAsync(new EmbeddedPostgresOptions { DataFolder = _folder.DataFolder });

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        _folder.Dispose();
    }
}

using Dashboard.Hosting;
using Dashboard.Store;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Cli;

/// <summary>The store for one command: joins a running application's embedded database, or starts it for as long as the command runs.</summary>
internal sealed class StoreSession : IAsyncDisposable
{
    private readonly DashboardDatabase database;
    private readonly ServiceProvider services;

    private StoreSession(DashboardDatabase database, ServiceProvider services)
    {
        this.database = database;
        this.services = services;
    }

    /// <param name="dataFolder">Null for the configured or default one.</param>
    /// <exception cref="ConfigurationException">The database cannot be had.</exception>
    public static async Task<StoreSession> OpenAsync(string? dataFolder, CancellationToken cancellationToken)
    {
        var configuration = new ConfigurationBuilder()
            .AddEnvironmentVariables()
            .AddInMemoryCollection(dataFolder is null ? [] : [new KeyValuePair<string, string?>(DatabaseOptions.FolderKey, dataFolder)])
            .Build();
        var opened = await DashboardDatabase.OpenAsync(DatabaseOptions.Read(configuration), NullLogger.Instance, cancellationToken);
        try
        {
            var provider = opened
                .Register(new ServiceCollection())
                .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
                .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
                .AddStore()
                .BuildServiceProvider();
            await provider.PrepareStoreAsync(cancellationToken);
            return new StoreSession(opened, provider);
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }
}

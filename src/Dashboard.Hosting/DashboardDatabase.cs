using Dashboard.Store.PostgreSql;
using Dashboard.Store.PostgreSql.Embedded;
using Dashboard.Store.SqlServer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dashboard.Hosting;

/// <summary>The chosen database, open: started or joined when it is the embedded one. Dispose it last.</summary>
public sealed class DashboardDatabase : IAsyncDisposable
{
    private readonly EmbeddedPostgres? embedded;

    private DashboardDatabase(DatabaseOptions options, string connectionString, EmbeddedPostgres? embedded)
    {
        Options = options;
        ConnectionString = connectionString;
        this.embedded = embedded;
    }

    public DatabaseOptions Options { get; }
    public string ConnectionString { get; }
    public bool IsSqlServer => Options.Provider == DatabaseProvider.SqlServer;

    /// <exception cref="ConfigurationException">The database cannot be had.</exception>
    public static async Task<DashboardDatabase> OpenAsync(DatabaseOptions options, ILogger logger, CancellationToken cancellationToken)
    {
        if (options.Provider != DatabaseProvider.Embedded)
        {
            return new DashboardDatabase(options, options.ConnectionString!, null);
        }

        try
        {
            var server = await EmbeddedPostgres.StartOrJoinAsync(
                new EmbeddedPostgresOptions { DataFolder = options.DataFolder },
                logger,
                cancellationToken: cancellationToken
            );
            return new DashboardDatabase(options, server.ConnectionString, server);
        }
        catch (EmbeddedPostgresException e)
        {
            throw new ConfigurationException(e.Message, e);
        }
    }

    /// <summary>The database for the store, and the keys of its data folder.</summary>
    public IServiceCollection Register(IServiceCollection services) =>
        (IsSqlServer ? services.AddSqlServer(ConnectionString) : services.AddPostgreSql(ConnectionString)).AddKeptKeys(Options.DataFolder);

    /// <summary>Starts the embedded server again when it is gone; nothing for a database of the user's.</summary>
    public Task EnsureRunningAsync(CancellationToken cancellationToken) =>
        embedded?.EnsureRunningAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => embedded?.DisposeAsync() ?? ValueTask.CompletedTask;
}

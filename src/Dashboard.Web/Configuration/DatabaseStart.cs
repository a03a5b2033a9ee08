using Dashboard.Hosting;
using Dashboard.Store;
using Dashboard.Store.Imports;
using Dashboard.Store.Policy;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Configuration;

/// <summary>Opens the database before the host is built and prepares the store before it listens.</summary>
public static class DatabaseStart
{
    /// <summary>The short forms of settings that a person types.</summary>
    public static IDictionary<string, string> Switches { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { ["--data"] = DatabaseOptions.FolderKey };

    /// <exception cref="StartException">The database cannot be had; the message is one line.</exception>
    public static async Task<DashboardDatabase> AddDatabaseAsync(this WebApplicationBuilder builder)
    {
        try
        {
            // Lives as long as the database: it also tells when the embedded server had to be started again.
            var loggers = LoggerFactory.Create(logging =>
                logging.AddConfiguration(builder.Configuration.GetSection("Logging")).AddLines(builder.Environment)
            );
            var database = await DashboardDatabase.OpenAsync(
                DatabaseOptions.Read(builder.Configuration),
                loggers.CreateLogger<DashboardDatabase>(),
                CancellationToken.None
            );
            database.Register(builder.Services);
            builder.Services.AddSingleton(database).AddStore();
            builder.Services.AddScoped(provider =>
                StoredFrame.Reader(
                    provider.GetRequiredService<StoreFacts>(),
                    provider.GetRequiredService<LockInPolicies>(),
                    provider.GetRequiredService<TimeProvider>()
                )
            );
            return database;
        }
        catch (ConfigurationException e)
        {
            throw new StartException(e.Message, e);
        }
    }

    /// <exception cref="StartException">The database does not answer or refuses us; the message is one line.</exception>
    public static async Task PrepareStoreAsync(this WebApplication app)
    {
        try
        {
            await app.Services.PrepareStoreAsync(app.Lifetime.ApplicationStopping);
        }
        catch (ConfigurationException e)
        {
            throw new StartException(e.Message, e);
        }
    }
}

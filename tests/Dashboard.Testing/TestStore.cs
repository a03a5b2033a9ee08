using Dashboard.Hosting;
using Dashboard.Sources.Demo;
using Dashboard.Sources.Pulling;
using Dashboard.Store;
using Dashboard.Store.Access;
using Dashboard.Store.Demo;
using Dashboard.Store.PostgreSql;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Testing;

/// <summary>The whole store on a fresh, migrated PostgreSQL database with the catalogue loaded.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private static readonly EphemeralDataProtectionProvider Keys = new();
    private readonly ServiceProvider services;
    private bool ownsDatabase = true;

    private TestStore(string connectionString, ServiceProvider services, FixedTime time)
    {
        ConnectionString = connectionString;
        this.services = services;
        Time = time;
    }

    public string ConnectionString { get; }

    /// <summary>The clock of every use case; stands still until a test moves it.</summary>
    public FixedTime Time { get; }

    public Actor Procurement { get; } = new("Procurement tester", [Roles.Procurement]);
    public Actor Legal { get; } = new("Legal tester", [Roles.Legal]);
    public Actor Executive { get; } = new("Executive tester", [Roles.Executive]);
    public Actor Administrator { get; } = new("Administrator tester", [Roles.Administrator]);

    /// <param name="limits">Of pulls; null for the product's own, which wait long.</param>
    public static async Task<TestStore> CreateAsync(PullLimits? limits = null)
    {
        // The template's name carries the schema: a new migration makes a new template.
        var template = await TestPostgres.TemplateAsync(
            $"catalogue-{typeof(Migrations.PostgreSql.DesignTimeFactory).Assembly.ManifestModule.ModuleVersionId:N}"
                + $"-{typeof(TestStore).Assembly.ManifestModule.ModuleVersionId:N}",
            async connection =>
            {
                await using var building = Build(connection, new FixedTime());
                await building.PrepareStoreAsync(CancellationToken.None);
            }
        );
        var database = await TestPostgres.CreateDatabaseAsync(template);
        var time = new FixedTime();
        return new TestStore(database, Build(database, time, limits), time);
    }

    /// <summary>A second process's view of a database that another one made.</summary>
    public static TestStore Open(string connectionString)
    {
        var time = new FixedTime();
        return new TestStore(connectionString, Build(connectionString, time), time) { ownsDatabase = false };
    }

    /// <summary>The same as processes that keep their keys in a data folder see it.</summary>
    public static TestStore Open(string connectionString, string dataFolder)
    {
        var time = new FixedTime();
        var collection = Services(connectionString, time);
        collection
            .AddDataProtection()
            .SetApplicationName("Dashboard")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(dataFolder, "keys")));
        return new TestStore(connectionString, collection.BuildServiceProvider(validateScopes: true), time) { ownsDatabase = false };
    }

    /// <summary>The same with the demo company loaded: once per version of the program, then copied.</summary>
    public static async Task<TestStore> CreateWithDemoAsync()
    {
        var template = await TestPostgres.TemplateAsync(
            $"demo-{typeof(Migrations.PostgreSql.DesignTimeFactory).Assembly.ManifestModule.ModuleVersionId:N}"
                + $"-{typeof(DashboardDbContext).Assembly.ManifestModule.ModuleVersionId:N}"
                + $"-{typeof(DemoCompany).Assembly.ManifestModule.ModuleVersionId:N}",
            async connection =>
            {
                await using var building = Build(connection, new FixedTime());
                await building.PrepareStoreAsync(CancellationToken.None);
                await building.GetRequiredService<DemoData>().LoadAsync(Actor.System("tests"), null, CancellationToken.None);
            }
        );
        var database = await TestPostgres.CreateDatabaseAsync(template);
        var time = new FixedTime();
        return new TestStore(database, Build(database, time), time);
    }

    /// <summary>Migrates a database that another one made and loads the catalogue.</summary>
    public Task PrepareAsync() => services.PrepareStoreAsync(CancellationToken.None);

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>A context for a test's own look at the tables.</summary>
    public DashboardDbContext Open() => Get<StoreContexts>().For(Administrator);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (ownsDatabase)
        {
            await TestPostgres.DropDatabaseAsync(ConnectionString);
        }
    }

    private static ServiceProvider Build(string connectionString, FixedTime time, PullLimits? limits = null) =>
        Services(connectionString, time)
            .AddSingleton(limits ?? new PullLimits())
            // Keys that every store of this process shares, and nobody keeps.
            .AddSingleton<IDataProtectionProvider>(Keys)
            .BuildServiceProvider(validateScopes: true);

    private static IServiceCollection Services(string connectionString, FixedTime time) =>
        new ServiceCollection()
            .AddSingleton<TimeProvider>(time)
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddPostgreSql(connectionString)
            .AddStore();
}

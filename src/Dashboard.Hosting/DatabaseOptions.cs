using Microsoft.Extensions.Configuration;

namespace Dashboard.Hosting;

/// <summary>Which database to use. Keys: <c>Database:Provider</c>, <c>ConnectionStrings:Dashboard</c>, <c>Data:Folder</c>.</summary>
public sealed record DatabaseOptions
{
    public const string ProviderKey = "Database:Provider";
    public const string ConnectionKey = "ConnectionStrings:Dashboard";
    public const string FolderKey = "Data:Folder";

    public required DatabaseProvider Provider { get; init; }

    /// <summary>Null for the embedded server.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Where the embedded database, keys and uploads live.</summary>
    public required string DataFolder { get; init; }

    /// <exception cref="ConfigurationException">A value is missing or not understood; the message names its key.</exception>
    public static DatabaseOptions Read(IConfiguration configuration)
    {
        var named = configuration[ProviderKey];
        var connection = configuration[ConnectionKey];
        var folder = configuration[FolderKey];
        var provider = named?.ToUpperInvariant() switch
        {
            null or "" or "EMBEDDED" => DatabaseProvider.Embedded,
            "POSTGRESQL" => DatabaseProvider.PostgreSql,
            "SQLSERVER" => DatabaseProvider.SqlServer,
            _ => throw new ConfigurationException($"{ProviderKey} is “{named}”; use Embedded, PostgreSql or SqlServer."),
        };
        return (provider, string.IsNullOrWhiteSpace(connection)) switch
        {
            (DatabaseProvider.Embedded, false) => throw new ConfigurationException(
                $"{ConnectionKey} is set, but {ProviderKey} is not: set it to PostgreSql or SqlServer."
            ),
            (not DatabaseProvider.Embedded, true) => throw new ConfigurationException(
                $"{ProviderKey} is {provider}, but {ConnectionKey} is empty: set the connection string."
            ),
            _ => new DatabaseOptions
            {
                Provider = provider,
                ConnectionString = connection,
                DataFolder = string.IsNullOrWhiteSpace(folder)
                    ? Store.PostgreSql.Embedded.EmbeddedPostgresOptions.DefaultDataFolder
                    : Path.GetFullPath(folder),
            },
        };
    }
}

public enum DatabaseProvider
{
    Embedded,
    PostgreSql,
    SqlServer,
}

/// <summary>The configuration or the machine does not let the application start; the message is one line that says what to do.</summary>
public sealed class ConfigurationException : Exception
{
    public ConfigurationException(string message)
        : base(message) { }

    public ConfigurationException(string message, Exception inner)
        : base(message, inner) { }
}

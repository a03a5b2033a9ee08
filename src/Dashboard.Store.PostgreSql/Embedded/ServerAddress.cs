using Npgsql;

namespace Dashboard.Store.PostgreSql.Embedded;

/// <summary>Where a running server answers, and as whom.</summary>
internal sealed record ServerAddress(int Port, string Password)
{
    public const string Host = "127.0.0.1";
    public const string Role = "dashboard";
    public const string Database = "dashboard";

    public string ConnectionString =>
        new NpgsqlConnectionStringBuilder
        {
            Host = Host,
            Port = Port,
            Username = Role,
            Password = Password,
            Database = Database,
            ApplicationName = "Dashboard",
            // Loopback only: nothing to encrypt, and no libraries to look for.
            SslMode = SslMode.Disable,
            GssEncryptionMode = GssEncryptionMode.Disable,
        }.ConnectionString;

    /// <summary>Signs in once. False while the server is still starting or already stopping, or does not answer.</summary>
    public async Task<bool> AnswersAsync(PostgresFolder folder, CancellationToken cancellationToken)
    {
        var once = new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false, Timeout = 5 };
        await using var connection = new NpgsqlConnection(once.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return true;
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InvalidPassword)
        {
            throw new EmbeddedPostgresException(
                $"The database does not accept the password in {folder.Password}: put the right file back, or delete it and start again to have a new password set.",
                exception
            );
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}

using Npgsql;
using static Dashboard.Store.PostgreSql.Tests.Embedded.ServerFolder;

namespace Dashboard.Store.PostgreSql.Tests.Embedded;

public sealed class RunningServerTests(RunningServer running) : IClassFixture<RunningServer>
{
    private readonly string _connectionString = running.Server.ConnectionString;

    [Theory]
    [InlineData("listen_addresses", "127.0.0.1")]
    [InlineData("server_encoding", "UTF8")]
    [InlineData("TimeZone", "UTC")]
    [InlineData("synchronous_commit", "on")]
    [InlineData("fsync", "on")]
    [InlineData("shared_buffers", "256MB")]
    [InlineData("max_wal_size", "2GB")]
    [InlineData("data_checksums", "on")]
    [InlineData("logging_collector", "on")]
    public async Task StartOrJoinAsync_Setting_HasTheProductsValue(string name, string expected) =>
        Assert.Equal(expected, await AskAsync(_connectionString, $"SELECT current_setting('{name}')"));

    [Fact]
    public async Task StartOrJoinAsync_TextOfMixedCase_SortsAsPeopleExpect()
    {
        var sorted = await AskAsync(
            _connectionString,
            "SELECT string_agg(n, ' ' ORDER BY n) FROM (VALUES ('Zhipu'), ('xAI'), ('Écurie'), ('Together'), ('Fal')) AS v(n)"
        );

        Assert.Equal("Écurie Fal Together xAI Zhipu", sorted);
    }

    [Theory]
    [InlineData("dashboard", PostgresErrorCodes.InvalidPassword)]
    [InlineData("postgres", PostgresErrorCodes.InvalidAuthorizationSpecification)]
    public async Task ConnectionString_WrongPasswordOrOtherRole_IsRefused(string role, string expectedCode)
    {
        var wrong = new NpgsqlConnectionStringBuilder(_connectionString) { Username = role, Password = "guess" };

        var refused = await Assert.ThrowsAsync<PostgresException>(() => AskAsync(wrong.ConnectionString, "SELECT 1"));

        Assert.Equal(expectedCode, refused.SqlState);
    }

    [Fact]
    public async Task ConnectionString_Role_OwnsItsDatabaseButIsNoSuperuser()
    {
        const string Superusers = "SELECT count(*) FROM pg_roles WHERE rolname = current_user AND rolsuper";
        Assert.Equal(0L, await AskAsync(_connectionString, Superusers));
        await AskAsync(_connectionString, "CREATE DATABASE dropped");
        await AskAsync(_connectionString, "DROP DATABASE dropped WITH (FORCE)");
        Assert.Equal("yes", await AskAsync(_connectionString, "SELECT 'yes' WHERE pg_has_role('pg_signal_backend', 'USAGE')"));
        await AskAsync(_connectionString, "CREATE SCHEMA of_its_own");
        await AskAsync(_connectionString, "CREATE EXTENSION pg_trgm");

        var refused = await Assert.ThrowsAsync<PostgresException>(() => AskAsync(_connectionString, "COPY (SELECT 1) TO PROGRAM 'cat'"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public void StartOrJoinAsync_Files_AreClosedToOthers()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const UnixFileMode Listing = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(running.Paths.Password));
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(running.Paths.Cluster) & (Listing | UnixFileMode.OtherExecute));
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(running.Paths.Root) & Listing);
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(running.Paths.DataFolder) & Listing);
    }
}

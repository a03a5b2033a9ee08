using Dashboard.Testing;
using Npgsql;
using static Dashboard.Store.PostgreSql.Tests.Embedded.ServerFolder;

namespace Dashboard.Store.PostgreSql.Tests.Embedded;

public sealed class TestPostgresTests
{
    [Fact]
    public async Task CreateDatabaseAsync_Twice_GivesSeparateDatabases()
    {
        var first = await TestPostgres.CreateDatabaseAsync();
        var second = await TestPostgres.CreateDatabaseAsync();
        await AskAsync(first, "CREATE TABLE t AS SELECT 1 AS n");

        Assert.Equal(0L, await AskAsync(second, "SELECT count(*) FROM pg_tables WHERE tablename = 't'"));
        await TestPostgres.DropDatabaseAsync(first);
        await TestPostgres.DropDatabaseAsync(second);
        var gone = await Assert.ThrowsAsync<PostgresException>(() => AskAsync(first, "SELECT 1"));
        Assert.Equal(PostgresErrorCodes.InvalidCatalogName, gone.SqlState);
    }

    [Fact]
    public async Task TemplateAsync_AskedTwiceAtOnce_IsBuiltOnceAndCopied()
    {
        var key = Guid.NewGuid().ToString();
        var built = 0;
        async Task Build(string connectionString)
        {
            Interlocked.Increment(ref built);
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand("CREATE TABLE t AS SELECT 42 AS n", connection);
            await command.ExecuteNonQueryAsync();
        }

        var names = await Task.WhenAll(TestPostgres.TemplateAsync(key, Build), TestPostgres.TemplateAsync(key, Build));
        var copies = await Task.WhenAll(names.Select(TestPostgres.CreateDatabaseAsync));

        Assert.Equal(1, built);
        foreach (var copy in copies)
        {
            Assert.Equal(42, await AskAsync(copy, "SELECT n FROM t"));
            await TestPostgres.DropDatabaseAsync(copy);
        }

        // The key is new in every run; do not leave its template behind.
        var template = new NpgsqlConnectionStringBuilder(copies[0]) { Database = names[0] };
        await TestPostgres.DropDatabaseAsync(template.ConnectionString);
    }
}

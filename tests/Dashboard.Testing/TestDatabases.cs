using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dashboard.Store.PostgreSql.Embedded;
using Npgsql;

namespace Dashboard.Testing;

/// <summary>Names, templates and left-overs on the shared server.</summary>
internal static class TestDatabases
{
    private const string TestPrefix = "test_";
    private const string TemplatePrefix = "template_";
    private const int DaysKept = 3;

    /// <summary>Carries the time, so that left-overs of earlier runs can be told from databases in use.</summary>
    public static string NewName(TimeProvider time) =>
        string.Create(CultureInfo.InvariantCulture, $"{TestPrefix}{time.GetUtcNow().ToUnixTimeMilliseconds()}_{Guid.NewGuid():N}");

    public static async Task<string> TemplateAsync(EmbeddedPostgres server, string key, Func<string, Task> build, TimeProvider time)
    {
        var name = TemplatePrefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..24];
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();

        // One process builds, the others wait; the lock goes with the session.
        await ExecuteAsync(connection, $"SELECT pg_advisory_lock(hashtext('{name}'))");
        try
        {
            var existing = await TestServer.NamesAsync(
                server.ConnectionString,
                $"SELECT datname FROM pg_database WHERE datname = '{name}'"
            );
            if (existing.Count == 0)
            {
                await BuildAsync(server, connection, name, build, time);
            }

            // The day of its last use.
            await ExecuteAsync(
                connection,
                string.Create(CultureInfo.InvariantCulture, $"COMMENT ON DATABASE {name} IS '{time.GetUtcNow():yyyy-MM-dd}'")
            );
            return name;
        }
        finally
        {
            await ExecuteAsync(connection, $"SELECT pg_advisory_unlock(hashtext('{name}'))");
        }
    }

    public static async Task DropLeftoversAsync(EmbeddedPostgres server, TimeProvider time)
    {
        var oldest = time.GetUtcNow().AddDays(-DaysKept);
        var names = await TestServer.NamesAsync(
            server.ConnectionString,
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                SELECT datname FROM pg_database
                WHERE datname ~ '^{TestPrefix}\d+_'
                      AND split_part(datname, '_', 2)::bigint < extract(epoch FROM pg_postmaster_start_time()) * 1000
                   OR datname ~ '^{TemplatePrefix}[0-9a-f]{24}$'
                      AND coalesce(shobj_description(oid, 'pg_database'), '') < '{oldest:yyyy-MM-dd}'
                """
            )
        );
        foreach (var name in names)
        {
            await TestServer.ExecuteAsync(server.ConnectionString, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        }
    }

    // Under another name until it is whole.
    private static async Task BuildAsync(
        EmbeddedPostgres server,
        NpgsqlConnection connection,
        string name,
        Func<string, Task> build,
        TimeProvider time
    )
    {
        var partial = NewName(time);
        var target = TestServer.ConnectionTo(server, partial);
        await ExecuteAsync(connection, $"CREATE DATABASE {partial}");
        await build(target);
        await using (var pooled = new NpgsqlConnection(target))
        {
            NpgsqlConnection.ClearPool(pooled);
        }

        // No stray session may keep it from being copied.
        await ExecuteAsync(connection, $"ALTER DATABASE {partial} ALLOW_CONNECTIONS false");
        await ExecuteAsync(
            connection,
            $"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{partial}' AND usename = current_user"
        );
        await ExecuteAsync(connection, $"ALTER DATABASE {partial} RENAME TO {name}");
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

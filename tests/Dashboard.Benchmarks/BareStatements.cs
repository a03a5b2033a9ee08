using Npgsql;

namespace Dashboard.Benchmarks;

/// <summary>The same statements without EF or use case: executed and read to the end.</summary>
internal sealed class BareStatements : IAsyncDisposable
{
    private readonly NpgsqlDataSource source;
    private readonly IReadOnlyList<Statement> statements;

    private BareStatements(NpgsqlDataSource source, IReadOnlyList<Statement> statements)
    {
        this.source = source;
        this.statements = statements;
    }

    public static Task<BareStatements> OpenAsync(string connectionString, IReadOnlyList<Statement> statements) =>
        Task.FromResult(new BareStatements(NpgsqlDataSource.Create(connectionString), statements));

    public async Task RunAsync()
    {
        await using var connection = await source.OpenConnectionAsync();
        foreach (var statement in statements)
        {
            await RunAsync(connection, statement);
        }
    }

    /// <summary>One of them alone.</summary>
    public async Task RunAsync(Statement statement)
    {
        await using var connection = await source.OpenConnectionAsync();
        await RunAsync(connection, statement);
    }

    private static async Task RunAsync(NpgsqlConnection connection, Statement statement)
    {
        await using var command = new NpgsqlCommand(statement.Sql, connection);
        foreach (var (name, value) in statement.Parameters)
        {
            command.Parameters.Add(new NpgsqlParameter(name, value ?? DBNull.Value));
        }

        await using var reader = await command.ExecuteReaderAsync();
        var values = new object[reader.FieldCount];
        while (await reader.ReadAsync())
        {
            reader.GetValues(values);
        }
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();
}

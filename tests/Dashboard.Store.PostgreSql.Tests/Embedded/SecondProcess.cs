using Dashboard.Store.PostgreSql.Embedded;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Store.PostgreSql.Tests.Embedded;

/// <summary>This test program run as a process of its own: uses the server on a folder until its standard input ends.</summary>
public static class SecondProcess
{
    public const string Started = "started";
    public const string Joined = "joined";

    public static async Task<int> Main(string[] arguments)
    {
        var options = ServerFolder.OptionsFor(arguments[0]);
        await using var server = await EmbeddedPostgres.StartOrJoinAsync(options, NullLogger.Instance);
        await Console.Out.WriteLineAsync($"{(server.StartedHere ? Started : Joined)} {server.Port}");
        await Console.In.ReadToEndAsync();
        return 0;
    }
}

using Dashboard.Store.Access;
using Dashboard.Store.Demo;

namespace Dashboard.Cli.Demo;

/// <summary><c>demo load|remove</c>: the fictional company in, or out again.</summary>
internal static class DemoCommand
{
    public const string Usage = "demo load|remove";

    public static async Task<int> RunAsync(
        IReadOnlyList<string> args,
        string? dataFolder,
        TextWriter @out,
        CancellationToken cancellationToken
    )
    {
        if (Arguments.Parse(args, [], []).Rest is not [var act and ("load" or "remove")])
        {
            throw new UsageException("demo takes one word: load or remove.");
        }

        await using var session = await StoreSession.OpenAsync(dataFolder, cancellationToken);
        var demo = session.Get<DemoData>();
        await @out.WriteLineAsync(
            act == "load"
                ? await demo.LoadAsync(Actor.CommandLine, progress: null, cancellationToken)
                : await demo.RemoveAsync(Actor.CommandLine, cancellationToken)
        );
        return 0;
    }
}

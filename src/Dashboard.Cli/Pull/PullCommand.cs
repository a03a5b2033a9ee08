using System.Globalization;
using Dashboard.Store.Access;
using Dashboard.Store.Sources;

namespace Dashboard.Cli.Pull;

/// <summary><c>pull</c>: lists the sources; <c>pull NAME</c>: pulls one now, as its schedule would; <c>pull --all</c>: every one that is not paused.</summary>
internal static class PullCommand
{
    public const string Usage = "pull [NAME | --all]";

    public static async Task<int> RunAsync(
        IReadOnlyList<string> args,
        string? dataFolder,
        TextWriter @out,
        TextWriter error,
        CancellationToken cancellationToken
    )
    {
        var parsed = Arguments.Parse(args, [], ["--all"]);
        if (parsed.Rest.Count > 1)
        {
            throw new UsageException($"pull takes one source, not “{parsed.Rest[1]}” as well. Put a name of several words in quotes.");
        }

        await using var session = await StoreSession.OpenAsync(dataFolder, cancellationToken);
        var sources = await session.Get<SourceList>().ReadAsync(Actor.CommandLine, cancellationToken);
        if (parsed.Rest.Count == 0 && !parsed.Has("--all"))
        {
            foreach (var source in sources)
            {
                await @out.WriteLineAsync($"{source.Name}: {Standing(source)}");
            }

            return 0;
        }

        var wanted = parsed.Has("--all")
            ? sources.Where(s => !s.IsPaused).ToList()
            : [.. sources.Where(s => s.Name.Equals(parsed.Rest[0], StringComparison.OrdinalIgnoreCase))];
        if (wanted.Count == 0)
        {
            throw new UsageException(
                parsed.Has("--all") ? "No source is set up." : $"There is no source “{parsed.Rest[0]}”. “pull” alone lists them."
            );
        }

        var failures = 0;
        foreach (var source in wanted)
        {
            var run = await session.Get<RunSource>().RunAsync(Actor.CommandLine, source.Id, "command line", null, cancellationToken);
            var good = run is { State: SourceRunState.Succeeded };
            failures += good ? 0 : 1;
            await (good ? @out : error).WriteLineAsync(
                $"{source.Name}: {run?.Message ?? "another run has it; look again when that has ended."}"
            );
        }

        return failures == 0 ? 0 : 2;
    }

    private static string Standing(SourceRow source) =>
        (source.IsPaused ? "paused; " : "")
        + (
            source.LastGoodAt is { } good
                ? string.Create(CultureInfo.InvariantCulture, $"last good {good:d MMM yyyy HH:mm} UTC")
                : "never ended well"
        )
        + (source.LastRun is { Message.Length: > 0 } last ? $". {last.Message}" : ".");
}

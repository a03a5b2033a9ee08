using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Access;
using Dashboard.Store.Contracts.Review;

namespace Dashboard.Cli.Rescan;

/// <summary><c>rescan [--apply]</c>: what the present rules and model would change in documents that others read; applies it if told to.</summary>
internal static class RescanCommand
{
    public const string Usage = "rescan [--apply]";

    private const int LongestWords = 100;

    public static async Task<int> RunAsync(
        IReadOnlyList<string> args,
        string? dataFolder,
        TextWriter @out,
        CancellationToken cancellationToken
    )
    {
        var parsed = Arguments.Parse(args, [], ["--apply"]);
        if (parsed.Rest.Count > 0)
        {
            throw new UsageException($"rescan takes no “{parsed.Rest[0]}”.");
        }

        await using var session = await StoreSession.OpenAsync(dataFolder, cancellationToken);
        var rescan = session.Get<RescanDocuments>();
        var outdated = await rescan.OutdatedAsync(Actor.CommandLine, contractId: null, cancellationToken);
        if (outdated.Count == 0)
        {
            await @out.WriteLineAsync($"Every document was read by this version ({RescanDocuments.Version}).");
            return 0;
        }

        if (parsed.Has("--apply"))
        {
            var done = await rescan.ApplyAsync(Actor.CommandLine, [.. outdated.Select(d => d.Id)], progress: null, cancellationToken);
            await @out.WriteLineAsync(
                $"{done.Documents} documents read anew: {done.New} clauses proposed, {done.Changed} changed, {done.Gone} taken out; "
                    + $"{done.DecidedGone} decided clauses are no longer found and stay."
            );
            return 0;
        }

        foreach (var document in outdated)
        {
            if (await rescan.PreviewAsync(Actor.CommandLine, document.Id, cancellationToken) is { } preview)
            {
                await WriteAsync(@out, preview);
            }
        }

        await @out.WriteLineAsync("Nothing was changed. Add --apply to propose and take out what stands above; decisions stay.");
        return 0;
    }

    private static async Task WriteAsync(TextWriter @out, RescanPreview preview)
    {
        await @out.WriteLineAsync($"{preview.Contract}: {preview.FileName}{(preview.ChangesNothing ? ": no change" : "")}");
        foreach (
            var (mark, changes) in new[] { ("+", preview.New), ("~", preview.Changed), ("-", preview.Gone), ("!", preview.DecidedGone) }
        )
        {
            foreach (var change in changes)
            {
                await @out.WriteLineAsync(
                    $"  {mark} {ClauseTypes.NameOf(change.Type)}: “{OneLine(change.Words)}”{(change.How.Length > 0 ? $" ({change.How})" : "")}"
                );
            }
        }
    }

    private static string OneLine(string words)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > LongestWords ? line[..LongestWords] + "…" : line;
    }
}

using Dashboard.Sources.Documents;

namespace Dashboard.Cli.Scan;

/// <summary><c>scan PATH… [--out FILE]</c>: clause findings as JSON lines. Needs no database.</summary>
internal static class ScanCommand
{
    public const string Usage = "scan PATH... [--out FILE]";

    private const string Help = $$"""
        {{Usage}}

        Reads contracts (.pdf, .docx, .html, .md, .txt; folders with all below them) and writes what the clause rules find,
        one JSON object a line: {"file", "clause", "start", "end", "confidence", "text"}.
        file is the path as given, or relative to the folder that was given. start and end count Unicode
        characters (code points) of the file's decoded text, from 0; end is one past the last.

        --out FILE   writes the lines to FILE instead of the standard output; a device or a pipe is written to as it is

        Exit codes: 0 done, whether or not anything was found; 2 a path or a file could not be read, the others were.
        """;

    /// <summary>Files at work at once, and files that may wait for their turn to be written.</summary>
    private const int Workers = 2;
    private const int Ahead = 8;

    public static async Task<int> RunAsync(string[] args, TextWriter @out, TextWriter error, CancellationToken cancellationToken)
    {
        var parsed = Arguments.Parse(args, ["--out"], ["-h", "--help"]);
        if (parsed.Has("-h") || parsed.Has("--help"))
        {
            await @out.WriteLineAsync(Help);
            return 0;
        }

        if (parsed.Rest.Count == 0)
        {
            throw new UsageException("scan needs at least one file or folder.");
        }

        var problems = new List<string>();
        var inputs = ScanInput.Collect(parsed.Rest, problems);
        foreach (var problem in problems)
        {
            await error.WriteLineAsync(problem);
        }

        var unread = problems.Count;
        if (parsed.Value("--out") is not { } file)
        {
            unread += await ScanAsync(inputs, @out, error, cancellationToken);
        }
        else
        {
            unread += await ScanIntoFileAsync(inputs, file, error, cancellationToken);
        }

        return unread == 0 ? 0 : 2;
    }

    private static async Task<int> ScanIntoFileAsync(
        List<ScanInput> inputs,
        string file,
        TextWriter error,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await using var target = ScanTarget.Open(file);
            var unread = await ScanAsync(inputs, target.Writer, error, cancellationToken);
            await target.CompleteAsync();
            return unread;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"“{file}” cannot be written: {fault.Message}");
            return 1;
        }
    }

    /// <summary>Writes in the order of the inputs, however the work overlaps. Returns how many files could not be read.</summary>
    private static async Task<int> ScanAsync(List<ScanInput> inputs, TextWriter @out, TextWriter error, CancellationToken cancellationToken)
    {
        using var free = new SemaphoreSlim(Workers);
        var reader = new DocumentTextReader();
        var running = new Queue<Task<ScannedFile>>();
        var (next, unread, found) = (0, 0, 0);
        while (next < inputs.Count || running.Count > 0)
        {
            while (next < inputs.Count && running.Count < Ahead)
            {
                var input = inputs[next++];
                running.Enqueue(Task.Run(() => ScanOneAsync(input, reader, free, cancellationToken), cancellationToken));
            }

            var scanned = await running.Dequeue();
            await @out.WriteAsync(scanned.Lines.AsMemory(), cancellationToken);
            found += scanned.Findings;
            if (scanned.Problem is not null)
            {
                unread++;
                await error.WriteLineAsync(scanned.Problem);
            }
        }

        await @out.FlushAsync(cancellationToken);
        await error.WriteLineAsync($"{found} findings in {inputs.Count - unread} files, {unread} not read");
        return unread;
    }

    private static async Task<ScannedFile> ScanOneAsync(
        ScanInput input,
        DocumentTextReader reader,
        SemaphoreSlim free,
        CancellationToken cancellationToken
    )
    {
        await free.WaitAsync(cancellationToken);
        try
        {
            return await ScannedFile.ReadAsync(input, reader, cancellationToken);
        }
        finally
        {
            free.Release();
        }
    }
}

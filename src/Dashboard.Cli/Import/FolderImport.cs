using System.Globalization;
using Dashboard.Cli.Scan;
using Dashboard.Store.Access;
using Dashboard.Store.Contracts;
using Dashboard.Store.Imports;
using Dashboard.Store.LockIn;

namespace Dashboard.Cli.Import;

/// <summary>
/// <c>import contract FOLDER</c>: every document in a folder and below it, a line each and a total. What is stored stays stored when the
/// command is stopped; run again, it skips that.
/// </summary>
internal static class FolderImport
{
    public static async Task<int> RunAsync(
        StoreSession session,
        string folder,
        ContractDetails details,
        TextWriter @out,
        TextWriter error,
        CancellationToken cancellationToken
    )
    {
        var problems = new List<string>();
        var inputs = ScanInput.Collect([folder], problems);
        foreach (var problem in problems)
        {
            await error.WriteLineAsync(problem);
        }

        if (inputs.Count == 0)
        {
            await error.WriteLineAsync($"There is no document ({ScanInput.Endings}) in “{folder}”.");
            return 2;
        }

        var counts = new Counts();
        var import = session.Get<ImportContract>();
        try
        {
            foreach (var (index, input) in inputs.Index())
            {
                cancellationToken.ThrowIfCancellationRequested();
                var outcome = await import.RunAsync(
                    Actor.CommandLine,
                    ImportFile.FromDisk(input.Path),
                    details with
                    {
                        ComputeScores = false,
                    },
                    cancellationToken
                );
                cancellationToken.ThrowIfCancellationRequested();
                counts.Add(outcome);
                await @out.WriteLineAsync(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{index + 1}/{inputs.Count} {Word(outcome)} {input.Name}: {outcome.Message}"
                    )
                );
            }
        }
        finally
        {
            await @out.WriteLineAsync(counts.Line(inputs.Count));
            if (counts.Stored > 0)
            {
                await session.Get<ComputeScores>().RunAsync(Actor.CommandLine, "after a folder of contracts", CancellationToken.None);
            }
        }

        return counts.Refused + problems.Count == 0 ? 0 : 2;
    }

    private static string Word(ImportOutcome outcome) =>
        outcome switch
        {
            { IsCompleted: false } => "refused",
            { Added: 0 } => "skipped",
            _ => "stored",
        };

    private sealed class Counts
    {
        public int Stored { get; private set; }
        public int Refused { get; private set; }
        private int skipped;

        public void Add(ImportOutcome outcome)
        {
            switch (Word(outcome))
            {
                case "stored":
                    Stored++;
                    break;
                case "skipped":
                    skipped++;
                    break;
                default:
                    Refused++;
                    break;
            }
        }

        public string Line(int all)
        {
            var left = all - Stored - skipped - Refused;
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{Stored} stored, {skipped} stored already, {Refused} refused{(left == 0 ? "" : $", {left} not read")}"
            );
        }
    }
}

using System.Globalization;
using Dashboard.Benchmarks.Scale;
using Dashboard.Testing.Pulls;

namespace Dashboard.Benchmarks.Sources;

/// <summary>Kills the process of a pull at random points of an ingest of a year; each time on a database of its own.</summary>
internal static class KillReport
{
    // Most of the time a process only starts.
    private const int AtOnce = 4;
    private const int LongestDelay = 250;

    public static async Task<int> RunAsync(int kills)
    {
        var random = new ScaleRandom(20_261_120);
        var points = Enumerable.Range(0, kills).Select(_ => (At: random.Share(), Late: random.Below(LongestDelay))).ToList();
        var (done, inTime, right, between) = (0, 0, 0, 0);
        var seconds = await Timing.SecondsAsync(() =>
            Parallel.ForEachAsync(
                points,
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
                async (point, _) =>
                {
                    var killed = await KilledPull.RunAsync(point.At, TimeSpan.FromMilliseconds(point.Late));
                    Interlocked.Add(ref inTime, killed.WasRunning ? 1 : 0);
                    Interlocked.Add(ref between, killed is { WasRunning: true, KeptAtKill: > 0 } ? 1 : 0);
                    Interlocked.Add(ref right, killed.IsRight ? 1 : 0);
                    var number = Interlocked.Increment(ref done);
                    Console.WriteLine(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{number}: at {point.At:0.00} + {point.Late} ms{(killed.WasRunning ? "" : ", had ended")}, kept {killed.KeptAtKill:0.00}, {killed.Pulls} more: {(killed.IsRight ? "exact" : $"WRONG. {killed.Said}")}"
                        )
                    );
                }
            )
        );
        Report.Print([
            new Figure(
                "Processes killed while they pulled",
                $"{inTime} of {kills}, {between} of them with months stored",
                "—",
                IsMet: true
            ),
            new Figure("Exact to the cent after the next pull, nothing doubled", $"{right} of {kills}", "all", right == kills),
            new Figure("Time of all", $"{Figure.Number(seconds / 60, "0.0")} min", "—", IsMet: true),
        ]);
        return right == kills ? 0 : 1;
    }
}

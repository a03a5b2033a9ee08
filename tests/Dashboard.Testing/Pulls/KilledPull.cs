using Dashboard.Store.Sources;

namespace Dashboard.Testing.Pulls;

/// <summary>Kills a process in the middle of an ingest of a year, pulls again until a pull ends well, and looks at what is stored.</summary>
/// <param name="WasRunning">False when the process had ended before its time came.</param>
/// <param name="KeptAtKill">USD that was stored when the process died.</param>
public sealed record KilledPull(bool WasRunning, decimal KeptAtKill, int Pulls, bool IsRight, string Said)
{
    private const int MostPulls = 5;

    /// <summary>Requests of a year of the fake provider, roughly; a few more are sent.</summary>
    private const int RequestsOfAYear = 130;

    /// <param name="point">From 0 to 1: how far the ingest is when the process is killed.</param>
    /// <param name="late">And so much later, so that storing is hit and not only reading.</param>
    public static async Task<KilledPull> RunAsync(double point, TimeSpan late)
    {
        await using var host = await PullHost.StartAsync();
        var first = host.Pull();
        var target = (int)(point * RequestsOfAYear);
        while (!first.HasExited && host.Provider.Provider.Requests.Count <= target)
        {
            await Task.Delay(5);
        }

        await Task.Delay(late);
        var wasRunning = !first.HasExited;
        await first.DisposeAsync();
        await host.EndLeaseAsync();
        var kept = await host.OutcomeAsync();
        var (pulls, isGood) = (0, false);
        var said = new List<string>();
        while (!isGood && pulls++ < MostPulls)
        {
            // The database may have gone on for a moment with what the dead process had sent.
            await host.EndLeaseAsync();
            var next = await host.PullHereAsync();
            isGood = next is { State: SourceRunState.Succeeded };
            said.Add(next?.Message ?? "Another run had it.");
        }

        return await LookAsync(host, wasRunning, kept, pulls, string.Join(' ', said));
    }

    private static async Task<KilledPull> LookAsync(PullHost host, bool wasRunning, PullOutcome kept, int pulls, string said)
    {
        var runs = await host.RunsAsync();
        var good = runs[^1];
        var expected = host.ExpectedTotal(good.To!.Value);
        var outcome = await host.OutcomeAsync();
        // A process may die when its run has ended and it only tidies up.
        var isTold =
            good.State == SourceRunState.Succeeded
            && (!wasRunning || runs[0].State is SourceRunState.Interrupted or SourceRunState.Succeeded);
        return new KilledPull(
            wasRunning,
            kept.Facts,
            pulls,
            isTold && kept is { Doubled: 0, DaysApart: 0 } && outcome.IsSoundAndEquals(expected),
            $"{said.Trim()} Expected {expected}, {outcome}; runs: {string.Join(", ", runs.Select(r => r.State))}."
        );
    }
}

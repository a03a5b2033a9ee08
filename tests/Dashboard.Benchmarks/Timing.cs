using System.Diagnostics;

namespace Dashboard.Benchmarks;

internal static class Timing
{
    public static async Task<double> SecondsAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>The value below which the given share of the sorted samples lies.</summary>
    public static double Quantile(IEnumerable<double> samples, double share)
    {
        var sorted = samples.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(share * sorted.Count) - 1)];
    }

    public static double Median(IEnumerable<double> samples) => Quantile(samples, 0.5);
}

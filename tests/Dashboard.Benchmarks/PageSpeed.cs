using System.Diagnostics;
using Dashboard.Store.LockIn;
using Dashboard.Store.Vendors;
using Dashboard.Testing;

namespace Dashboard.Benchmarks;

/// <summary>The use case behind a page against its own statements, sent bare over one connection and read to the end.</summary>
internal static class PageSpeed
{
    private const int Runs = 200;

    // Enough for the runtime to have compiled both sides for good.
    private const int WarmUp = 200;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(TestStore store)
    {
        await store.Get<ComputeScores>().RunAsync(store.Administrator, "benchmark", CancellationToken.None);
        var list = store.Get<VendorList>();
        var profile = store.Get<VendorProfile>();
        return
        [
            .. await MeasureAsync(
                store,
                "Vendor list",
                () => list.ReadAsync(store.Executive, new VendorListFilter(), CancellationToken.None)
            ),
            .. await MeasureAsync(store, "Vendor profile", () => profile.ReadAsync(store.Executive, "openai", CancellationToken.None)),
        ];
    }

    private static async Task<IReadOnlyList<Figure>> MeasureAsync(TestStore store, string name, Func<Task> page)
    {
        var statements = await RecordedStatements.OfAsync(page);
        await using var bare = await BareStatements.OpenAsync(store.ConnectionString, statements);
        var pageTimes = new List<double>();
        var bareTimes = new List<double>();
        for (var i = 0; i < Runs + WarmUp; i++)
        {
            var pageTime = await Timing.SecondsAsync(page);
            var bareTime = await Timing.SecondsAsync(bare.RunAsync);
            if (i >= WarmUp)
            {
                pageTimes.Add(pageTime);
                bareTimes.Add(bareTime);
            }
        }

        var ratio = Timing.Median(pageTimes) / Timing.Median(bareTimes);
        var slow = Timing.Quantile(pageTimes, 0.95) * 1000;
        return
        [
            new Figure($"{name} against its SQL alone (median)", $"{Figure.Number(ratio)}×", "≤ 1.5×", ratio <= 1.5),
            new Figure($"{name}, 95th percentile", $"{Figure.Number(slow, "0.0")} ms", "≤ 100 ms", slow <= 100),
        ];
    }
}

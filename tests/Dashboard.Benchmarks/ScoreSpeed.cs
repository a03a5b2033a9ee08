using Dashboard.Domain.Vendors;
using Dashboard.Store;
using Dashboard.Store.LockIn;
using Dashboard.Store.Vendors;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Benchmarks;

/// <summary>Scores of 100 vendors over the imported usage, from reading the inputs to the stored rows.</summary>
internal static class ScoreSpeed
{
    private const int VendorCount = 100;

    public static async Task<Figure> MeasureAsync(TestStore store)
    {
        await using (var db = store.Open())
        {
            var missing = VendorCount - await db.Vendors.CountAsync();
            db.Vendors.AddRange(
                Enumerable
                    .Range(1, Math.Max(0, missing))
                    .Select(i => new Vendor
                    {
                        Key = $"benchmark-{i}",
                        Name = $"Benchmark vendor {i}",
                        Roles = VendorRoles.ModelDeveloper,
                        Origin = Origin.User,
                    })
            );
            await db.SaveChangesAsync();
        }

        var scores = store.Get<ComputeScores>();
        var times = new List<double>();
        for (var i = 0; i < 6; i++)
        {
            times.Add(await Timing.SecondsAsync(() => scores.RunAsync(store.Administrator, "benchmark", CancellationToken.None)));
        }

        var median = Timing.Median(times.Skip(1));
        return new Figure($"Scores of {VendorCount} vendors", $"{Figure.Number(median)} s", "≤ 1 s", median <= 1);
    }
}

using Dashboard.Store.Search;
using Dashboard.Testing;

namespace Dashboard.Benchmarks;

/// <summary>One search across everything: common words, rare ones, several, none.</summary>
internal static class SearchSpeed
{
    private const int Runs = 40;

    private static readonly string[] Texts =
    [
        "o",
        "openai",
        "zebra crossing",
        "renewal",
        "supplier",
        "agreement assign",
        "c4ca4238a0b923820dcc509a6f75849b",
        "most favoured nation",
    ];

    public static async Task<int> RunAsync()
    {
        await using var store = await TestStore.CreateAsync();
        await SearchStore.FillAsync(store);
        var search = store.Get<SearchEverything>();
        var figures = new List<Figure>();
        foreach (var text in Texts)
        {
            var times = new List<double>();
            for (var i = 0; i < Runs; i++)
            {
                times.Add(await Timing.SecondsAsync(() => search.FindAsync(store.Procurement, text, CancellationToken.None)));
            }

            var slow = Timing.Quantile(times.Skip(5), 0.95) * 1000;
            var median = Timing.Median(times.Skip(5)) * 1000;
            figures.Add(
                new Figure(
                    $"Search “{text}”, 95th percentile",
                    $"{Figure.Number(slow, "0")} ms (median {Figure.Number(median, "0")})",
                    "≤ 150 ms",
                    slow <= 150
                )
            );
        }

        Report.Print(figures);
        return figures.TrueForAll(f => f.IsMet) ? 0 : 1;
    }
}

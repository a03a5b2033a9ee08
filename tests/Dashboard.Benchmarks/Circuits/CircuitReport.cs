using Dashboard.Benchmarks.Scale;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Benchmarks.Circuits;

/// <summary>What an open page costs the server, page by page, on the large company.</summary>
internal static class CircuitReport
{
    private const double Largest = 400;

    public static async Task<int> RunAsync(string folder, string? only)
    {
        await using var scale = await ScaleStore.OpenAsync(folder, new ScaleSize());
        var figures = await MeasureAsync(scale, folder, only);
        Report.Print([.. figures]);
        return figures.All(f => f.IsMet) ? 0 : 1;
    }

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(ScaleStore scale, string folder, string? only)
    {
        await using var db = scale.Store.Open();
        var vendor = await db.VendorScores.OrderByDescending(s => s.Spend).Select(s => s.Vendor!.Key).FirstAsync();
        var contract = await db.Contracts.OrderBy(c => c.Id).Select(c => c.Id).FirstAsync();
        string[] pages =
        [
            "/about",
            "/",
            "/vendors",
            $"/vendors/{vendor}",
            $"/vendors/{vendor}?tab=ties",
            $"/vendors/{vendor}?tab=contracts",
            $"/vendors/{vendor}?tab=models",
            $"/vendors/{vendor}?tab=spend",
            "/contracts",
            $"/contracts/{contract}",
            "/prices",
            "/spend/rows",
            "/spend/rules",
            "/imports",
            "/jobs",
            "/audit",
        ];
        var sizes = await CircuitSize.MeasureAsync(
            folder,
            [.. pages.Where(p => only is null || p.Contains(only, StringComparison.Ordinal))]
        );
        return
        [
            .. sizes.Select(s => new Figure(
                $"Live circuit of {s.Page}",
                $"{Figure.Number(s.Kilobytes, "0")} KB",
                "≤ 400 KB",
                s.Kilobytes <= Largest
            )),
        ];
    }
}

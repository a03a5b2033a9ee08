using System.Globalization;

namespace Dashboard.Benchmarks.Sources;

/// <summary>The figures of sources: ingest of usage, many small runs, price lists.</summary>
internal static class SourcesReport
{
    /// <summary>For a quick look; the figures that docs/sources.md quotes are of ten million.</summary>
    private const int FewFacts = 1_000_000;

    /// <param name="part">"ingest", "runs" or "lists"; null for all.</param>
    /// <param name="facts">Usage facts that are stored before the ingest.</param>
    /// <param name="lists">The folder of price lists; null when there is none.</param>
    public static async Task<int> RunAsync(string? part, int facts = FewFacts, string? lists = null)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores\n"));
        var figures = new List<Figure>();
        if (part is null or "ingest")
        {
            figures.AddRange(await IngestSpeed.MeasureAsync(facts, rows: facts / 20));
        }

        if (part is null or "runs")
        {
            figures.AddRange(await RunSpeed.MeasureAsync());
        }

        if (lists is not null)
        {
            figures.AddRange(await ListSpeed.MeasureAsync(lists));
        }

        Report.Print(figures);
        return figures.TrueForAll(f => f.IsMet) ? 0 : 1;
    }
}

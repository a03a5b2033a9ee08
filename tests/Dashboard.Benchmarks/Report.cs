using System.Globalization;
using Dashboard.Testing;

namespace Dashboard.Benchmarks;

/// <summary>Runs every measurement on one database and prints the table that the README quotes.</summary>
internal static class Report
{
    public static async Task<int> RunAsync(int rows)
    {
        var file = Path.Combine(Path.GetTempPath(), $"dashboard-benchmark-{rows}.csv");
        await using (var stream = File.Create(file))
        {
            FocusFiles.Write(stream, rows);
        }

        try
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{rows:N0} rows, {new FileInfo(file).Length / 1e6:N0} MB, {Environment.ProcessorCount} cores\n"
                )
            );
            await using var store = await TestStore.CreateAsync();
            var figures = new List<Figure>();
            figures.AddRange(await ImportSpeed.MeasureAsync(store, file));
            figures.Add(await ImportMemory.MeasureAsync(file));
            figures.AddRange(await PageSpeed.MeasureAsync(store));
            figures.Add(await ScoreSpeed.MeasureAsync(store));
            Print(figures);
            return figures.TrueForAll(f => f.IsMet) ? 0 : 1;
        }
        finally
        {
            File.Delete(file);
        }
    }

    public static void Print(List<Figure> figures)
    {
        Console.WriteLine("| figure | measured | asked | |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var figure in figures)
        {
            Console.WriteLine($"| {figure.Name} | {figure.Measured} | {figure.Asked} | {(figure.IsMet ? "met" : "**not met**")} |");
        }
    }
}

/// <summary>One line of the table.</summary>
internal sealed record Figure(string Name, string Measured, string Asked, bool IsMet)
{
    public static string Number(double value, string format = "0.00") => value.ToString(format, CultureInfo.InvariantCulture);
}

using System.Diagnostics;
using System.Globalization;
using Dashboard.Store.Imports;
using Dashboard.Store.Spend;
using Dashboard.Testing;

namespace Dashboard.Benchmarks;

/// <summary>Peak memory of an import above the idle process, in a process of its own.</summary>
internal static class ImportMemory
{
    private const double Allowed = 300;

    public static async Task<Figure> MeasureAsync(string file)
    {
        await using var store = await TestStore.CreateAsync();
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add("import-only");
        start.ArgumentList.Add(store.ConnectionString);
        start.ArgumentList.Add(file);
        using var child = Process.Start(start)!;
        var line = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        var megabytes = double.Parse(line, CultureInfo.InvariantCulture);
        return new Figure("Import memory above idle", $"{Figure.Number(megabytes, "0")} MB", "≤ 300 MB", megabytes <= Allowed);
    }

    public static async Task<int> RunChildAsync(string connectionString, string file)
    {
        await using var store = TestStore.Open(connectionString);
        await ImportAsync(store, ImportFile.FromBytes("warm-up.csv", await FirstLinesAsync(file)));
#pragma warning disable S1215 // The idle size is what is measured.
        GC.Collect();
#pragma warning restore S1215
        using var self = Process.GetCurrentProcess();
        self.Refresh();
        var idle = self.WorkingSet64;
        using var stop = new CancellationTokenSource();
        var peak = WatchAsync(stop.Token);
        await ImportAsync(store, ImportFile.FromDisk(file));
        await stop.CancelAsync();
        Console.WriteLine(((await peak - idle) / 1e6).ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static async Task<long> WatchAsync(CancellationToken stop)
    {
        var peak = 0L;
        using var self = Process.GetCurrentProcess();
        while (!stop.IsCancellationRequested)
        {
            self.Refresh();
            peak = Math.Max(peak, self.WorkingSet64);
            await Task.Delay(20, CancellationToken.None);
        }

        return peak;
    }

    private static Task ImportAsync(TestStore store, ImportFile file) =>
        store
            .Get<ImportUsage>()
            .RunAsync(store.Procurement, file, new UsageImportOptions { ComputeScores = false }, progress: null, CancellationToken.None);

    private static async Task<byte[]> FirstLinesAsync(string file)
    {
        var lines = new List<string>();
        using var reader = new StreamReader(file);
        while (lines.Count < 100 && await reader.ReadLineAsync() is { } line)
        {
            lines.Add(line);
        }

        return System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
    }
}

using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Dashboard.Testing.Providers;

/// <summary>
/// A year of FOCUS exports in a container of a storage account on this machine: a run a month with its manifest and two files, one of
/// them compressed. Months can be restated by later runs; what counts is what the last run says.
/// </summary>
public sealed class FakeAzureExport : IAsyncDisposable
{
    public const string Container = "costs";
    public const string Folder = "billing/focus-daily";
    private const string Scope = "/subscriptions/00000000-0000-0000-0000-000000000001";

    private readonly SortedDictionary<DateOnly, IReadOnlyList<FakeCharge>> months = [];
    private int runs;

    private FakeAzureExport(FakeObjectStore store) => Store = store;

    public FakeObjectStore Store { get; }

    /// <summary>The container, as an administrator would enter it.</summary>
    public Uri Location => Store.At(Container);

    /// <summary>First day of the newest month.</summary>
    public DateOnly Newest => months.Keys.Last();

    /// <summary>Twelve months, the last of them to date.</summary>
    /// <param name="today">The day after the last one that is charged.</param>
    public static async Task<FakeAzureExport> StartAsync(DateOnly today)
    {
        var export = new FakeAzureExport(await FakeObjectStore.StartAsync());
        var last = new DateOnly(today.Year, today.Month, 1);
        for (var month = last.AddMonths(-11); month <= last; month = month.AddMonths(1))
        {
            export.Run(month, FakeCharges.Of(month, today));
        }

        return export;
    }

    /// <summary>The provider thinks again: a later run of the month, with other quantities and fewer charges.</summary>
    /// <returns>The folder of the run, from the container on.</returns>
    public string Restate(DateOnly month, DateOnly today) => Run(month, FakeCharges.Of(month, today, isRestated: true));

    /// <summary>US dollars of the charges of these days as last stated, from the raw numbers.</summary>
    /// <param name="to">The day after the last.</param>
    public decimal ExpectedTotal(DateOnly from, DateOnly to) =>
        months.Values.SelectMany(m => m).Where(c => c.Day >= from && c.Day < to).Sum(c => c.Thousands * c.Cents) / 100_000m;

    public int ExpectedRows(DateOnly month) => months[month].Count;

    /// <summary>The files of a run, from the container on, the manifest last.</summary>
    public IReadOnlyList<string> FilesOf(DateOnly month, int run = 0) =>
        [
            .. Store
                .Files.Keys.Where(f => f.Contains($"/{month:yyyyMMdd}-", StringComparison.Ordinal))
                .GroupBy(f => f[..f.LastIndexOf('/')])
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .ElementAt(run)
                .OrderBy(f => f.EndsWith(".json", StringComparison.Ordinal))
                .ThenBy(f => f, StringComparer.Ordinal),
        ];

    public void WriteTo(string folder) => Store.WriteTo(folder, Container);

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    private string Run(DateOnly month, IReadOnlyList<FakeCharge> charges)
    {
        months[month] = charges;
        runs++;
        var end = month.AddMonths(1).AddDays(-1);
        var folder = string.Create(
            CultureInfo.InvariantCulture,
            $"{Folder}/{month:yyyyMMdd}-{end:yyyyMMdd}/{runs:D4}/11111111-0000-0000-0000-{runs:D12}"
        );
        var half = charges.Count / 2;
        (string Name, byte[] Content, int Rows)[] blobs =
        [
            ($"{folder}/part_0_0001.csv", FakeCharges.Csv(charges.Take(half), "Microsoft"), half),
            ($"{folder}/part_1_0001.csv.gz", FakeCharges.Gzip(FakeCharges.Csv(charges.Skip(half), "Microsoft")), charges.Count - half),
        ];
        foreach (var (name, content, _) in blobs)
        {
            Store.Put($"{Container}/{name}", content);
        }

        var manifest = new
        {
            manifestVersion = "2024-04-01",
            exportConfig = new
            {
                exportName = "focus-daily",
                resourceId = $"{Scope}/providers/Microsoft.CostManagement/exports/focus-daily",
                dataVersion = "1.0r2",
                type = "FocusCost",
                granularity = "Daily",
            },
            deliveryConfig = new { partitionData = true, fileFormat = "Csv" },
            runInfo = new
            {
                executionType = "Scheduled",
                submittedTime = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{new DateTime(2026, 1, 1, 4, 0, 0, DateTimeKind.Utc).AddMinutes(runs):yyyy-MM-dd'T'HH:mm:ss.fffffff}Z"
                ),
                runId = $"11111111-0000-0000-0000-{runs:D12}",
                startDate = $"{month:yyyy-MM-dd}T00:00:00",
                endDate = $"{end:yyyy-MM-dd}T00:00:00",
            },
            blobCount = blobs.Length,
            dataRowCount = charges.Count,
            blobs = blobs.Select(b => new
            {
                blobName = b.Name,
                byteCount = b.Content.Length,
                dataRowCount = b.Rows,
            }),
        };
        Store.Put($"{Container}/{folder}/manifest.json", Encoding.UTF8.GetBytes(JsonSerializer.Serialize(manifest)));
        return folder;
    }
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using Dashboard.Sources.AwsExports;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Tests.Documents;
using Dashboard.Sources.Tests.Pulling;
using Dashboard.Testing.Providers;

namespace Dashboard.Sources.Tests.AwsExports;

public sealed class AwsExportConnectorTests : IAsyncLifetime
{
    private const string Export = "bucket/finops/focus";
    private static readonly DateOnly October = new(2026, 10, 1);
    private static readonly DateOnly November = new(2026, 11, 1);

    private readonly AwsExportConnector connector = new();
    private FakeObjectStore store = null!;

    public async Task InitializeAsync() => store = await FakeObjectStore.StartAsync();

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Theory]
    [InlineData("BILLING_PERIOD")]
    [InlineData("billing_period")]
    public async Task Read_OverwriteMode_ReadsEachMonthWhole(string partition)
    {
        Put(October, partition: partition);
        Put(November, partition: partition);

        var periods = await ReadAsync();

        Assert.Equal(["2026-10", "2026-11"], periods.Select(p => p.Period.BillingMonth));
        Assert.Equal(Total(October) + Total(November), Pulled.Total(periods));
        Assert.All(periods, p => Assert.Empty(p.Problems));
    }

    [Fact]
    public async Task Read_CreateNewMode_TakesTheNewestExecution()
    {
        Put(November, execution: "20261105T040000Z-aaaa");
        Put(November, execution: "20261119T040000Z-bbbb", isRestated: true);

        var month = Assert.Single(await ReadAsync());

        Assert.Equal(Total(November, isRestated: true), Pulled.Total([month]));
    }

    [Fact]
    public async Task Read_ManifestOfThePartition_CountsBeforeThoseOfExecutions()
    {
        Put(November, execution: "20261119T040000Z-bbbb", isRestated: true);
        var manifest = $"{Export}/metadata/BILLING_PERIOD=2026-11/20261119T040000Z-bbbb/focus-Manifest.json";
        store.Put($"{Export}/metadata/BILLING_PERIOD=2026-11/focus-Manifest.json", store.Files[manifest]);
        Put(November, execution: "20261120T040000Z-cccc");

        Assert.Equal(Total(November, isRestated: true), Pulled.Total(await ReadAsync()));
    }

    [Fact]
    public async Task Read_OverwrittenUnderTheSameNames_HasAnotherState()
    {
        Put(November);
        var before = Assert.Single(await ReadAsync()).Period.State;
        var same = Assert.Single(await ReadAsync()).Period.State;
        Put(November, isRestated: true);
        var after = Assert.Single(await ReadAsync()).Period.State;

        Assert.NotNull(before);
        Assert.Equal(before, same);
        Assert.NotEqual(before, after);
    }

    [Fact]
    public async Task Read_FolderAndAddressOfExportOrBucket_AreTheSame()
    {
        Put(October);
        Put(November);
        using var folder = new TemporaryFolder();
        store.WriteTo(folder.Path, "bucket");

        var totals = new List<decimal>();
        foreach (
            var location in new[] { folder.Path, folder.Path + "/finops/focus", store.At("bucket").ToString(), store.At(Export).ToString() }
        )
        {
            totals.Add(Pulled.Total(await Pulled.AllAsync(connector, Pulled.Context(connector, location))));
        }

        Assert.All(totals, t => Assert.Equal(Total(October) + Total(November), t));
    }

    [Fact]
    public async Task Read_NotListed_AsksByPathAndKnowsNoState()
    {
        Put(November);
        store.IsUnlisted = true;

        var month = Assert.Single(await ReadAsync(("path", "metadata/BILLING_PERIOD={month}/focus-Manifest.json")));

        Assert.Null(month.Period.State);
        Assert.Equal(Total(November), Pulled.Total([month]));
    }

    [Fact]
    public async Task Read_NotListedAndNoMonthThere_SaysWhatWasAsked()
    {
        var refusal = await RefusalAsync(("path", "metadata/BILLING_PERIOD={month}/other-Manifest.json"));
        Assert.Contains(
            "has no “metadata/BILLING_PERIOD={month}/other-Manifest.json” of any month asked for (404)",
            refusal,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Read_SeveralExports_AsksForOne()
    {
        Put(November);
        store.Put("bucket/finops/cur2/metadata/BILLING_PERIOD=2026-11/cur2-Manifest.json", "{}"u8.ToArray());

        var refusal = await Pulled.RefusalAsync(() => Pulled.AllAsync(connector, Pulled.Context(connector, store.At("bucket").ToString())));

        Assert.Contains("Several exports lie below", refusal, StringComparison.Ordinal);
        Assert.Contains("finops/cur2/", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("s3://bucket/finops/focus/data/BILLING_PERIOD=2026-11/focus-00001.snappy.parquet", "Parquet")]
    [InlineData("s3://bucket/secrets.csv", "not in a data folder")]
    [InlineData("s3://bucket/finops/focus/data/BILLING_PERIOD=2026-11/../../../../x.csv", "leads out of the location")]
    [InlineData("s3://bucket/finops/focus/data/BILLING_PERIOD=2026-11/missing.csv.gz", "missing.csv.gz (404)")]
    public async Task Read_FileThatIsNotRead_SaysWhy(string file, string words)
    {
        Put(November);
        store.Put(
            $"{Export}/metadata/BILLING_PERIOD=2026-11/focus-Manifest.json",
            Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { dataFiles = new[] { file } }))
        );

        Assert.Contains(words, await RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_BrokenManifest_BringsTheOtherMonthsFirst()
    {
        Put(October);
        Put(November);
        store.Put($"{Export}/metadata/BILLING_PERIOD=2026-10/focus-Manifest.json", "{\"dataFi"u8.ToArray());
        var months = new List<string?>();

        await Pulled.RefusalAsync(async () =>
        {
            await foreach (var period in connector.ReadAsync(Context(), Pulled.Year, CancellationToken.None))
            {
                months.Add(period.BillingMonth);
            }
        });

        Assert.Equal(["2026-11"], months);
    }

    [Fact]
    public async Task Read_OtherTableThanFocus_NamesTheFileAndTheMissingColumns()
    {
        Put(November);
        store.Put(
            $"{Export}/data/BILLING_PERIOD=2026-11/focus-00001.csv.gz",
            FakeCharges.Gzip("line_item_usage_account_id,line_item_unblended_cost\n1,2\n"u8.ToArray())
        );

        var refusal = await RefusalAsync();

        Assert.Contains("focus-00001.csv.gz”: The header lacks the FOCUS column ChargePeriodStart", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_Months_SaysHowManyAndWhichIsNewest()
    {
        Put(October);
        Put(November);
        Assert.Equal(
            "Connected; 2 months found, the newest 2026-11 with 2 files.",
            await connector.TestAsync(Context(), CancellationToken.None)
        );
    }

    private static decimal Total(DateOnly month, bool isRestated = false) =>
        FakeCharges.Of(month, Pulled.Today, isRestated).Sum(c => c.Thousands * c.Cents) / 100_000m;

    private void Put(DateOnly month, string execution = "", bool isRestated = false, string partition = "BILLING_PERIOD")
    {
        var charges = FakeCharges.Of(month, Pulled.Today, isRestated);
        var folder = string.Create(
            CultureInfo.InvariantCulture,
            $"{partition}={month:yyyy-MM}{(execution.Length > 0 ? "/" + execution : "")}"
        );
        var files = new List<string>();
        foreach (var (part, index) in charges.Chunk((charges.Count / 2) + 1).Select((c, i) => (c, i)))
        {
            var file = string.Create(CultureInfo.InvariantCulture, $"{Export}/data/{folder}/focus-{index + 1:D5}.csv.gz");
            store.Put(file, FakeCharges.Gzip(FakeCharges.Csv(part)));
            files.Add("s3://" + file);
        }

        var manifest = JsonSerializer.Serialize(new { exportName = "focus", dataFiles = files });
        store.Put($"{Export}/metadata/{folder}/focus-Manifest.json", Encoding.UTF8.GetBytes(manifest));
    }

    private Task<IReadOnlyList<PulledPeriod>> ReadAsync(params (string Key, string Value)[] settings) =>
        Pulled.AllAsync(connector, Context(settings));

    private Task<string> RefusalAsync(params (string Key, string Value)[] settings) => Pulled.RefusalAsync(() => ReadAsync(settings));

    private PullContext Context(params (string Key, string Value)[] settings) =>
        Pulled.Context(connector, store.At(Export).ToString(), settings);
}

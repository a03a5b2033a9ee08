using System.Text;
using Dashboard.Sources.GoogleExport;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Tests.Documents;
using Dashboard.Sources.Tests.Pulling;
using Dashboard.Testing.Providers;

namespace Dashboard.Sources.Tests.GoogleExport;

public sealed class GoogleExportConnectorTests : IDisposable
{
    private static readonly DateOnly October = new(2026, 10, 1);
    private static readonly DateOnly November = new(2026, 11, 1);

    private readonly GoogleExportConnector connector = new();
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Read_MonthInTheName_JoinsTheFilesOfAMonth()
    {
        var november = FakeCharges.Of(November, Pulled.Today);
        folder.Write("focus-2026-11-000000000000.csv.gz", FakeCharges.Gzip(FakeCharges.Csv(november.Take(30))));
        folder.Write("focus-2026-11-000000000001.csv.gz", FakeCharges.Gzip(FakeCharges.Csv(november.Skip(30))));
        folder.Write("focus-2026-10.csv", FakeCharges.Csv(FakeCharges.Of(October, Pulled.Today)));

        var periods = await ReadAsync();

        Assert.Equal(["2026-10", "2026-11"], periods.Select(p => p.Period.BillingMonth));
        Assert.Equal(november.Count, periods[1].Rows.Count);
        Assert.Equal(Total(October) + Total(November), Pulled.Total(periods));
    }

    [Fact]
    public async Task Read_NoMonthInTheName_GoesByTheRows()
    {
        folder.Write("export.csv", FakeCharges.Csv(FakeCharges.Of(October, Pulled.Today)));
        folder.Write(
            "export of 2026-11-03.csv",
            FakeCharges.Csv(FakeCharges.Of(October, Pulled.Today).Take(0).Concat(FakeCharges.Of(November, Pulled.Today)))
        );

        var periods = await ReadAsync();

        Assert.Equal(["2026-10", "2026-11"], periods.Select(p => p.Period.BillingMonth));
    }

    [Fact]
    public async Task Read_SeveralMonthsInOneFile_NamesThemAndTheRemedy()
    {
        folder.Write("export.csv", FakeCharges.Csv(FakeCharges.Of(October, Pulled.Today).Concat(FakeCharges.Of(November, Pulled.Today))));

        var refusal = await Pulled.RefusalAsync(ReadAsync);

        Assert.Contains("“export.csv” has rows of several billing months (2026-10 to 2026-11)", refusal, StringComparison.Ordinal);
        Assert.Contains("focus-2026-08.csv.gz", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_ReplacedFile_HasAnotherStateAndReplacesItsMonthOnly()
    {
        folder.Write("focus-2026-10.csv", FakeCharges.Csv(FakeCharges.Of(October, Pulled.Today)));
        folder.Write("focus-2026-11.csv", FakeCharges.Csv(FakeCharges.Of(November, Pulled.Today)));
        var before = await ReadAsync();
        folder.Write("focus-2026-11.csv", FakeCharges.Csv(FakeCharges.Of(November, Pulled.Today, isRestated: true)));

        var after = await ReadAsync();

        Assert.Equal(before[0].Period.State, after[0].Period.State);
        Assert.NotEqual(before[1].Period.State, after[1].Period.State);
        Assert.NotEqual(Pulled.Total(before), Pulled.Total(after));
    }

    [Fact]
    public async Task Read_BillingPeriodBeforeTheCharge_CountsAsTheBillingPeriod()
    {
        var text = Encoding.UTF8.GetString(FakeCharges.Csv(FakeCharges.Of(October, Pulled.Today)));
        text = text.Replace(
            "2026-11-01T00:00:00Z,2026-10-01T00:00:00Z,Usage",
            "2026-12-01T00:00:00Z,2026-11-01T00:00:00Z,Usage",
            StringComparison.Ordinal
        );
        folder.Write("late.csv", Encoding.UTF8.GetBytes(text));

        Assert.Equal("2026-11", Assert.Single(await ReadAsync()).Period.BillingMonth);
    }

    [Fact]
    public async Task Read_OneFileAsLocation_IsRead()
    {
        var file = folder.Write("focus-2026-11.csv", FakeCharges.Csv(FakeCharges.Of(November, Pulled.Today)));
        folder.Write("focus-2026-10.csv", FakeCharges.Csv(FakeCharges.Of(October, Pulled.Today)));

        var periods = await Pulled.AllAsync(connector, Pulled.Context(connector, file));

        Assert.Equal("2026-11", Assert.Single(periods).Period.BillingMonth);
    }

    [Fact]
    public async Task Read_AtAnAddress_ListedOrByPath_IsTheSame()
    {
        await using var store = await FakeObjectStore.StartAsync();
        store.Put("bucket/focus/focus-2026-10.csv.gz", FakeCharges.Gzip(FakeCharges.Csv(FakeCharges.Of(October, Pulled.Today))));
        store.Put("bucket/focus/focus-2026-11.csv.gz", FakeCharges.Gzip(FakeCharges.Csv(FakeCharges.Of(November, Pulled.Today))));
        var location = store.At("bucket/focus").ToString();

        var listed = await Pulled.AllAsync(connector, Pulled.Context(connector, location));
        store.IsUnlisted = true;
        var asked = await Pulled.AllAsync(connector, Pulled.Context(connector, location, ("path", "focus-{month}.csv.gz")));
        var one = await Pulled.AllAsync(connector, Pulled.Context(connector, location + "/focus-2026-11.csv.gz"));

        Assert.Equal(Total(October) + Total(November), Pulled.Total(listed));
        Assert.Equal(Pulled.Total(listed), Pulled.Total(asked));
        Assert.Equal(Total(November), Pulled.Total(one));
    }

    [Fact]
    public async Task Read_ParquetOnly_NamesTheRemedy()
    {
        folder.Write("focus-2026-11.parquet", "PAR1"u8.ToArray());
        Assert.Contains("extract the table as CSV", await Pulled.RefusalAsync(ReadAsync), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_Months_SaysHowManyAndWhichIsNewest()
    {
        folder.Write("focus-2026-11.csv", FakeCharges.Csv(FakeCharges.Of(November, Pulled.Today)));
        var sentence = await connector.TestAsync(Pulled.Context(connector, folder.Path), CancellationToken.None);
        Assert.Equal("Connected; 1 month found, the newest 2026-11 with 1 file.", sentence);
    }

    private static decimal Total(DateOnly month) => FakeCharges.Of(month, Pulled.Today).Sum(c => c.Thousands * c.Cents) / 100_000m;

    private Task<IReadOnlyList<PulledPeriod>> ReadAsync() => Pulled.AllAsync(connector, Pulled.Context(connector, folder.Path));
}

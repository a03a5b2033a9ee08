using System.Text;
using Dashboard.Sources.AzureExports;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Tests.Documents;
using Dashboard.Sources.Tests.Pulling;
using Dashboard.Testing.Providers;

namespace Dashboard.Sources.Tests.AzureExports;

public sealed class AzureExportConnectorTests : IAsyncLifetime
{
    private static readonly DateOnly October = new(2026, 10, 1);

    private readonly AzureExportConnector connector = new();
    private FakeAzureExport export = null!;

    public async Task InitializeAsync() => export = await FakeAzureExport.StartAsync(Pulled.Today);

    public async Task DisposeAsync() => await export.DisposeAsync();

    [Fact]
    public async Task Read_YearAtAnAddress_AddsUpToTheRawNumbers()
    {
        var periods = await ReadAsync();

        Assert.Equal(12, periods.Count);
        Assert.Equal("2025-12", periods[0].Period.BillingMonth);
        Assert.Equal("2026-11", periods[^1].Period.BillingMonth);
        Assert.All(periods, p => Assert.Empty(p.Problems));
        Assert.Equal(export.ExpectedTotal(new DateOnly(2025, 12, 1), Pulled.Today), Pulled.Total(periods));
        Assert.Equal(export.ExpectedRows(October), periods.Single(p => p.Period.BillingMonth == "2026-10").Rows.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/billing")]
    [InlineData("/billing/focus-daily/")]
    public async Task Read_AnyFolderOfTheContainer_FindsTheSame(string below)
    {
        using var folder = new TemporaryFolder();
        export.WriteTo(folder.Path);

        var copied = await ReadAsync(folder.Path + below);
        var served = await ReadAsync(export.Location + below);

        Assert.Equal(12, served.Count);
        Assert.Equal(served.Select(p => p.Period.State), copied.Select(p => p.Period.State));
        Assert.Equal(Pulled.Total(served), Pulled.Total(copied));
    }

    [Fact]
    public async Task Read_MonthOfTwoFiles_NumbersRowsOnwards()
    {
        var month = (await ReadAsync())[^1];

        var numbers = month.Rows.Select(r => r.RowNumber).ToArray();
        Assert.Equal(numbers.Order().Distinct(), numbers);
        Assert.Equal("""{"team":"search"}""", month.Rows[0].Line.Tags);
    }

    [Fact]
    public async Task Read_RestatedMonth_TakesTheNewestRunWhole()
    {
        var before = await ReadAsync();
        export.Restate(export.Newest, Pulled.Today);

        var after = await ReadAsync();

        Assert.NotEqual(Pulled.Total(before), Pulled.Total(after));
        Assert.Equal(export.ExpectedTotal(export.Newest, Pulled.Today), Pulled.Total(after.TakeLast(1)));
        Assert.True(after[^1].Rows.Count < before[^1].Rows.Count);
        Assert.NotEqual(before[^1].Period.State, after[^1].Period.State);
        Assert.Equal(before.SkipLast(1).Select(p => p.Period.State), after.SkipLast(1).Select(p => p.Period.State));
    }

    [Fact]
    public async Task Read_DailyAndMonthlyExportOfTheSameScope_CountOnce()
    {
        export.Restate(October, Pulled.Today);
        var manifest = export.FilesOf(October, run: 1)[^1];
        var text = Encoding.UTF8.GetString(export.Store.Files[manifest]);
        export.Store.Put(
            manifest,
            Encoding.UTF8.GetBytes(text.Replace("exports/focus-daily", "exports/focus-monthly", StringComparison.Ordinal))
        );

        var october = (await ReadAsync()).Single(p => p.Period.BillingMonth == "2026-10");

        Assert.Equal(export.ExpectedTotal(October, October.AddMonths(1)), Pulled.Total([october]));
    }

    [Fact]
    public async Task Read_Window_BringsItsMonthsOnlyAndAsksForNoOther()
    {
        var periods = await ReadAsync(window: new PullWindow(new DateOnly(2026, 10, 31), Pulled.Today));

        Assert.Equal(["2026-10", "2026-11"], periods.Select(p => p.Period.BillingMonth));
        Assert.DoesNotContain(export.Store.Provider.Requests, r => r.Contains("20260901-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Read_SignatureAsSecret_IsOnEveryRequestAndInNoTrace()
    {
        const string signature = "sv=2024-11-04&sp=rl&sig=a-very-secret-signature";
        export.Store.Signature = "a-very-secret-signature";
        var trace = new List<SourceCall>();
        var settings = new Dictionary<string, string>
        {
            [CommonSettings.Location] = export.Location.ToString(),
            [CommonSettings.Secret] = signature,
        };

        var periods = await Pulled.AllAsync(connector, TestPulls.Context(connector, export.Location, Pulled.Now, settings, trace));

        Assert.Equal(12, periods.Count);
        Assert.All(trace, c => Assert.DoesNotContain("a-very-secret", c.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Read_TokenAsSecret_GoesInTheHeader()
    {
        export.Store.Token = "token-0123456789";
        Assert.Equal(12, (await ReadAsync(settings: (CommonSettings.Secret, "token-0123456789"))).Count);
    }

    [Fact]
    public async Task Read_NotListedButPathGiven_AsksForEachMonth()
    {
        foreach (var file in export.Store.Files.Keys.ToArray())
        {
            var parts = file.Split('/');
            export.Store.Put($"costs/flat/{parts[3]}/{parts[^1]}", export.Store.Files[file]);
        }

        export.Store.IsUnlisted = true;
        var periods = await ReadAsync($"{export.Location}/flat", settings: ("path", "{first}-{last}/manifest.json"));

        Assert.Equal(12, periods.Count);
        Assert.Equal(export.ExpectedTotal(new DateOnly(2025, 12, 1), Pulled.Today), Pulled.Total(periods));
    }

    [Fact]
    public async Task Test_Year_SaysHowManyMonthsAndWhichIsNewest()
    {
        var sentence = await connector.TestAsync(Context(), CancellationToken.None);
        Assert.Equal("Connected; 12 months found, the newest 2026-11 as exported on 2026-01-01 04:12 UTC.", sentence);
    }

    [Fact]
    public void Catalog_Key_IsThere() => Assert.IsType<AzureExportConnector>(ConnectorCatalog.Find("azure-focus"));

    private Task<IReadOnlyList<PulledPeriod>> ReadAsync(
        string? location = null,
        PullWindow? window = null,
        params (string Key, string Value)[] settings
    ) => Pulled.AllAsync(connector, Pulled.Context(connector, location ?? export.Location.ToString(), settings), window);

    private PullContext Context() => Pulled.Context(connector, export.Location.ToString());
}

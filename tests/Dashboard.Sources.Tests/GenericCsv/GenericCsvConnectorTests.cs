using System.Globalization;
using System.Text;
using Dashboard.Sources.GenericCsv;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Tests.Documents;
using Dashboard.Sources.Tests.Pulling;
using Dashboard.Testing.Providers;

namespace Dashboard.Sources.Tests.GenericCsv;

public sealed class GenericCsvConnectorTests : IDisposable
{
    private static readonly (string Key, string Value)[] Mapping =
    [
        ("day", "Date"),
        ("cost", "Spend"),
        ("currency", "=EUR"),
        ("vendor", "=Mistral AI"),
    ];

    private readonly GenericCsvConnector connector = new();
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Read_TableOfSeveralMonths_IsCutAtTheFirstOfEach()
    {
        Write("usage.csv", ("2026-09-30", "1"), ("2026-10-01", "2"), ("2026-10-31", "4"), ("2026-11-19", "8"));

        var periods = await ReadAsync();

        Assert.Equal(
            [
                new PullWindow(new DateOnly(2026, 9, 30), new DateOnly(2026, 10, 1)),
                new PullWindow(new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 1)),
                new PullWindow(new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 20)),
            ],
            periods.Select(p => p.Period.Days)
        );
        Assert.Equal([1m, 6m, 8m], periods.Select(p => Pulled.Total([p])));
    }

    [Fact]
    public async Task Read_TableOfTheLastDaysOnly_LeavesOlderDaysAlone()
    {
        Write("usage.csv", ("2026-11-10", "1"), ("2026-11-12", "2"));

        var period = Assert.Single(await ReadAsync());

        Assert.Equal(new PullWindow(new DateOnly(2026, 11, 10), new DateOnly(2026, 11, 13)), period.Period.Days);
    }

    [Fact]
    public async Task Read_SeveralTables_AreOneAndProblemsNameTheirOwn()
    {
        Write("a.csv", ("2026-11-10", "1"), ("never", "1"));
        Write("b.csv", ("2026-11-11", "2"), ("2026-11-12", "x"));

        var period = Assert.Single(await ReadAsync());

        Assert.Equal([2L, 5L], period.Rows.Select(r => r.RowNumber));
        Assert.Equal(2, period.Problems.Count);
        Assert.Contains("(“a.csv”, row 3)", period.Problems[0], StringComparison.Ordinal);
        Assert.Contains("(“b.csv”, row 3)", period.Problems[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_TableAtAnAddress_IsRead()
    {
        await using var store = await FakeObjectStore.StartAsync();
        store.Put("files/usage.csv", Encoding.UTF8.GetBytes("Date,Spend\n2026-11-10,3\n"));

        var periods = await Pulled.AllAsync(connector, Pulled.Context(connector, store.At("files/usage.csv").ToString(), Mapping));

        Assert.Equal(3m, Pulled.Total(periods));
    }

    [Fact]
    public async Task Read_NothingReadable_SaysTheFirstProblem()
    {
        Write("usage.csv", ("never", "1"));
        var refusal = await Pulled.RefusalAsync(ReadAsync);
        Assert.StartsWith("No row of the tables can be read. The first: row 2, Date:", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_ColumnMissing_NamesFileAndColumn()
    {
        folder.Write("usage.csv", "Date,Amount\n2026-11-10,3\n"u8.ToArray());
        Assert.Contains("“usage.csv” has no column “Spend”", await Pulled.RefusalAsync(ReadAsync), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_NoTables_SaysWhatIsLookedFor() =>
        Assert.Contains("No tables (.csv", await Pulled.RefusalAsync(ReadAsync), StringComparison.Ordinal);

    [Fact]
    public async Task Test_Tables_SaysRowsDaysAndFaults()
    {
        Write("usage.csv", ("2026-11-10", "1"), ("2026-11-12", "2"), ("Total", "3"));
        var sentence = await connector.TestAsync(Pulled.Context(connector, folder.Path, Mapping), CancellationToken.None);
        Assert.StartsWith(
            "Connected; 2 rows of 2026-11-10 to 2026-11-12 in 1 table; 1 row cannot be read, the first: row 4, Date:",
            sentence,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Problem_MappingWithoutDay_SaysSo()
    {
        var settings = new SourceSettings(
            connector,
            new Dictionary<string, string> { [CommonSettings.Location] = folder.Path, ["cost"] = "Spend" }
        );
        Assert.StartsWith("Name the column that holds the day", connector.Problem(settings), StringComparison.Ordinal);
    }

    private void Write(string name, params (string Day, string Cost)[] rows)
    {
        var text = new StringBuilder("Date,Spend\n");
        foreach (var (day, cost) in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"{day},{cost}\n");
        }

        folder.Write(name, Encoding.UTF8.GetBytes(text.ToString()));
    }

    private Task<IReadOnlyList<PulledPeriod>> ReadAsync() => Pulled.AllAsync(connector, Pulled.Context(connector, folder.Path, Mapping));
}

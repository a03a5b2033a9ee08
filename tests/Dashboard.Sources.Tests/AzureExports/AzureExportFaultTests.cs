using System.IO.Compression;
using System.Text;
using Dashboard.Sources.AzureExports;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Tests.Documents;
using Dashboard.Sources.Tests.Pulling;
using Dashboard.Testing.Providers;

namespace Dashboard.Sources.Tests.AzureExports;

public sealed class AzureExportFaultTests : IAsyncLifetime
{
    private static readonly DateOnly November = new(2026, 11, 1);
    private static readonly PullWindow TwoMonths = new(new DateOnly(2026, 10, 1), Pulled.Today);

    private readonly AzureExportConnector connector = new();
    private FakeAzureExport export = null!;

    public static TheoryData<Fault> Faults => [.. Enum.GetValues<Fault>().Where(f => f != Fault.None)];

    public async Task InitializeAsync() => export = await FakeAzureExport.StartAsync(Pulled.Today);

    public async Task DisposeAsync() => await export.DisposeAsync();

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Read_FaultOnAFile_RecoversOrSaysWhy(Fault fault)
    {
        var expected = export.ExpectedTotal(new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 1));
        await using var periods = connector.ReadAsync(Context(), TwoMonths, CancellationToken.None).GetAsyncEnumerator();
        await periods.MoveNextAsync();
        export.Store.Provider.Break(fault, answers: 1);

        var outcome = await Record.ExceptionAsync(async () =>
            Assert.Equal(expected, Pulled.Total([await Pulled.RowsAsync(periods.Current)]))
        );

        Assert.True(outcome is null or PullException, outcome?.ToString());
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Read_FaultOnTheList_RecoversOrSaysWhy(Fault fault)
    {
        export.Store.Provider.Break(fault, answers: 1);
        var outcome = await Record.ExceptionAsync(() => Pulled.AllAsync(connector, Context(), TwoMonths));
        Assert.True(outcome is null or PullException, outcome?.ToString());
    }

    [Fact]
    public async Task Read_FileMissing_NamesIt()
    {
        var file = export.FilesOf(November)[1];
        export.Store.Remove(file);

        Assert.Contains("part_1_0001.csv.gz", await RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_FileShorterThanStated_NamesItAndBothNumbers()
    {
        var file = export.FilesOf(November)[0];
        var content = export.Store.Files[file];
        export.Store.Put(file, content[..^10]);

        var refusal = await RefusalAsync();

        Assert.Contains("part_0_0001.csv", refusal, StringComparison.Ordinal);
        Assert.Contains($"{content.Length - 10:N0} bytes, not the {content.Length:N0}", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_FewerRowsThanStated_NamesFileAndNumbers()
    {
        Manifest(November, text => text.Replace("\"dataRowCount\":38", "\"dataRowCount\":39", StringComparison.Ordinal));
        Assert.Contains("holds 38 rows, the manifest says 39", await RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_HalfWrittenManifest_BringsTheOtherMonthsFirst()
    {
        Manifest(November, text => text[..(text.Length / 2)]);
        var periods = new List<UsagePeriod>();

        var refusal = await Pulled.RefusalAsync(async () =>
        {
            await foreach (var period in connector.ReadAsync(Context(), TwoMonths, CancellationToken.None))
            {
                periods.Add(period);
            }
        });

        Assert.Equal(["2026-10"], periods.Select(p => p.BillingMonth));
        Assert.Contains("broken JSON", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_HalfWrittenManifestInAFolder_NamesIt()
    {
        Manifest(November, text => text[..(text.Length / 2)]);
        using var folder = new TemporaryFolder();
        export.WriteTo(folder.Path);

        var refusal = await RefusalAsync(folder.Path);

        Assert.Contains("manifest.json” is not whole JSON", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null", "is no manifest")]
    [InlineData("{}", "is no manifest")]
    [InlineData("[1]", "is no manifest")]
    public async Task Read_ManifestOfSomethingElse_SaysSo(string json, string words)
    {
        Manifest(November, _ => json);
        Assert.Contains(words, await RefusalAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("/..//x.csv")]
    [InlineData("https://elsewhere.example/part.csv")]
    [InlineData("C:/windows/part.csv")]
    [InlineData("a\\\\..\\\\part.csv")]
    public async Task Read_ManifestThatLeadsOut_IsRefused(string name)
    {
        Manifest(November, text => text.Replace(export.FilesOf(November)[0]["costs/".Length..], name, StringComparison.Ordinal));

        var refusal = await RefusalAsync();

        Assert.Contains("leads out of the location", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain(export.Store.Provider.Requests, r => r.Contains("passwd", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Read_Parquet_NamesTheRemedy()
    {
        Manifest(November, text => text.Replace("\"fileFormat\":\"Csv\"", "\"fileFormat\":\"Parquet\"", StringComparison.Ordinal));
        Assert.Contains("set its format to CSV and its compression to None or GZip", await RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_RunOfHalfAMonth_DoesNotReplaceTheMonth()
    {
        Manifest(November, text => text.Replace("2026-11-01T00:00:00\"", "2026-11-10T00:00:00\"", StringComparison.Ordinal));
        Assert.Contains("no billing month from its first day on", await RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_ExportOfAnotherKind_IsPassedOver()
    {
        Manifest(November, text => text.Replace("FocusCost", "ActualCost", StringComparison.Ordinal));
        var periods = await Pulled.AllAsync(connector, Context(), TwoMonths);
        Assert.Equal(["2026-10"], periods.Select(p => p.Period.BillingMonth));
    }

    [Fact]
    public async Task Read_ZipBomb_IsStopped()
    {
        var file = export.FilesOf(November)[1];
        var bomb = Bomb();
        var length = export.Store.Files[file].Length;
        export.Store.Put(file, bomb);
        Manifest(November, text => text.Replace($"\"byteCount\":{length}", $"\"byteCount\":{bomb.Length}", StringComparison.Ordinal));

        var refusal = await RefusalAsync();

        Assert.Contains("part_1_0001.csv.gz”: The gzip file grows more than 200 times its size", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_FolderThatDoesNotExist_SaysSo()
    {
        var refusal = await RefusalAsync("/nowhere/exports");
        Assert.Equal(
            "The server has no folder “/nowhere/exports”: create or mount it, let the server's user read it, and check the path.",
            refusal
        );
    }

    [Theory]
    [InlineData("exports/here", "neither a full path")]
    [InlineData("http://example.com/costs", "begins with http")]
    [InlineData("ftp://example.com/costs", "ftp://")]
    [InlineData("https://user:pass@example.com/costs", "user name or password")]
    [InlineData("", "Enter the full path")]
    public async Task Read_NoLocation_SaysWhatIsWrong(string location, string words)
    {
        Assert.Contains(words, await RefusalAsync(location), StringComparison.Ordinal);
        var settings = new SourceSettings(connector, new Dictionary<string, string> { [CommonSettings.Location] = location });
        Assert.Contains(words, connector.Problem(settings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_EmptyFolder_SaysWhatToCheck()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("No manifest.json lies below", await RefusalAsync(folder.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_LinkInTheFolder_IsNotFollowed()
    {
        using var folder = new TemporaryFolder();
        export.WriteTo(folder.Path);
        var file = Path.Combine(folder.Path, export.FilesOf(November)[0]["costs/".Length..]);
        File.Delete(file);
        File.CreateSymbolicLink(file, "/etc/hostname");

        Assert.Contains("is a link", await RefusalAsync(folder.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_NothingToList_SaysWhatToDo()
    {
        export.Store.IsUnlisted = true;
        var refusal = await Pulled.RefusalAsync(() => connector.TestAsync(Context(), CancellationToken.None));
        Assert.Contains("(403)", refusal, StringComparison.Ordinal);
    }

    private static byte[] Bomb()
    {
        using var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.SmallestSize))
        {
            gzip.Write(FakeCharges.Csv(FakeCharges.Of(November, Pulled.Today)));
            var blanks = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(new string(',', 22) + "\n", 4000)));
            for (var i = 0; i < 1_200; i++)
            {
                gzip.Write(blanks);
            }
        }

        return file.ToArray();
    }

    private void Manifest(DateOnly month, Func<string, string> change)
    {
        var file = export.FilesOf(month)[^1];
        export.Store.Put(file, Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(export.Store.Files[file]))));
    }

    private Task<string> RefusalAsync(string? location = null) =>
        Pulled.RefusalAsync(() => Pulled.AllAsync(connector, Pulled.Context(connector, location ?? export.Location.ToString()), TwoMonths));

    private PullContext Context() => Pulled.Context(connector, export.Location.ToString());
}

using Dashboard.Sources.Demo;
using Dashboard.Store.Imports;
using Dashboard.Store.Registers;

namespace Dashboard.Store.Tests.Registers;

/// <summary>What a register exports comes back in as it was, in both formats.</summary>
public sealed class RoundTripTests(DemoStore demo) : IClassFixture<DemoStore>
{
    /// <summary>In the order in which people fill them; a test holds it against the catalog.</summary>
    private static readonly string[] Keys =
    [
        "vendors",
        "models",
        "offers",
        "ties",
        "vendor-facts",
        "vendor-contacts",
        "contracts",
        "amendments",
        "rate-cards",
        "commitments",
        "obligations",
        "applications",
        "alternatives",
        "exit-plans",
        "switching-costs",
        "spend-entries",
        "events",
    ];

    public static IEnumerable<object[]> AllInBothFormats { get; } =
        Keys.SelectMany(key => new object[][] { [key, "csv"], [key, "xlsx"] }).ToList();

    private readonly RegisterTables tables = new(demo.Store);

    [Fact]
    public void Catalog_All_IsWhatTheTestsCover() =>
        Assert.Equal(
            Keys.Order(StringComparer.Ordinal),
            demo.Store.Get<RegisterCatalog>().All.Select(r => r.Key).Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(AllInBothFormats))]
    public async Task Import_OfTheExport_ChangesNothing(string register, string format)
    {
        var before = await tables.RowsAsync(register);
        Assert.NotEmpty(before);
        var file = await tables.ExportAsync(register, format);

        var outcome = await tables.ImportAsync(register, file);

        Assert.True(outcome.IsCompleted, Problems(outcome));
        Assert.Equal((0, 0, before.Count), (outcome.Added, outcome.Changed, outcome.Unchanged));
        Assert.Equal(before.SelectMany(RegisterFile.CellsOf), (await tables.RowsAsync(register)).SelectMany(RegisterFile.CellsOf));
    }

    /// <summary>The demo's own files, as a user would bring them a second time.</summary>
    [Fact]
    public async Task Import_OfTheDemosFilesAgain_ChangesNothing()
    {
        foreach (var file in DemoCompany.RegisterFiles)
        {
            var outcome = await tables.ImportAsync(file.Register, new ImportFile(file.FileName, file.Open, null));

            Assert.True(outcome.IsCompleted, Problems(outcome));
            Assert.True((outcome.Added, outcome.Changed) == (0, 0), $"{file.Register}: {outcome.CountsLine}");
        }
    }

    private static string Problems(ImportOutcome outcome) =>
        outcome.Message + " " + string.Join("; ", outcome.Problems.Take(5).Select(p => $"{p.Row} {p.Column} “{p.Value}” {p.Message}"));
}

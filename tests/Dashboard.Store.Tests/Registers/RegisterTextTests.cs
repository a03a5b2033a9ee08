using Dashboard.Store.Registers;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Registers;

/// <summary>Texts that spreadsheets, separators and writing directions treat specially come back as they were entered.</summary>
public sealed class RegisterTextTests(DemoStore demo) : IClassFixture<DemoStore>
{
    private static readonly string[] Pieces =
    [
        "=",
        "+",
        "-",
        "@",
        "'",
        "''",
        "\"",
        "\"\"",
        ",",
        ";",
        "|",
        "\n",
        "\r\n",
        "\t",
        " ",
        "\u00a0",
        "12",
        "1,5",
        "-3.5",
        "2026-11-21",
        "yes",
        "unknown",
        "=HYPERLINK(\"x\")",
        "🚀",
        "👩‍👩‍👧",
        "é",
        "e\u0301",
        "שלום",
        "مرحبا",
        "\u202b",
        "\u200f",
        "株式会社",
        "\ufeff",
        "\u2028",
        "_x0041_",
        "<b>&amp;",
        "sep=;",
    ];

    private readonly RegisterTables tables = new(demo.Store);

    [Fact]
    public void Save_AnyText_ComesBackFromAnExportInEitherFormat() =>
        Prop.ForAll(
                Gen.ArrayOf(Gen.ArrayOf(Gen.Elements(Pieces)).Select(string.Concat).Where(t => t.Length <= 200), 12).ToArbitrary(),
                texts => RoundTripsAsync(texts).GetAwaiter().GetResult()
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(12));

    [Fact]
    public async Task Import_WordsOfAList_ComeBackFromAnExportInEitherFormat()
    {
        var words = "=sum; '@x; \"q\"; -3; a,b; \u202bשלום; 🚀 go";
        string[][] lines =
        [
            ["name", "data_classes"],
            ["Words", words],
        ];
        await tables.ImportAsync("applications", RegisterTables.Csv("applications", lines));
        await using var db = demo.Store.Open();
        var stored = (await db.Applications.SingleAsync(a => a.Key == "words")).DataClasses;
        Assert.Equal(["=sum", "'@x", "\"q\"", "-3", "a,b", "\u202bשלום", "🚀 go"], stored);

        foreach (var format in new[] { "csv", "xlsx" })
        {
            var outcome = await tables.ImportAsync("applications", await tables.ExportAsync("applications", format));
            Assert.Equal((0, 0, 0L), (outcome.Added, outcome.Changed, outcome.Rejected));
        }
    }

    [Fact]
    public void Of_AnyName_IsAKeyThatReadsAsItself() =>
        Prop.ForAll(
                Gen.ArrayOf(Gen.Elements(Pieces)).Select(string.Concat).ToArbitrary(),
                name =>
                {
                    var key = RecordKeys.Of(name);
                    return key.Length is > 0 and <= 120 && RecordKeys.Of(key) == key && RecordKeys.Read(key) == key;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Of_LongNamesThatDifferAtTheirEnd_AreTwoKeys()
    {
        var start = new string('a', 300);

        Assert.NotEqual(RecordKeys.Of(start + "b"), RecordKeys.Of(start + "c"));
    }

    [Theory]
    [InlineData("name", "Two\nlines")]
    [InlineData("substitutability_reason", "A bell \a")]
    [InlineData("data_classes", "personal\ndata; prices")]
    public async Task Save_TextThatCannotBeKept_IsRefusedAtItsField(string field, string text)
    {
        var result = await tables.SaveAsync("applications", null, 0, ("name", "Fine"), (field, text));

        Assert.Equal(field, Assert.Single(result.Result.Errors).Field);
    }

    [Fact]
    public async Task Save_HalfOfAnEmoji_IsRefusedAtItsField()
    {
        var result = await tables.SaveAsync("applications", null, 0, ("name", "Half \ud83d"));

        Assert.Equal("name", Assert.Single(result.Result.Errors).Field);
    }

    /// <summary>What was typed is what is kept.</summary>
    [Theory]
    [InlineData("0.000000000001")]
    [InlineData("1234567.123456789012")]
    public async Task Save_PriceWithManyDecimals_IsKeptExactly(string price)
    {
        var saved = await tables.SaveAsync(
            "rate-cards",
            null,
            0,
            ("contract", "brindlemark-resale"),
            ("model", "gpt-5-4"),
            ("token_kind", "output"),
            ("price", price),
            ("effective_from", price.Length > 15 ? "2024-01-01" : "2023-01-01"),
            ("effective_to", price.Length > 15 ? "2024-12-31" : "2023-12-31")
        );

        Assert.True(saved.IsSaved);
        var row = (await tables.RowsAsync("rate-cards")).Single(r => r.Id == saved.Result.Id);
        Assert.Contains(price, RegisterFile.CellsOf(row));
        var again = await tables.ImportAsync("rate-cards", await tables.ExportAsync("rate-cards", "xlsx"));
        Assert.Equal((0, 0), (again.Added, again.Changed));
    }

    private async Task<bool> RoundTripsAsync(string[] texts)
    {
        var ids = new List<int>();
        foreach (var text in texts)
        {
            var result = await tables.SaveAsync(
                "commitments",
                null,
                0,
                ("contract", "brindlemark-resale"),
                ("amount", "1"),
                ("currency", "USD"),
                ("starts_on", "2026-01-01"),
                ("ends_on", "2026-01-31"),
                ("name", text.ReplaceLineEndings(" ").Replace('\t', ' ')),
                ("note", text)
            );
            Assert.True(result.IsSaved, string.Join("; ", result.Result.Errors));
            ids.Add(result.Result.Id!.Value);
        }

        foreach (var format in new[] { "csv", "xlsx" })
        {
            var before = await CellsAsync(ids);
            var outcome = await tables.ImportAsync("commitments", await tables.ExportAsync("commitments", format));
            Assert.True(outcome.IsCompleted, outcome.Message);
            Assert.Equal((0, 0), (outcome.Added, outcome.Changed));
            Assert.Equal(before, await CellsAsync(ids));
        }

        return true;
    }

    private async Task<List<string>> CellsAsync(List<int> ids) =>
        [.. (await tables.RowsAsync("commitments")).Where(r => ids.Contains(r.Id)).SelectMany(RegisterFile.CellsOf)];
}

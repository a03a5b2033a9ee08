using System.Text;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Imports;
using Dashboard.Sources.Documents;

namespace Dashboard.Sources.Tests.Documents;

public sealed class PdfReadingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task ReadAsync_TwoPages_KeepsParagraphsLinesAndWherePagesBegin()
    {
        var document = await ReadAsync(
            PdfFixture.Of(
                ["Exclusivity.", null, "Customer shall buy all models from", "the Vendor.", null, "Fees."],
                ["Either party may end this agreement."]
            )
        );
        Assert.Equal(
            "Exclusivity.\n\nCustomer shall buy all models from\nthe Vendor.\n\nFees.\n\nEither party may end this agreement.",
            document.Text
        );
        Assert.Equal([0, document.Text.IndexOf("Either", StringComparison.Ordinal)], document.PageStarts);
        Assert.Equal(("application/pdf", "PDF"), (document.MediaType, document.Method));
        Assert.Empty(document.Notes);
    }

    [Theory]
    [InlineData("The termi-", "nation date", "The termination date")]
    [InlineData("A non-", "exclusive licence", "A non-exclusive licence")]
    [InlineData("Annex A-", "First part", "Annex A-\nFirst part")]
    public async Task ReadAsync_HyphenAtTheLinesEnd_JoinsTheWord(string first, string second, string text) =>
        Assert.Equal(text, (await ReadAsync(PdfFixture.Of([first, second]))).Text);

    [Fact]
    public async Task ReadAsync_ClauseOverAPageBreak_IsFound()
    {
        var document = await ReadAsync(
            PdfFixture.Of(
                ["4. Term.", null, "Either party may terminate this Agreement for convenience at any time upon"],
                ["ninety (90) days prior written notice to the other party."]
            )
        );
        var finding = Assert.Single(
            ClauseScanner.Default.Scan(document.Text),
            f => f is { Clause: ClauseTypes.TerminationForConvenience, NoticeDays: 90, Confidence: > 0.5 }
        );
        Assert.InRange(document.PageStarts[1], finding.Start + 1, finding.End - 1);
    }

    [Fact]
    public async Task ReadAsync_PagesWithoutText_SaysThatItIsAScan()
    {
        var document = await ReadAsync(PdfFixture.Of([], []));
        Assert.False(document.HasText);
        Assert.Equal([0, 0], document.PageStarts);
        Assert.Contains("No page has text: it is probably a scan", Assert.Single(document.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_OnePageWithoutText_NamesThePage() =>
        Assert.Contains(
            "Pages without text, in which nothing could be looked for: 2.",
            (await ReadAsync(PdfFixture.Of(["Terms."], [], ["Signatures."]))).Notes
        );

    [Fact]
    public async Task ReadAsync_ScriptsAndActions_AreIgnoredAndNoted()
    {
        const string script = "/OpenAction<</S/JavaScript/JS(app.launchURL\\('http://127.0.0.1:9/'\\);)>>";
        var document = await ReadAsync(
            PdfFixture.Of(
                [
                    ["Terms."],
                ],
                script,
                ""
            )
        );
        Assert.Equal("Terms.", document.Text);
        Assert.Contains("The PDF holds scripts; they were ignored.", document.Notes);
    }

    [Fact]
    public async Task ReadAsync_PasswordProtected_SaysWhatToDo()
    {
        var key = $"<{string.Concat(Enumerable.Repeat("5A", 32))}>";
        var file = PdfFixture.Of(
            [
                ["Terms."],
            ],
            "",
            "/Encrypt 6 0 R/ID[<00><00>]",
            $"<</Filter/Standard/V 1/R 2/Length 40/P -4/O{key}/U{key}>>"
        );
        Assert.Contains("is password protected: open it, remove the password", await RefusalAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_CutOff_SaysSo()
    {
        var file = PdfFixture.Of(["Terms."], ["More terms."]);
        Assert.Contains("is cut off, its end is missing", await RefusalAsync(file[..(file.Length / 2)]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.7\nand nothing that a PDF has\n%%EOF")]
    [InlineData("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF")]
    [InlineData(
        "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 9/Kids[2 0 R]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
    )]
    public async Task ReadAsync_Malformed_SaysDamaged(string content) =>
        Assert.Contains("is damaged", await RefusalAsync(Encoding.Latin1.GetBytes(content)), StringComparison.Ordinal);

    [Fact]
    public async Task ReadAsync_FiveThousandPages_IsRefusedByTheirNumber()
    {
        string?[][] pages = [.. Enumerable.Repeat<string?[]>(["x"], 5_000)];
        Assert.Contains("has 5000 pages, more than 3000: split it.", await RefusalAsync(PdfFixture.Of(pages)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_ReaderIsLate_IsKilledAndSaidSo()
    {
        var path = folder.Write("late.pdf", PdfFixture.Of(["Terms."]));
        var reader = new DocumentTextReader(ReaderLimits.Pdf with { Time = TimeSpan.FromMilliseconds(5) });
        var refusal = await Assert.ThrowsAsync<UnreadableFileException>(() => reader.ReadAsync(path, "late.pdf", CancellationToken.None));
        Assert.Contains("takes longer than", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_ReaderRunsOutOfMemory_OthersAreStillRead()
    {
        string?[][] pages =
        [
            .. Enumerable.Range(0, 2_000).Select(n => Enumerable.Repeat<string?>($"Line of page {n} that has some length", 50).ToArray()),
        ];
        var path = folder.Write("fat.pdf", PdfFixture.Of(pages));
        var reader = new DocumentTextReader(ReaderLimits.Pdf with { MemoryBytes = 24L << 20 });
        var refusal = await Assert.ThrowsAsync<UnreadableFileException>(() => reader.ReadAsync(path, "fat.pdf", CancellationToken.None));
        Assert.Contains("the reader gave up on it", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("Terms.", (await ReadAsync(PdfFixture.Of(["Terms."]))).Text);
    }

    [Fact]
    public async Task ReadAsync_AnotherEnding_IsNoted() =>
        Assert.Contains(
            "The content is a PDF, whatever its name says.",
            (await ReadAsync(PdfFixture.Of(["Terms."]), "../../terms.txt")).Notes
        );

    private Task<DocumentText> ReadAsync(byte[] file, string name = "contract.pdf") =>
        new DocumentTextReader().ReadAsync(folder.Write("upload.bin", file), name, CancellationToken.None);

    private async Task<string> RefusalAsync(byte[] file) =>
        (await Assert.ThrowsAsync<UnreadableFileException>(() => ReadAsync(file))).Message;
}

#pragma warning disable S3220 // OpenXml elements take one child or many alike.
using Dashboard.Sources.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using static Dashboard.Sources.Tests.Documents.DocxFixture;

namespace Dashboard.Sources.Tests.Documents;

public sealed class DocxReadingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task ReadAsync_Paragraphs_AreSetApartByBlankLines()
    {
        var read = await ReadAsync(Of(Paragraph("1. Fees"), Paragraph("Customer pays "), new Paragraph()));
        Assert.Equal("1. Fees\n\nCustomer pays", read.Text);
        Assert.Equal("DOCX", read.Method);
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", read.MediaType);
        Assert.Empty(read.Notes);
    }

    [Fact]
    public async Task ReadAsync_Table_HasALineForEachRow()
    {
        static TableRow Row(params string[] cells) => new(cells.Select(c => new TableCell(c.Length == 0 ? new Paragraph() : Paragraph(c))));
        var read = await ReadAsync(
            Of(Paragraph("Rates"), new Table(Row("Model", "Price"), Row("", "$2"), Row("Large", "")), Paragraph("End"))
        );
        Assert.Equal("Rates\n\nModel\tPrice\n\t$2\nLarge\n\nEnd", read.Text);
    }

    [Fact]
    public async Task ReadAsync_TrackedChanges_InsertionsAreInAndDeletionsOut()
    {
        var paragraph = new Paragraph(
            new Run(new Text("The fee is ") { Space = SpaceProcessingModeValues.Preserve }),
            new DeletedRun(new Run(new DeletedText("10"))),
            new InsertedRun(new Run(new Text("12"))),
            new MoveFromRun(new Run(new Text(" gone"))),
            new MoveToRun(new Run(new Text(" here")))
        );
        Assert.Equal("The fee is 12 here", (await ReadAsync(Of(paragraph))).Text);
    }

    [Fact]
    public async Task ReadAsync_Footnotes_FollowTheBody()
    {
        var docx = Of(
            main =>
            {
                var notes = main.AddNewPart<FootnotesPart>();
                notes.Footnotes = new Footnotes(
                    new Footnote(Paragraph("line above notes")) { Type = FootnoteEndnoteValues.Separator, Id = 0 },
                    new Footnote(Paragraph("Prices without tax.")) { Id = 1 }
                );
            },
            new Paragraph(new Run(new Text("Fees are due")), new Run(new FootnoteReference { Id = 1 }), new Run(new Text(".")))
        );
        Assert.Equal("Fees are due.\n\nPrices without tax.", (await ReadAsync(docx)).Text);
    }

    [Fact]
    public async Task ReadAsync_FieldsTabsAndBreaks_BecomeText()
    {
        const string body =
            "<w:p><w:r><w:t>See</w:t></w:r><w:r><w:instrText>REF secret</w:instrText></w:r><w:r><w:tab/><w:t>4</w:t><w:br/><w:t>non</w:t><w:noBreakHyphen/><w:t>exclusive &amp; &#169;</w:t></w:r></w:p>";
        Assert.Equal("See\t4\nnon-exclusive & ©", (await ReadAsync(RawBody(body))).Text);
    }

    [Fact]
    public async Task ReadAsync_TextBoxWithFallback_IsReadOnce()
    {
        const string box = "<w:txbxContent><w:p><w:r><w:t>Boxed.</w:t></w:r></w:p></w:txbxContent>";
        const string body =
            $"<w:p><w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>";
        Assert.Equal("Boxed.", (await ReadAsync(RawBody(body))).Text);
    }

    [Fact]
    public async Task ReadAsync_ExternalTemplateAndPicture_AreNotFetched()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://{listener.LocalEndpoint}/template.dotx");
        var docx = Of(
            main => main.AddExternalRelationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes", address),
            Paragraph("Body.")
        );
        Assert.Equal("Body.", (await ReadAsync(docx)).Text);
        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task ReadAsync_HundredLevelsOfNesting_IsRead()
    {
        var body =
            string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 33))
            + "<w:p><w:r><w:t>deep</w:t></w:r></w:p>"
            + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 33));
        Assert.Equal("deep", (await ReadAsync(RawBody(body))).Text);
    }

    [Fact]
    public async Task ReadAsync_Macros_AreIgnoredWithANote()
    {
        var docx = Raw(
            $"<w:document xmlns:w=\"{WordSpace}\"><w:body><w:p><w:r><w:t>Hi.</w:t></w:r></w:p></w:body></w:document>",
            ("word/vbaProject.bin", "Sub AutoOpen")
        );
        var read = await ReadAsync(docx, "contract.docm");
        Assert.Equal("Hi.", read.Text);
        Assert.Contains("macros", Assert.Single(read.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_NamedText_ContentDecides()
    {
        var read = await ReadAsync(Of(Paragraph("Body.")), "contract.txt");
        Assert.Equal("Body.", read.Text);
        Assert.Contains("whatever its name", Assert.Single(read.Notes), StringComparison.Ordinal);
    }

    private Task<DocumentText> ReadAsync(byte[] docx, string name = "contract.docx") =>
        new DocumentTextReader().ReadAsync(folder.Write("upload.bin", docx), name, CancellationToken.None);
}

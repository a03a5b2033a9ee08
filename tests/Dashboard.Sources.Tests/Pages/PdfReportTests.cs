using Dashboard.Sources.Documents;
using Dashboard.Sources.Pages;

namespace Dashboard.Sources.Tests.Pages;

/// <summary>What is written as PDF is read back by the product's own PDF reader.</summary>
public sealed class PdfReportTests : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"report-{Guid.NewGuid():N}.pdf");

    public void Dispose() => File.Delete(path);

    [Fact]
    public async Task WriteAsync_TitleQuoteAndLabel_AreWordsOfThePage()
    {
        var text = await WriteAsync(pdf =>
        {
            pdf.Title("Audit of Søren & Łukasz");
            pdf.Quote("Customer buys only from Provider.");
            pdf.Labelled("Reviewer", "A lawyer, 3 Jan 2026");
        });

        Assert.Contains("Audit of Søren & Łukasz", text);
        Assert.Contains("“Customer buys only from Provider.”", text);
        Assert.Contains("A lawyer, 3 Jan 2026", text);
        Assert.Contains("page 1 of 1", text);
    }

    [Fact]
    public async Task WriteAsync_MoreThanAPage_GoesOnAndNumbersThePages()
    {
        var text = await WriteAsync(pdf =>
        {
            for (var line = 1; line <= 300; line++)
            {
                pdf.Labelled("Line", $"{line} of a long report.");
            }
        });

        Assert.All(Enumerable.Range(1, 300), line => Assert.Contains($"{line} of a long report.", text));
        Assert.Matches(@"page (\d+) of \1", text);
        Assert.DoesNotContain("page 1 of 1\n", text);
    }

    [Fact]
    public async Task WriteAsync_LetterThatTheFontLacks_IsShownAsABox() =>
        Assert.Contains("□□", await WriteAsync(pdf => pdf.Paragraph("契約")));

    private async Task<string> WriteAsync(Action<PdfReport> write)
    {
        var pdf = new PdfReport("Test");
        write(pdf);
        await using (var file = File.Create(path))
        {
            await pdf.WriteAsync(file, CancellationToken.None);
        }

        return (await new DocumentTextReader().ReadAsync(path, "report.pdf", CancellationToken.None)).Text;
    }
}

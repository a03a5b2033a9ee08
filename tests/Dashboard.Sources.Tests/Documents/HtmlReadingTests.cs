using System.Text;
using Dashboard.Domain.Imports;
using Dashboard.Sources.Documents;

namespace Dashboard.Sources.Tests.Documents;

public sealed class HtmlReadingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("<h1>Terms</h1><p>You  may\nnot &amp; we <b>may</b>.</p><p>Next</p>", "Terms\n\nYou may not & we may.\n\nNext")]
    [InlineData("a<script>alert('<p>no</p>')</script>b<style>p{}</style><!-- no <p> -->c", "abc")]
    [InlineData("<ul><li>One</li><li>Two</li></ul>", "One\nTwo")]
    [InlineData("<table><tr><th>Model</th><td>Price</td></tr><tr><td>A</td><td>1</td></tr></table>", "Model\tPrice\nA\t1")]
    [InlineData("one<br>two<br><br>three", "one\ntwo\n\nthree")]
    [InlineData("<pre>a  b\nc</pre>", "a b\nc")]
    [InlineData("<p title=\"a > b\">5 < 6 and 7 > 3</p>", "5 < 6 and 7 > 3")]
    [InlineData("<title>Not text</title><p onclick='x()'>Text</p><svg><text>no</text></svg>", "Text")]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>")]
    [InlineData("<p>unclosed <script>never ends", "unclosed")]
    public async Task ReadAsync_Page_GivesItsWordsAlone(string body, string text) =>
        Assert.Equal(text, (await ReadAsync(Encoding.UTF8.GetBytes("<!doctype html><html><body>" + body))).Text);

    [Fact]
    public async Task ReadAsync_NameSaysHtml_IsReadAsHtml()
    {
        var document = await ReadAsync("<section>Terms</section>"u8.ToArray());
        Assert.Equal(("Terms", "text/html", "HTML, UTF-8"), (document.Text, document.MediaType, document.Method));
    }

    [Fact]
    public async Task ReadAsync_DeclaredEncoding_IsUsed() =>
        Assert.Equal(
            "Preis €",
            (await ReadAsync(Encoding.Latin1.GetBytes("<html><meta charset=\"windows-1252\"><p>Preis \u0080</p>"))).Text
        );

    [Fact]
    public async Task ReadAsync_OnlyScripts_SaysToPrintIt()
    {
        var refusal = await Assert.ThrowsAsync<UnreadableFileException>(() => ReadAsync("<html><script>go()</script></html>"u8.ToArray()));
        Assert.Contains("print it to PDF", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<")]
    [InlineData("<p ")]
    [InlineData("<p a='")]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("<div>")]
    [InlineData("<p a=\"'>x")]
    [InlineData("&amp")]
    public async Task ReadAsync_TheSameOverAndOver_TakesTimeInProportion(string piece)
    {
        var page = Encoding.UTF8.GetBytes("<html>start " + string.Concat(Enumerable.Repeat(piece, 2_000_000 / piece.Length)));
        var reading = ReadAsync(page);
        Assert.StartsWith("start", (await reading.WaitAsync(TimeSpan.FromSeconds(20))).Text, StringComparison.Ordinal);
    }

    private Task<DocumentText> ReadAsync(byte[] page) =>
        new DocumentTextReader().ReadAsync(folder.Write("upload.bin", page), "terms.html", CancellationToken.None);
}

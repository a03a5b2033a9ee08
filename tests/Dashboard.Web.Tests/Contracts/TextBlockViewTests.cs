using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Web.Contracts;
using Dashboard.Web.Tests.Shared;

namespace Dashboard.Web.Tests.Contracts;

public class TextBlockViewTests
{
    [Fact]
    public async Task Render_WordsThatLookLikeMarkup_AreEncoded()
    {
        var html = await RenderAsync("A <script>alert(1)</script> & \"b\"", [new(4, 2, 10)], []);

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("data-clauses=\"4\" data-begins=\"4\">&lt;script&gt;</mark>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_WordsOfSeveralClauses_TakeTheStrongestState()
    {
        var html = await RenderAsync(
            "abcdef",
            [new(1, 0, 4), new(2, 2, 6)],
            new() { [1] = ClauseState.Rejected, [2] = ClauseState.Confirmed }
        );

        Assert.Contains("<mark class=\"clause rejected\" data-clauses=\"1\" data-begins=\"1\">ab</mark>", html, StringComparison.Ordinal);
        Assert.Contains(
            "<mark class=\"clause confirmed several\" data-clauses=\"1 2\" data-begins=\"2\">cd</mark>",
            html,
            StringComparison.Ordinal
        );
    }

    private static Task<string> RenderAsync(string text, ClauseSpan[] spans, Dictionary<int, ClauseState> states)
    {
        var document = ClauseText.Of(text, spans);
        return Markup.OfAsync<TextBlockView>(
            new
            {
                Block = document.Blocks[0],
                Document = document,
                States = states,
            }
        );
    }
}

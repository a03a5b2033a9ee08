using Dashboard.Store.Search;

namespace Dashboard.Store.Tests.Search;

public sealed class SnippetTests
{
    [Fact]
    public void Of_LongText_CutsBetweenWordsAroundTheHit()
    {
        var text = string.Concat(Enumerable.Repeat("lorem ", 100)) + "the Needle here" + string.Concat(Enumerable.Repeat(" ipsum", 100));

        var snippet = Snippet.Of(text, "needle", ["needle"]);

        Assert.Equal("Needle", snippet.Hit);
        Assert.StartsWith("…lorem ", snippet.Before, StringComparison.Ordinal);
        Assert.EndsWith(" the ", snippet.Before, StringComparison.Ordinal);
        Assert.EndsWith(" ipsum…", snippet.After, StringComparison.Ordinal);
        Assert.InRange(snippet.Before.Length + snippet.Hit.Length + snippet.After.Length, 100, 160);
    }

    [Theory]
    [InlineData("Vendor  shall\n\tnot assign.", "shall not", "Vendor |shall not| assign.")]
    [InlineData("Vendor shall not assign.", "assign. now", "Vendor shall not |assign.|")]
    [InlineData("Vendor shall not assign.", "exclusivity", "||Vendor shall not assign.")]
    public void Of_ShortText_KeepsAllOfIt(string text, string sought, string shown)
    {
        var snippet = Snippet.Of(text, sought, sought.Split(' '));

        Assert.Equal(shown, $"{snippet.Before}|{snippet.Hit}|{snippet.After}");
    }

    [Fact]
    public void Of_TextWithoutSpaces_NeverCutsInsideTheHit()
    {
        var text = new string('x', 500) + "needle" + new string('y', 500);

        var snippet = Snippet.Of(text, "needle", ["needle"]);

        Assert.Equal(("…", "needle", "…"), (snippet.Before, snippet.Hit, snippet.After));
    }
}

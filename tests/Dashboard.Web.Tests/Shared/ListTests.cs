using Dashboard.Web.Shared;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Web.Tests.Shared;

public sealed class ListTests
{
    private static readonly ListOrder ByDefault = new("spend", Descending: true);

    [Theory]
    [InlineData("name", "name")]
    [InlineData("-name", "-name")]
    [InlineData("password", "-spend")]
    [InlineData("-", "-spend")]
    [InlineData("", "-spend")]
    [InlineData(null, "-spend")]
    public void Parse_Query_KeepsOnlyKnownKeys(string? query, string expected) =>
        Assert.Equal(expected, ListOrder.Parse(query, ByDefault, "name", "spend").ToString());

    [Fact]
    public void Toggle_SameColumn_TurnsRound() =>
        Assert.Equal(new ListOrder("spend", false), ByDefault.Toggle("spend", descendingFirst: true));

    [Fact]
    public void Toggle_OtherColumn_StartsAsThatColumnDoes() =>
        Assert.Equal(new ListOrder("name", false), ByDefault.Toggle("name", descendingFirst: false));

    [Theory]
    [InlineData(null, null, 312, 1, 25, "1–25 of 312")]
    [InlineData(3, 25, 312, 3, 25, "51–75 of 312")]
    [InlineData(99, 50, 312, 7, 50, "301–312 of 312")]
    [InlineData(-4, 7, 10, 1, 25, "1–10 of 10")]
    [InlineData(2, 25, 0, 1, 25, "No rows")]
    public void Of_Query_StaysWithinTheList(int? page, int? size, int total, int number, int rows, string words)
    {
        var window = PageWindow.Of(page, size, total);
        Assert.Equal((number, rows, words), (window.Number, window.Size, window.Words));
    }

    [Fact]
    public void Steps_ManyPages_ShowEndsAndNeighbours() => Assert.Equal([1, null, 5, 6, 7, null, 13], PageWindow.Of(6, 25, 312).Steps());

    [Fact]
    public void Steps_GapOfOne_ShowsThePageInstead() => Assert.Equal([1, 2, 3, 4, 5, null, 13], PageWindow.Of(4, 25, 312).Steps());

    [Fact]
    public void Steps_AnyPage_RiseAndIncludeThePresentOne() =>
        Prop.ForAll(
                Gen.Choose(1, 60).Two().ToArbitrary(),
                pair =>
                {
                    var window = PageWindow.Of(pair.Item1, 25, pair.Item2 * 25);
                    var pages = window.Steps().OfType<int>().ToList();
                    return pages.Contains(window.Number) && pages.SequenceEqual(pages.Distinct().Order()) && pages[^1] == window.Count;
                }
            )
            .QuickCheckThrowOnFailure();
}

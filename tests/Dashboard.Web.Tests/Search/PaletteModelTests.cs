using Dashboard.Store.Search;
using Dashboard.Web.Search;

namespace Dashboard.Web.Tests.Search;

public sealed class PaletteModelTests
{
    private static readonly SearchHit[] Several =
    [
        Hit(SearchKind.Vendor, "Azure reseller", SearchRank.Begins),
        Hit(SearchKind.Contract, "Azure", SearchRank.Exact),
        Hit(SearchKind.Vendor, "Not Azure", SearchRank.WordBegins),
    ];

    [Fact]
    public async Task Type_AText_ShowsTheKindWithTheBestHitFirst()
    {
        using var model = Model((_, _) => Task.FromResult<IReadOnlyList<SearchHit>>(Several));

        Assert.True(await model.TypeAsync(" azure "));

        Assert.Equal(["Contracts", "Vendors"], model.Groups.Select(g => g.Heading));
        Assert.Equal([0, 1], model.Groups.Select(g => g.First));
        Assert.Equal(("azure", 3, 0, "3 hits", "Azure"), (model.Searched, model.Count, model.Active, model.Status, model.Chosen!.Title));
    }

    [Fact]
    public async Task Type_SomethingNewer_CancelsTheOlderSearchAndKeepsItsHitsOut()
    {
        var asked = new List<string>();
        var older = new TaskCompletionSource<IReadOnlyList<SearchHit>>();
        var token = CancellationToken.None;
        using var model = Model(
            (text, cancellation) =>
            {
                asked.Add(text);
                token = asked.Count == 1 ? cancellation : token;
                return asked.Count == 1 ? older.Task : Task.FromResult<IReadOnlyList<SearchHit>>([Several[0]]);
            }
        );

        var first = model.TypeAsync("az");
        while (asked.Count == 0)
        {
            await Task.Yield();
        }

        var second = await model.TypeAsync("azure");
        older.SetResult(Several);

        Assert.True(token.IsCancellationRequested);
        Assert.False(await first);
        Assert.True(second);
        Assert.Equal(("azure", 1), (model.Searched, model.Count));
    }

    [Fact]
    public async Task Type_BeforeThePauseIsOver_IsNotSearched()
    {
        var asked = new List<string>();
        using var model = new PaletteModel(
            (text, _) =>
            {
                asked.Add(text);
                return Task.FromResult<IReadOnlyList<SearchHit>>(Several);
            },
            TimeSpan.FromDays(1),
            TimeProvider.System
        );

        var first = model.TypeAsync("a");
        var second = model.TypeAsync("az");
        Assert.False(await first);
        var hit = await model.EnterAsync();

        Assert.False(await second);
        Assert.Equal(["az"], asked);
        Assert.Equal("Azure", hit!.Title);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("ArrowDown", 1)]
    [InlineData("ArrowDown ArrowDown ArrowDown", 0)]
    [InlineData("ArrowUp", 2)]
    [InlineData("End", 2)]
    [InlineData("End Home", 0)]
    [InlineData("Tab", 0)]
    public async Task Move_ByKeys_GoesRound(string keys, int active)
    {
        using var model = Model((_, _) => Task.FromResult<IReadOnlyList<SearchHit>>(Several));
        await model.TypeAsync("azure");

        foreach (var key in keys.Split(' '))
        {
            model.Move(key);
        }

        Assert.Equal(active, model.Active);
    }

    [Fact]
    public async Task Open_ShowsRecentPlacesUntilSomethingIsTyped()
    {
        using var model = Model((_, _) => Task.FromResult<IReadOnlyList<SearchHit>>([]));

        model.Open([Hit(SearchKind.Page, "Contracts", SearchRank.Exact)]);
        Assert.Equal(("Recent", "", "Contracts"), (model.Groups[0].Heading, model.Status, (await model.EnterAsync())!.Title));

        await model.TypeAsync("zzz");
        Assert.Equal((0, -1, "No match"), (model.Count, model.Active, model.Status));
        Assert.Null(await model.EnterAsync());
        model.Move("ArrowDown");
        Assert.Equal(-1, model.Active);
    }

    [Fact]
    public async Task Close_WithHitsShown_HoldsNothing()
    {
        using var model = Model((_, _) => Task.FromResult<IReadOnlyList<SearchHit>>(Several));
        await model.TypeAsync("azure");

        model.Close();

        Assert.Empty(model.Groups);
        Assert.Null(model.Searched);
        Assert.Null(await model.EnterAsync());
    }

    [Theory]
    [InlineData("/contracts?awaiting=true", true)]
    [InlineData("//evil.example", false)]
    [InlineData("https://evil.example", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("/\\evil.example", false)]
    [InlineData("/a\nb", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void RecentPlaces_FromTheBrowser_AreOnlyOurPages(string? address, bool isShown)
    {
        Assert.Equal(isShown, RecentPlace.Read([new RecentPlace("A page", address)]).Count == 1);
    }

    private static PaletteModel Model(FindHits find) => new(find, TimeSpan.Zero, TimeProvider.System);

    private static SearchHit Hit(SearchKind kind, string title, int rank) => new(kind, title, "", "/", rank);
}

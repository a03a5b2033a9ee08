using Dashboard.Domain.LockIn;
using Dashboard.Store.LockIn;
using Dashboard.Store.Spend;
using Dashboard.Testing;

namespace Dashboard.Store.Tests.LockIn;

public sealed class ScoreChangesTests : IAsyncLifetime
{
    private TestStore store = null!;

    public async Task InitializeAsync() => store = await TestStore.CreateAsync();

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Since_ScoresReplacedOnTheSameDay_StillTellsBeforeAndAfter()
    {
        await store.Get<ComputeScores>().RunAsync(store.Administrator, "test", default);
        var changes = store.Get<ScoreChanges>();
        var before = await changes.MarkAsync(store.Executive, default);

        await store.Get<ImportUsage>().RunAsync(store.Procurement, new FocusCsv().Row().ToFile(), new UsageImportOptions(), null, default);

        var since = await changes.SinceAsync(store.Executive, before, default);
        var openAi = since.Single(c => c.Key == "openai");
        Assert.True(openAi.After.Lower > openAi.Before!.Value.Lower);
        Assert.Equal(since.OrderByDescending(c => c.Size).Select(c => c.Size), since.Select(c => c.Size));
    }

    [Fact]
    public async Task Since_NothingHappened_IsEmpty()
    {
        await store.Get<ComputeScores>().RunAsync(store.Administrator, "test", default);
        var changes = store.Get<ScoreChanges>();

        Assert.Empty(await changes.SinceAsync(store.Executive, await changes.MarkAsync(store.Executive, default), default));
    }

    [Theory]
    [InlineData(10, 20, 10, 20, 0)]
    [InlineData(10, 20, 15, 15, 10)]
    [InlineData(10, 20, 30, 40, 40)]
    public void Size_BothBounds_Count(int lower, int upper, int newLower, int newUpper, int size) =>
        Assert.Equal(size, new ScoreChange("a", "A", new Interval(lower, upper), new Interval(newLower, newUpper)).Size);
}

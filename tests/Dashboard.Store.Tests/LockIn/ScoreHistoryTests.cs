using Dashboard.Store.LockIn;
using Dashboard.Store.Vendors;
using Dashboard.Testing;

namespace Dashboard.Store.Tests.LockIn;

public sealed class ScoreHistoryTests : IAsyncLifetime
{
    private TestStore store = null!;
    private EnteredRecords records = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        records = new EnteredRecords(store);
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Read_DaysWithAndWithoutChange_ExplainsTheChangesNewestFirst()
    {
        await records.ScoreAsync("cohere");
        store.Time.Advance(TimeSpan.FromDays(1));
        var plan = await records.EnterAsync("exit-plans", ("vendor", "cohere"), ("state", "approved"));
        store.Time.Advance(TimeSpan.FromDays(1));
        await records.ScoreAsync("cohere");
        store.Time.Advance(TimeSpan.FromDays(1));
        await records.ChangeAsync("exit-plans", plan, ("was_tested", "no"));

        var steps = await ReadAsync();

        Assert.Equal([23, 21, 20], steps.Select(s => s.Point.Day.Day));
        Assert.Equal(22, steps[0].Before!.Day.Day);
        Assert.Contains("Exit tested within 12 months", Assert.Single(steps[0].Words), StringComparison.Ordinal);
        Assert.Contains("Exit plan now known: yes", Assert.Single(steps[1].Words), StringComparison.Ordinal);
        Assert.Contains("register of exit plans", steps[1].Point.Reason, StringComparison.Ordinal);
        Assert.Equal((null, 0), (steps[2].Before, steps[2].Words.Count));
    }

    [Fact]
    public async Task Read_MoreChangesThanAreShown_LeavesTheOldestOut()
    {
        var plan = await records.EnterAsync("exit-plans", ("vendor", "cohere"), ("state", "approved"));
        for (var i = 0; i < ScoreHistory.Most; i++)
        {
            store.Time.Advance(TimeSpan.FromDays(1));
            await records.ChangeAsync("exit-plans", plan, ("was_tested", i % 2 == 0 ? "no" : ""));
        }

        var steps = await ReadAsync();

        Assert.Equal(ScoreHistory.Most, steps.Count);
        Assert.All(steps, s => Assert.NotNull(s.Before));
        Assert.All(steps, s => Assert.NotEmpty(s.Words));
    }

    private async Task<IReadOnlyList<ScoreStep>> ReadAsync()
    {
        var view = await store.Get<VendorProfile>().ReadAsync(store.Executive, "cohere", default);
        return await store.Get<ScoreHistory>().ReadAsync(store.Executive, view!.Vendor.Id, view.ScoreHistory, default);
    }
}

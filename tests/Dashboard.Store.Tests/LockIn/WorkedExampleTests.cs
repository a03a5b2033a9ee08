using Dashboard.Domain.LockIn;
using Dashboard.Testing;

namespace Dashboard.Store.Tests.LockIn;

public sealed class WorkedExampleTests : IAsyncLifetime
{
    private TestStore store = null!;
    private EnteredRecords records = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        records = new EnteredRecords(store);
        await WorkedExample.EnterAsync(records);
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Score_TypedInByHand_Is4765WithoutWidth()
    {
        await WorkedExample.EnterExitPlanAsync(records);

        var score = await records.ScoreAsync("alpha");

        Assert.Equal([54.5m, 50.1m, 40m, 40m, 45m, 60m], score.Factors.Select(f => f.Value.Lower));
        Assert.Equal(Interval.Exactly(47.65m), score.Total);
        Assert.Empty(OpenQuestions.Of(score));
        Assert.All(
            score.Factors.SelectMany(f => f.Contributions),
            part => Assert.True(part.Evidence is { Link: not null, AsOf: not null }, $"{part.Label}: {part.Evidence}")
        );
    }

    [Fact]
    public async Task Score_ExitPlanNotKnown_RunsFrom4315To5315()
    {
        var score = await records.ScoreAsync("alpha");

        Assert.Equal(new Interval(43.15m, 53.15m), score.Total);
        Assert.All(OpenQuestions.Of(score), q => Assert.Equal(Remedy.ExitPlan, q.Remedy));
    }

    [Fact]
    public async Task Score_ExitPlanEnteredADayLater_SaysWhatChangedIt()
    {
        var before = await records.ScoreAsync("alpha");
        store.Time.Advance(TimeSpan.FromDays(1));
        await WorkedExample.EnterExitPlanAsync(records);

        var difference = ScoreDifference.Between(before, await records.ScoreAsync("alpha"));

        Assert.Equal((4.5m, -5.5m), (difference.Lower, difference.Upper));
        Assert.StartsWith("Exit unreadiness", Assert.Single(difference.Words), StringComparison.Ordinal);
    }
}

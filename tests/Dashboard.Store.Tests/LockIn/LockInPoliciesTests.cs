using Dashboard.Domain.LockIn;
using Dashboard.Domain.LockIn.Policy;
using Dashboard.Store.Access;
using Dashboard.Store.LockIn;
using Dashboard.Store.Policy;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.LockIn;

public sealed class LockInPoliciesTests : IAsyncLifetime
{
    // Only the upstream milestone of some vendors tells them apart in an empty store: its weight decides their ranks.
    private static readonly LockInPolicy Edited = LockInPolicy.Default with
    {
        Contract = new ContractPoints(25, 20, 10, 10, 20, 5, 5, 5),
        LongNoticeDays = 90,
    };

    private TestStore store = null!;
    private LockInPolicies policies = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        policies = store.Get<LockInPolicies>();
        await store.Get<ComputeScores>().RunAsync(store.Administrator, "test", default);
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Save_SoundPolicy_IsTheNextVersionAndEveryScoreStandsOnIt()
    {
        var before = await ScoreAsync();

        var result = await policies.SaveAsync(store.Administrator, Edited, " Boards decided ", default);

        Assert.Equal((SaveOutcome.Saved, 2), (result.Outcome, result.Id));
        Assert.Equal(Edited with { Version = 2 }, await policies.CurrentAsync(store.Executive, default));
        var after = await ScoreAsync();
        Assert.Equal((1, 1.5m), (before.PolicyVersion, before.Factor(FactorId.Contract).Points.Lower));
        Assert.Equal((2, 3.0m), (after.PolicyVersion, after.Factor(FactorId.Contract).Points.Lower));
        await using var db = store.Open();
        Assert.All(
            await db.VendorScores.ToListAsync(),
            s => Assert.Equal((2, "after version 2 of the policy"), (s.PolicyVersion, s.Reason))
        );
    }

    [Fact]
    public async Task Save_SoundPolicy_IsInTheHistoryAndTheAuditLogWithWhatChanged()
    {
        await policies.SaveAsync(store.Administrator, Edited, "Boards decided", default);

        var history = await policies.HistoryAsync(store.Executive, default);
        Assert.Equal([2, 1], history.Select(v => v.Policy.Version));
        Assert.Equal((store.Administrator.Name, "Boards decided"), (history[0].ChangedBy, history[0].Reason));
        Assert.Equal(
            ["Exclusivity that binds us", "Milestone or change-of-control right", "Days"],
            history[0].Changes.Select(c => c.Figure.Label)
        );
        Assert.Null(history[1].ChangedBy);
        await using var db = store.Open();
        var entry = await db.AuditEntries.SingleAsync(e => e.Subject == "lock-in policy");
        Assert.Contains("\"Long notice: Days\":\"60\"", entry.Before, StringComparison.Ordinal);
        Assert.Contains("\"Long notice: Days\":\"90\"", entry.After, StringComparison.Ordinal);
        Assert.Contains("Boards decided", entry.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_SeveralFaults_AreAllNamedAtTheirGroupsAndNothingIsKept()
    {
        var broken = Edited with { LongNoticeDays = 0, Weights = new FactorWeights(0.5m, 0.25m, 0.20m, 0.15m, 0.10m, 0.05m) };

        var result = await policies.SaveAsync(store.Administrator, broken, " ", default);

        Assert.Equal(SaveOutcome.Invalid, result.Outcome);
        Assert.Equal(
            [nameof(LockInPolicy.LongNoticeDays), nameof(LockInPolicy.Weights), LockInPolicies.ReasonField],
            result.Errors.Select(e => e.Field)
        );
        Assert.Single(await policies.HistoryAsync(store.Executive, default));
    }

    [Fact]
    public async Task Save_AnotherVersionIsInForceMeanwhile_IsAConflictAndKeepsTheirs()
    {
        await policies.SaveAsync(store.Administrator, Edited, "Theirs", default);

        var result = await policies.SaveAsync(store.Administrator, LockInPolicy.Default with { LongNoticeDays = 30 }, "Mine", default);

        Assert.Equal(SaveOutcome.Conflict, result.Outcome);
        Assert.Equal(90, (await policies.CurrentAsync(store.Executive, default)).LongNoticeDays);
    }

    [Fact]
    public async Task Save_NothingDiffers_IsNoVersion()
    {
        var result = await policies.SaveAsync(store.Administrator, LockInPolicy.Default, "Why not", default);

        Assert.Equal(SaveOutcome.Invalid, result.Outcome);
        Assert.Single(await policies.HistoryAsync(store.Executive, default));
    }

    [Fact]
    public async Task Save_TwoAtOnce_OneStands()
    {
        var results = await Task.WhenAll(
            policies.SaveAsync(store.Administrator, Edited, "One", default),
            policies.SaveAsync(store.Administrator, Edited with { LongNoticeDays = 30 }, "Other", default)
        );

        Assert.Equal([SaveOutcome.Saved, SaveOutcome.Conflict], results.Select(r => r.Outcome).Order());
        Assert.Equal(2, (await policies.HistoryAsync(store.Executive, default)).Count);
    }

    [Fact]
    public async Task Preview_EditedPolicy_TellsTheRanksOfBothAndKeepsNothing()
    {
        var records = new EnteredRecords(store);
        await WorkedExample.EnterAsync(records);
        await WorkedExample.EnterExitPlanAsync(records);
        var exit = LockInPolicy.Default with { Weights = new FactorWeights(0, 0, 0, 0, 1, 0) };

        var moves = await policies.PreviewAsync(store.Administrator, exit, default);

        var alpha = moves.Single(m => m.Key == "alpha");
        Assert.Equal((Interval.Exactly(47.65m), Interval.Exactly(45)), (alpha.Before, alpha.After));
        Assert.Equal(1, alpha.RankBefore);
        var distances = moves.Select(m => Math.Abs(m.RankAfter - m.RankBefore)).ToList();
        Assert.True(distances[0] > 0);
        Assert.Equal(distances.OrderDescending(), distances);
        Assert.Equal(LockInPolicy.Default, await policies.CurrentAsync(store.Executive, default));
    }

    [Fact]
    public async Task Save_WithoutThePermission_IsRefused() =>
        await Assert.ThrowsAsync<NotPermittedException>(() => policies.SaveAsync(store.Procurement, Edited, "Mine", default));

    [Fact]
    public async Task Rank_AfterAChange_StandsOnTheNewWeights()
    {
        await policies.SaveAsync(store.Administrator, Edited, "Boards decided", default);

        Assert.Equal(2, (await store.Get<ScoreRanking>().ReadAsync(store.Executive, "openai", default))!.Policy.Version);
    }

    private async Task<LockInScore> ScoreAsync() =>
        (await store.Get<ScoreList>().ReadAsync(store.Executive, "openai", default)).Single().Score;
}

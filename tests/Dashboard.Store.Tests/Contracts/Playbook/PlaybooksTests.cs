using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Playbook;
using Dashboard.Store.Access;
using Dashboard.Store.Contracts;
using Dashboard.Store.Contracts.Playbook;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Contracts.Playbook;

/// <summary>Positions in versions, and contracts in force held against them.</summary>
public sealed class PlaybooksTests : IAsyncLifetime
{
    private TestStore store = null!;

    public async Task InitializeAsync() => store = await TestStore.CreateWithDemoAsync();

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task SaveAsync_OnePositionChanged_IsTheNextVersionWithItsReason()
    {
        var result = await SaveAsync(1, Exclusivity with { Approver = "Board" });

        var versions = await store.Get<Playbooks>().HistoryAsync(store.Executive, CancellationToken.None);
        Assert.Equal(2, result.Id);
        Assert.Equal([2, 1], versions.Select(v => v.Version));
        Assert.Equal((store.Legal.Name, "Because"), (versions[0].ChangedBy, versions[0].Reason));
        Assert.Equal([ClauseTypes.Exclusivity], versions[0].Changed);
        Assert.Equal(DefaultPlaybook.Positions, versions[1].Positions);
    }

    [Fact]
    public async Task SaveAsync_AnotherVersionIsInForce_IsAConflict()
    {
        await SaveAsync(1, Exclusivity with { Approver = "Board" });

        Assert.Equal(SaveOutcome.Conflict, (await SaveAsync(1, Exclusivity with { Approver = "Owner" })).Outcome);
    }

    [Fact]
    public async Task SaveAsync_NothingDiffersOrNoReason_IsRefused()
    {
        Assert.False((await SaveAsync(1, Exclusivity)).IsSaved);
        Assert.Equal(Playbooks.ReasonField, Assert.Single((await SaveAsync(1, Exclusivity with { Approver = "Board" }, " ")).Errors).Field);
    }

    [Fact]
    public async Task SaveAsync_Procurement_IsNotAllowed() =>
        await Assert.ThrowsAsync<NotPermittedException>(() =>
            store.Get<Playbooks>().SaveAsync(store.Procurement, 1, Exclusivity, "Because", CancellationToken.None)
        );

    [Fact]
    public async Task ReadAsync_PositionMadeMilder_TheDeviationIsGone()
    {
        var before = await UnacceptableAsync();
        await SaveAsync(1, Exclusivity with { WhenItBindsUs = Standing.Acceptable });

        Assert.True(before > 0);
        Assert.Equal(0, await UnacceptableAsync());
    }

    [Fact]
    public async Task ReadAsync_ClauseTheAmendmentTookOut_IsNoDeviationAnyMore()
    {
        int contract;
        await using (var db = store.Open())
        {
            contract = await db.Contracts.Where(c => c.Key == "mistral-sovereign-supply").Select(c => c.Id).SingleAsync();
            await db.Clauses.Where(c => c.ContractId == contract && c.Document!.AmendmentId != null).ExecuteDeleteAsync();
            await db
                .Clauses.Where(c => c.ContractId == contract && c.Type == ClauseTypes.Exclusivity)
                .ExecuteUpdateAsync(s => s.SetProperty(c => c.Bound, BoundParty.Us).SetProperty(c => c.State, ClauseState.Confirmed));
        }

        var now = await ReadAsync(new DeviationFilter { ContractId = contract, ClauseType = ClauseTypes.Exclusivity });
        store.Time.Advance(new DateTimeOffset(2026, 6, 30, 12, 0, 0, TimeSpan.Zero) - store.Time.GetUtcNow());
        var then = await ReadAsync(new DeviationFilter { ContractId = contract, ClauseType = ClauseTypes.Exclusivity });

        Assert.NotEqual(Standing.Unacceptable, Assert.Single(Assert.Single(now.Contracts.Items).Verdicts).Standing);
        Assert.Equal(Standing.Unacceptable, Assert.Single(Assert.Single(then.Contracts.Items).Verdicts).Standing);
    }

    private static Position Exclusivity => DefaultPlaybook.Positions.Single(p => p.Clause == ClauseTypes.Exclusivity);

    private async Task<int> UnacceptableAsync() =>
        (await ReadAsync(new DeviationFilter { ClauseType = ClauseTypes.Exclusivity })).Counts.GetValueOrDefault(Standing.Unacceptable);

    private Task<DeviationsView> ReadAsync(DeviationFilter filter) =>
        store.Get<PlaybookDeviations>().ReadAsync(store.Legal, filter, CancellationToken.None);

    private Task<SaveResult> SaveAsync(int version, Position position, string reason = "Because") =>
        store.Get<Playbooks>().SaveAsync(store.Legal, version, position, reason, CancellationToken.None);
}

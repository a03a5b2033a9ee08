using Dashboard.Domain.Contracts;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Access;
using Dashboard.Store.Contracts;
using Dashboard.Store.Contracts.Review;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Contracts.Review;

public sealed class RescanDocumentsTests : IAsyncLifetime
{
    private TestStore store = null!;
    private RescanDocuments rescan = null!;
    private int document;

    /// <summary>As if an older version had read it: one clause missed, one read otherwise, one found that is none.</summary>
    public async Task InitializeAsync()
    {
        store = await ReviewedContract.CreateAsync();
        rescan = store.Get<RescanDocuments>();
        await using var db = store.Open();
        var stored = await db.Documents.SingleAsync();
        document = stored.Id;
        stored.ScannedWith = "older";
        db.Clauses.Remove(await db.Clauses.SingleAsync(c => c.Type == ClauseTypes.Exclusivity));
        (await db.Clauses.SingleAsync(c => c.Type == ClauseTypes.AntiAssignment)).Bound = BoundParty.Vendor;
        db.Clauses.Add(
            new Clause
            {
                ContractId = stored.ContractId,
                DocumentId = stored.Id,
                Type = ClauseTypes.AuditRights,
                Start = 0,
                End = 17,
                Words = stored.Text[..17],
                Confidence = 0.4,
                Rule = "old",
                Reason = "old",
                State = ClauseState.Proposed,
            }
        );
        await db.SaveChangesAsync();
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Preview_OlderReading_TellsWhatWouldChangeAndKeepsNothing()
    {
        Assert.Equal(document, Assert.Single(await rescan.OutdatedAsync(store.Executive, null, CancellationToken.None)).Id);

        var preview = await rescan.PreviewAsync(store.Executive, document, CancellationToken.None);

        Assert.Contains(preview!.New, c => c.Type == ClauseTypes.Exclusivity);
        Assert.Contains(
            preview.Changed,
            c => c.Type == ClauseTypes.AntiAssignment && c.How.Contains("who is bound", StringComparison.Ordinal)
        );
        Assert.Equal(ClauseTypes.AuditRights, Assert.Single(preview.Gone).Type);
        await using var db = store.Open();
        Assert.False(await db.Clauses.AnyAsync(c => c.Type == ClauseTypes.Exclusivity));
        Assert.True(await db.Clauses.AnyAsync(c => c.Type == ClauseTypes.AuditRights));
    }

    [Fact]
    public async Task Apply_OlderReading_IsThenOfThisVersionAndChangesNothingTwice()
    {
        var outcome = await ApplyAsync();

        Assert.Equal((1, 1, 0), (outcome.Documents, outcome.Gone, outcome.DecidedGone));
        Assert.Equal(ClauseState.Proposed, (await store.ClauseAsync(ClauseTypes.Exclusivity)).State);
        Assert.Equal(BoundParty.Us, (await store.ClauseAsync(ClauseTypes.AntiAssignment)).Bound);
        Assert.Empty(await rescan.OutdatedAsync(store.Legal, null, CancellationToken.None));
        Assert.True((await rescan.PreviewAsync(store.Legal, document, CancellationToken.None))!.ChangesNothing);
        await using var db = store.Open();
        var stored = await db.Documents.SingleAsync();
        Assert.Equal(BoundParty.Vendor, (await store.ClauseAsync(ClauseTypes.Exclusivity)).Benefits);
        Assert.Equal((RescanDocuments.Version, store.Time.GetUtcNow()), (stored.ScannedWith, stored.ScannedAt));
    }

    [Fact]
    public async Task Apply_DecidedClauses_StayExactlyAsTheyAre()
    {
        await DecideAsync(ClauseTypes.AntiAssignment, ClauseState.Rejected);
        await DecideAsync(ClauseTypes.AuditRights, ClauseState.Confirmed);

        var outcome = await ApplyAsync();

        var kept = await store.ClauseAsync(ClauseTypes.AntiAssignment);
        Assert.Equal((ClauseState.Rejected, BoundParty.Vendor, false), (kept.State, kept.Bound, kept.NoLongerFound));
        Assert.Equal("a reason", kept.ReviewReason);
        var gone = await store.ClauseAsync(ClauseTypes.AuditRights);
        Assert.Equal((ClauseState.Confirmed, true), (gone.State, gone.NoLongerFound));
        Assert.Equal((0, 1), (outcome.Gone, outcome.DecidedGone));
    }

    [Fact]
    public async Task Apply_FirstDecisionOfTwo_IsADecisionToo()
    {
        await store.AskForTwoAsync();
        await DecideAsync(ClauseTypes.AuditRights, ClauseState.Confirmed);

        await ApplyAsync();

        Assert.Equal(ClauseState.Confirmed, (await store.ClauseAsync(ClauseTypes.AuditRights)).FirstDecision);
    }

    [Fact]
    public async Task Apply_ClauseThatAPersonAdded_IsNoFindingToMiss()
    {
        await store
            .Get<AddClause>()
            .SaveAsync(
                store.Legal,
                document,
                "Provider keeps an office in Malmo.",
                null,
                new ClauseEdit { Type = ClauseTypes.DataUse },
                null,
                CancellationToken.None
            );

        await ApplyAsync();

        Assert.False((await store.ClauseAsync(ClauseTypes.DataUse)).NoLongerFound);
    }

    [Fact]
    public async Task Apply_ContractThatTheReaderMayNotRead_IsPassedOver()
    {
        await using (var db = store.Open())
        {
            (await db.Contracts.SingleAsync()).Confidentiality = Confidentiality.LegalOnly;
            await db.SaveChangesAsync();
        }

        Assert.Empty(await rescan.OutdatedAsync(store.Procurement, null, CancellationToken.None));
        Assert.Null(await rescan.PreviewAsync(store.Procurement, document, CancellationToken.None));
        await Assert.ThrowsAsync<NotPermittedException>(() =>
            rescan.ApplyAsync(store.Procurement, [document], null, CancellationToken.None)
        );
    }

    private Task<RescanOutcome> ApplyAsync() => rescan.ApplyAsync(store.Legal, [document], null, CancellationToken.None);

    private async Task DecideAsync(string type, ClauseState state)
    {
        var clause = await store.ClauseAsync(type);
        var result = await store
            .Get<ReviewClause>()
            .DecideAsync(store.Legal, clause.Id, clause.Version, state, "a reason", CancellationToken.None);
        Assert.True(result.IsSaved);
    }
}

using System.Text;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Access;
using Dashboard.Store.Contracts;
using Dashboard.Store.Contracts.Review;
using Dashboard.Store.Imports;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Contracts;

public sealed class ImportContractTests : IAsyncLifetime
{
    private const string Text = """
        SERVICE AGREEMENT

        This agreement is made between Anthropic (the "Provider") and the Customer.

        1. During the Term, Customer shall obtain all language model services exclusively from Provider.

        2. This agreement renews automatically for successive periods of one year unless Customer gives at least ninety (90) days' written notice of non-renewal.

        3. Customer may not assign this agreement without the prior written consent of Provider.
        """;

    private TestStore store = null!;

    public async Task InitializeAsync() => store = await TestStore.CreateAsync();

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Run_ContractText_ProposesClausesAtTheirWordsAndRecognisesTheVendor()
    {
        var outcome = await ImportAsync();

        Assert.Equal("1 rows added, 0 changed, 0 unchanged, 0 rejected", outcome.CountsLine);
        await using var db = store.Open();
        var contract = await db.Contracts.Include(c => c.Vendor).Include(c => c.Clauses).Include(c => c.Documents).SingleAsync();
        Assert.Equal(("anthropic", 90), (contract.Vendor!.Key, contract.NoticeDays));
        var exclusivity = Assert.Single(contract.Clauses, c => c.Type == ClauseTypes.Exclusivity);
        Assert.Equal((BoundParty.Us, ClauseState.Proposed), (exclusivity.Bound, exclusivity.State));
        Assert.All(contract.Clauses, c => Assert.Equal(c.Words, contract.Documents[0].Text[c.Start..c.End]));
    }

    [Fact]
    public async Task Run_SameFileTwice_ChangesNothing()
    {
        await ImportAsync();

        Assert.Equal("0 rows added, 0 changed, 1 unchanged, 0 rejected", (await ImportAsync()).CountsLine);
    }

    [Fact]
    public async Task Run_UnknownVendorKey_FailsAndStoresNothing()
    {
        var outcome = await ImportAsync(new ContractDetails { VendorKey = "nobody" });

        Assert.Equal(ImportState.Failed, outcome.State);
        Assert.Contains("nobody", outcome.Message, StringComparison.Ordinal);
        await using var db = store.Open();
        Assert.False(await db.Contracts.AnyAsync());
    }

    [Fact]
    public async Task Run_AsProcurement_IsNotPermitted() =>
        await Assert.ThrowsAsync<NotPermittedException>(() =>
            store.Get<ImportContract>().RunAsync(store.Procurement, File(), new ContractDetails(), CancellationToken.None)
        );

    [Fact]
    public async Task Decide_RejectedClause_LeavesTheScoreAndNamesTheReviewer()
    {
        await ImportAsync();
        var before = await ContractFactorAsync();
        var clause = await ClauseAsync(ClauseTypes.Exclusivity);

        var result = await store
            .Get<ReviewClause>()
            .DecideAsync(
                store.Legal,
                clause.Id,
                clause.Version,
                ClauseState.Rejected,
                "Only a marketing sentence.",
                CancellationToken.None
            );

        Assert.True(result.IsSaved);
        var after = await ContractFactorAsync();
        Assert.Equal(before.Lower - 35, after.Lower);
        clause = await ClauseAsync(ClauseTypes.Exclusivity);
        Assert.Equal((store.Legal.Name, ClauseState.Rejected), (clause.Reviewer, clause.State));
    }

    [Fact]
    public async Task Decide_WithoutReason_RefusesToReject()
    {
        await ImportAsync();
        var clause = await ClauseAsync(ClauseTypes.Exclusivity);

        var result = await store
            .Get<ReviewClause>()
            .DecideAsync(store.Legal, clause.Id, clause.Version, ClauseState.Rejected, " ", CancellationToken.None);

        Assert.Equal("Reason", Assert.Single(result.Errors).Field);
    }

    [Fact]
    public async Task Decide_OnAStaleVersion_IsAConflictThatKeepsTheFirstDecision()
    {
        await ImportAsync();
        var clause = await ClauseAsync(ClauseTypes.AntiAssignment);
        var review = store.Get<ReviewClause>();
        await review.DecideAsync(store.Legal, clause.Id, clause.Version, ClauseState.Confirmed, null, CancellationToken.None);

        var second = await review.DecideAsync(store.Legal, clause.Id, clause.Version, ClauseState.Rejected, "no", CancellationToken.None);

        Assert.Equal(SaveOutcome.Conflict, second.Outcome);
        Assert.Equal(ClauseState.Confirmed, (await ClauseAsync(ClauseTypes.AntiAssignment)).State);
    }

    [Fact]
    public async Task Decide_Confirmed_IsAuditedWithBeforeAndAfter()
    {
        await ImportAsync();
        var clause = await ClauseAsync(ClauseTypes.AntiAssignment);

        await store
            .Get<ReviewClause>()
            .DecideAsync(store.Legal, clause.Id, clause.Version, ClauseState.Confirmed, null, CancellationToken.None);

        await using var db = store.Open();
        var entry = await db.AuditEntries.SingleAsync(e => e.Subject == "clause" && e.Action == "changed");
        Assert.Equal(store.Legal.Name, entry.Actor);
        Assert.Contains("Proposed", entry.Before, StringComparison.Ordinal);
        Assert.Contains("Confirmed", entry.After, StringComparison.Ordinal);
    }

    private async Task<Domain.LockIn.Interval> ContractFactorAsync()
    {
        var scores = await store.Get<Store.LockIn.ScoreList>().ReadAsync(store.Executive, "anthropic", CancellationToken.None);
        return scores.Single().Score.Factor(Domain.LockIn.FactorId.Contract).Value;
    }

    private async Task<Clause> ClauseAsync(string type)
    {
        await using var db = store.Open();
        return await db.Clauses.AsNoTracking().SingleAsync(c => c.Type == type);
    }

    [Fact]
    public async Task Run_UnknownContractKey_FailsAndStoresNothing()
    {
        var outcome = await ImportAsync(new ContractDetails { ContractKey = "nothing-of-the-kind" });

        Assert.Equal(ImportState.Failed, outcome.State);
        Assert.Contains("There is no contract “nothing-of-the-kind”", outcome.Message, StringComparison.Ordinal);
        await using var db = store.Open();
        Assert.False(await db.Documents.AnyAsync());
    }

    [Fact]
    public async Task Run_KnownContractKey_AddsTheDocumentAndLeavesTheContractAsItIs()
    {
        await ImportAsync();
        await using var db = store.Open();
        var contract = await db.Contracts.SingleAsync();
        var second = ImportFile.FromBytes("second.txt", "This Agreement may not be assigned by Customer without consent."u8.ToArray());

        var outcome = await store
            .Get<ImportContract>()
            .RunAsync(store.Legal, second, new ContractDetails { ContractKey = contract.Key, NoticeDays = 5 }, CancellationToken.None);

        Assert.Equal(1, outcome.Added);
        var after = await db.Contracts.AsNoTracking().Include(c => c.Documents).SingleAsync();
        Assert.Equal((2, contract.NoticeDays, contract.Version), (after.Documents.Count, after.NoticeDays, after.Version));
        Assert.False(await db.Documents.GroupBy(d => d.ContentHash).AnyAsync(g => g.Count() > 1));
    }

    private Task<ImportOutcome> ImportAsync(ContractDetails? details = null) =>
        store.Get<ImportContract>().RunAsync(store.Legal, File(), details ?? new ContractDetails(), CancellationToken.None);

    private static ImportFile File() => ImportFile.FromBytes("agreement.txt", Encoding.UTF8.GetBytes(Text));
}

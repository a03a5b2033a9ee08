using Dashboard.Domain.Contracts;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Access;
using Dashboard.Store.Contracts;
using Dashboard.Store.Contracts.Review;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Contracts.Review;

public sealed class ReviewActsTests : IAsyncLifetime
{
    private TestStore store = null!;

    public async Task InitializeAsync() => store = await ReviewedContract.CreateAsync();

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task DecideAll_ManyClauses_ComputesScoresOnceAndCanBeTakenBack()
    {
        var review = store.Get<ReviewClause>();
        var seen = await SeenAsync();

        var (result, outcome) = await review.DecideAllAsync(store.Legal, seen, ClauseState.Confirmed, null, CancellationToken.None);

        Assert.True(result.IsSaved);
        Assert.Equal((seen.Count, 0), (outcome.Decided, outcome.AwaitSecond));
        Assert.Equal([$"after a decision on {seen.Count} clauses"], await ReasonsAsync());
        Assert.Equal([ClauseState.Confirmed], await StatesAsync());

        Assert.Equal(seen.Count, await review.UndoAsync(store.Legal, outcome.Before, CancellationToken.None));
        Assert.Equal([ClauseState.Proposed], await StatesAsync());
    }

    [Fact]
    public async Task DecideAll_OneChangedMeanwhile_DecidesTheOthersAndSaysSo()
    {
        var review = store.Get<ReviewClause>();
        var seen = await SeenAsync();
        var first = await store.ClauseAsync(ClauseTypes.Exclusivity);
        await review.DecideAsync(ReviewedContract.Other, first.Id, first.Version, ClauseState.Rejected, "no", CancellationToken.None);

        var (_, outcome) = await review.DecideAllAsync(store.Legal, seen, ClauseState.Confirmed, null, CancellationToken.None);

        Assert.Equal(seen.Count - 1, outcome.Decided);
        Assert.Contains(ReviewedContract.Other.Name, Assert.Single(outcome.Refused), StringComparison.Ordinal);
        Assert.Equal(ClauseState.Rejected, (await store.ClauseAsync(ClauseTypes.Exclusivity)).State);
    }

    [Fact]
    public async Task Undo_AfterALaterDecision_LeavesThat()
    {
        var review = store.Get<ReviewClause>();
        var clause = await store.ClauseAsync(ClauseTypes.Exclusivity);
        var (_, outcome) = await review.DecideAllAsync(
            store.Legal,
            [new SeenClause(clause.Id, clause.Version)],
            ClauseState.Confirmed,
            null,
            CancellationToken.None
        );
        clause = await store.ClauseAsync(ClauseTypes.Exclusivity);
        await review.DecideAsync(ReviewedContract.Other, clause.Id, clause.Version, ClauseState.Rejected, "no", CancellationToken.None);

        Assert.Equal(0, await review.UndoAsync(store.Legal, outcome.Before, CancellationToken.None));
        Assert.Equal(ClauseState.Rejected, (await store.ClauseAsync(ClauseTypes.Exclusivity)).State);
    }

    [Fact]
    public async Task Edit_FieldsByAPerson_ConfirmsTheClauseAndIsAudited()
    {
        var clause = await store.ClauseAsync(ClauseTypes.Exclusivity);
        var edit = new ClauseEdit
        {
            Type = ClauseTypes.CompetitiveRestriction,
            Bound = BoundParty.Both,
            Scope = "language model services",
            Amount = 5,
            Currency = "eur",
        };

        var result = await store.Get<EditClause>().SaveAsync(store.Legal, clause.Id, clause.Version, edit, "both", CancellationToken.None);

        Assert.True(result.IsSaved);
        var edited = await store.ClauseAsync(ClauseTypes.CompetitiveRestriction);
        Assert.Equal((ClauseState.Confirmed, true, "EUR"), (edited.State, edited.IsEdited, edited.Currency));
        await using var db = store.Open();
        var entry = await db.AuditEntries.OrderBy(e => e.Id).LastAsync(e => e.Subject == "clause");
        Assert.Contains("language model services", entry.After, StringComparison.Ordinal);
        Assert.Contains("exclusivity", entry.Before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_WrongFields_NamesEach()
    {
        var clause = await store.ClauseAsync(ClauseTypes.Exclusivity);
        var edit = new ClauseEdit
        {
            Type = "poetry",
            Amount = 5,
            NoticeDays = -1,
        };

        var result = await store.Get<EditClause>().SaveAsync(store.Legal, clause.Id, clause.Version, edit, null, CancellationToken.None);

        Assert.Equal(["Type", "NoticeDays", "Currency"], result.Errors.Select(e => e.Field));
    }

    [Fact]
    public async Task Add_WordsThatTheScanMissed_StandAtTheirPlace()
    {
        var result = await AddAsync("Provider keeps\n an   office in Malmo.");

        Assert.True(result.IsSaved);
        var clause = await store.ClauseAsync(ClauseTypes.DataUse);
        Assert.Equal("Provider keeps an office in Malmo.", clause.Words);
        Assert.Equal((ClauseState.Confirmed, AddClause.RuleName), (clause.State, clause.Rule));
        await using var db = store.Open();
        Assert.Equal(clause.Words, (await db.Documents.SingleAsync()).Text[clause.Start..clause.End]);
    }

    [Fact]
    public async Task Add_WordsThatAreNotInTheDocument_AreRefused()
    {
        var result = await AddAsync("Provider keeps an office in Lund.");

        Assert.Equal(AddClause.WordsField, Assert.Single(result.Errors).Field);
    }

    [Fact]
    public async Task SetAbsence_ThenAddSuchAClause_TakesTheAbsenceBack()
    {
        var contract = (await store.ClauseAsync(ClauseTypes.Exclusivity)).ContractId;
        var absence = store.Get<DecideAbsence>();

        Assert.True((await absence.SetAsync(store.Legal, contract, ClauseTypes.DataUse, "read it all", CancellationToken.None)).IsSaved);
        var view = await store.Get<ContractPage>().ReadAsync(store.Executive, contract, CancellationToken.None);
        Assert.Equal((ClauseTypes.DataUse, store.Legal.Name), (view!.Absences[0].Type, view.Absences[0].Reviewer));

        await AddAsync("Provider keeps an office in Malmo.");
        view = await store.Get<ContractPage>().ReadAsync(store.Executive, contract, CancellationToken.None);
        Assert.Empty(view!.Absences);
    }

    [Fact]
    public async Task SetAbsence_WithAFinding_IsRefused()
    {
        var contract = (await store.ClauseAsync(ClauseTypes.Exclusivity)).ContractId;

        var result = await store
            .Get<DecideAbsence>()
            .SetAsync(store.Legal, contract, ClauseTypes.Exclusivity, null, CancellationToken.None);

        Assert.Equal(SaveOutcome.Invalid, result.Outcome);
    }

    [Fact]
    public async Task Queue_LegalOnlyContract_IsHiddenFromOthers()
    {
        var queue = store.Get<ClauseQueue>();
        var all = await queue.ReadAsync(store.Executive, new ClauseQueueFilter(), CancellationToken.None);
        Assert.NotEqual(0, all.Total);
        await using (var db = store.Open())
        {
            (await db.Contracts.SingleAsync()).Confidentiality = Confidentiality.LegalOnly;
            await db.SaveChangesAsync();
        }

        Assert.Equal(0, (await queue.ReadAsync(store.Executive, new ClauseQueueFilter(), CancellationToken.None)).Total);
        Assert.Empty((await queue.ChoicesAsync(store.Procurement, CancellationToken.None)).Types);
        Assert.Equal(all.Total, (await queue.ReadAsync(store.Legal, new ClauseQueueFilter(), CancellationToken.None)).Total);
    }

    [Fact]
    public async Task Queue_EveryFilter_NarrowsIt()
    {
        var filter = new ClauseQueueFilter
        {
            VendorKey = "anthropic",
            Type = ClauseTypes.Exclusivity,
            Bound = BoundParty.Us,
            MinConfidence = 0,
            BelowConfidence = 1.01,
        };

        var row = Assert.Single((await store.Get<ClauseQueue>().ReadAsync(store.Legal, filter, CancellationToken.None)).Items);

        Assert.Contains("exclusively from Provider", row.Words, StringComparison.Ordinal);
        Assert.Empty(
            (await store.Get<ClauseQueue>().ReadAsync(store.Legal, filter with { OnlySecond = true }, CancellationToken.None)).Items
        );
    }

    [Fact]
    public async Task DecideAll_AsProcurement_IsNotPermitted() =>
        await Assert.ThrowsAsync<NotPermittedException>(() =>
            store.Get<ReviewClause>().DecideAllAsync(store.Procurement, [], ClauseState.Confirmed, null, CancellationToken.None)
        );

    private async Task<SaveResult> AddAsync(string words)
    {
        await using var db = store.Open();
        var document = await db.Documents.Select(d => d.Id).SingleAsync();
        return await store
            .Get<AddClause>()
            .SaveAsync(store.Legal, document, words, null, new ClauseEdit { Type = ClauseTypes.DataUse }, null, CancellationToken.None);
    }

    private async Task<List<SeenClause>> SeenAsync()
    {
        await using var db = store.Open();
        return await db.Clauses.OrderBy(c => c.Id).Select(c => new SeenClause(c.Id, c.Version)).ToListAsync();
    }

    private async Task<List<ClauseState>> StatesAsync()
    {
        await using var db = store.Open();
        return await db.Clauses.Select(c => c.State).Distinct().ToListAsync();
    }

    private async Task<List<string>> ReasonsAsync()
    {
        await using var db = store.Open();
        return await db.VendorScores.Select(s => s.Reason).Distinct().ToListAsync();
    }
}

using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Access;
using Dashboard.Store.Contracts;
using Dashboard.Store.Contracts.Review;
using Dashboard.Testing;

namespace Dashboard.Store.Tests.Contracts.Review;

public sealed class TwoPersonRuleTests : IAsyncLifetime
{
    private TestStore store = null!;

    public async Task InitializeAsync()
    {
        store = await ReviewedContract.CreateAsync();
        await store.AskForTwoAsync();
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Decide_FirstPerson_LeavesTheClauseProposedAndKeepsTheDecision()
    {
        var clause = await DecideAsync(store.Legal, ClauseState.Confirmed);

        Assert.Equal((ClauseState.Proposed, ClauseState.Confirmed), (clause.State, clause.FirstDecision));
        Assert.Equal((store.Legal.Name, null), (clause.FirstReviewer, clause.Reviewer));
    }

    [Fact]
    public async Task Decide_SamePersonTwice_IsNotTwoPersons()
    {
        await DecideAsync(store.Legal, ClauseState.Confirmed);
        var clause = await store.ClauseAsync(ClauseTypes.Exclusivity);

        var again = await store
            .Get<ReviewClause>()
            .DecideAsync(store.Legal, clause.Id, clause.Version, ClauseState.Confirmed, null, CancellationToken.None);

        Assert.Equal(SaveOutcome.Conflict, again.Outcome);
        Assert.Equal(ClauseState.Proposed, (await store.ClauseAsync(ClauseTypes.Exclusivity)).State);
    }

    [Fact]
    public async Task Decide_SecondPersonAgrees_IsFinalAndNamesBoth()
    {
        await DecideAsync(store.Legal, ClauseState.Rejected, "not ours");
        var clause = await DecideAsync(ReviewedContract.Other, ClauseState.Rejected, "nor mine");

        Assert.Equal((ClauseState.Rejected, null), (clause.State, clause.FirstDecision));
        Assert.Equal((store.Legal.Name, ReviewedContract.Other.Name), (clause.FirstReviewer, clause.Reviewer));
    }

    [Fact]
    public async Task Decide_SecondPersonDiffers_IsADisagreementThatAThirdSettles()
    {
        await DecideAsync(store.Legal, ClauseState.Confirmed);
        var open = await DecideAsync(ReviewedContract.Other, ClauseState.Rejected, "only a heading");

        Assert.Equal((ClauseState.Proposed, ClauseState.Confirmed), (open.State, open.FirstDecision));
        Assert.Equal((ReviewedContract.Other.Name, "only a heading"), (open.Reviewer, open.ReviewReason));

        var settled = await DecideAsync(ReviewedContract.Third, ClauseState.Rejected, "a heading indeed");
        Assert.Equal(ClauseState.Rejected, settled.State);
        Assert.Equal((ReviewedContract.Other.Name, ReviewedContract.Third.Name), (settled.FirstReviewer, settled.Reviewer));
    }

    [Fact]
    public async Task Decide_OneOfTwoChangesTheirMind_Agrees()
    {
        await DecideAsync(store.Legal, ClauseState.Confirmed);
        await DecideAsync(ReviewedContract.Other, ClauseState.Rejected, "only a heading");

        var settled = await DecideAsync(store.Legal, ClauseState.Rejected, "right");

        Assert.Equal((ClauseState.Rejected, ReviewedContract.Other.Name), (settled.State, settled.FirstReviewer));
    }

    [Fact]
    public async Task Edit_AfterAFirstDecision_AsksForTwoAgain()
    {
        await DecideAsync(store.Legal, ClauseState.Confirmed);
        var clause = await store.ClauseAsync(ClauseTypes.Exclusivity);

        await store
            .Get<EditClause>()
            .SaveAsync(
                ReviewedContract.Other,
                clause.Id,
                clause.Version,
                new ClauseEdit { Type = ClauseTypes.Exclusivity, Bound = BoundParty.Both },
                null,
                CancellationToken.None
            );

        var edited = await store.ClauseAsync(ClauseTypes.Exclusivity);
        Assert.Equal((ClauseState.Proposed, true), (edited.State, edited.IsEdited));
        Assert.Equal((ReviewedContract.Other.Name, null), (edited.FirstReviewer, edited.Reviewer));
        Assert.Equal(ClauseState.Confirmed, (await DecideAsync(store.Legal, ClauseState.Confirmed)).State);
    }

    [Fact]
    public async Task Save_SettingsAsProcurement_IsNotPermitted() =>
        await Assert.ThrowsAsync<NotPermittedException>(() =>
            store.Get<ReviewSettings>().SaveAsync(store.Procurement, new ReviewSettingsView(false, 30, 0), CancellationToken.None)
        );

    [Fact]
    public async Task Save_SettingsThatSomeoneElseChanged_IsAConflict()
    {
        var settings = store.Get<ReviewSettings>();
        var seen = await settings.ReadAsync(store.Legal, CancellationToken.None);
        await settings.SaveAsync(store.Legal, seen with { LeadDays = 45 }, CancellationToken.None);

        var second = await settings.SaveAsync(store.Administrator, seen with { LeadDays = 10 }, CancellationToken.None);

        Assert.Equal(SaveOutcome.Conflict, second.Outcome);
        Assert.Equal(45, (await settings.ReadAsync(store.Legal, CancellationToken.None)).LeadDays);
    }

    private async Task<Clause> DecideAsync(Actor actor, ClauseState state, string? reason = null)
    {
        var clause = await store.ClauseAsync(ClauseTypes.Exclusivity);
        var result = await store.Get<ReviewClause>().DecideAsync(actor, clause.Id, clause.Version, state, reason, CancellationToken.None);
        Assert.True(result.IsSaved, string.Join(" ", result.Errors.Select(e => e.Message)));
        return await store.ClauseAsync(ClauseTypes.Exclusivity);
    }
}

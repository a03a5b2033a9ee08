using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.LockIn.Terms;
using Dashboard.Store.Home;
using Dashboard.Testing;

namespace Dashboard.Store.Tests.Home;

public sealed class LegalHomeTests : IAsyncLifetime
{
    private TestStore store = null!;
    private HomeRecords records = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        records = new HomeRecords(store);
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Exclusivities_BindingUsOrNotClear_ShowTheirWords()
    {
        await records.ContractAsync(
            "Binding",
            clauses:
            [
                HomeRecords.Clause(ClauseTypes.Exclusivity, BoundParty.Us, words: "only from you"),
                HomeRecords.Clause(ClauseTypes.Exclusivity, BoundParty.Vendor, words: "only to us"),
                HomeRecords.Clause(ClauseTypes.Exclusivity, BoundParty.Us, ClauseState.Rejected, "not this"),
            ]
        );
        await records.ContractAsync(
            "Unclear",
            clauses: [HomeRecords.Clause(ClauseTypes.Exclusivity, BoundParty.Unknown, words: "exclusively")]
        );
        await records.ContractAsync(
            "Over",
            c => c.EndsOn = HomeRecords.Today.AddDays(-1),
            clauses: [HomeRecords.Clause(ClauseTypes.Exclusivity)]
        );

        var view = await ReadAsync();

        Assert.Equal(["only from you", "exclusively"], view.Exclusivities.Select(e => e.Words));
        Assert.Equal((2, 0), (view.InForce, view.Ended));
    }

    [Fact]
    public async Task Exclusivities_EndedByAnAmendment_StandLastWithItsDate()
    {
        var ended = await records.ContractAsync("A ended", clauses: [HomeRecords.Clause(ClauseTypes.Exclusivity)]);
        var ending = await records.ContractAsync("B ending", clauses: [HomeRecords.Clause(ClauseTypes.Exclusivity)]);
        await records.AmendAsync(ended, HomeRecords.Today, ClauseTypes.Exclusivity, ClauseTypes.Renewal);
        await records.AmendAsync(ending, HomeRecords.Today.AddDays(1), ClauseTypes.Exclusivity);
        await records.AmendAsync(ending, HomeRecords.Today, ClauseTypes.Renewal);

        var view = await ReadAsync();

        Assert.Equal(
            [("B ending", HomeRecords.Today.AddDays(1)), ("A ended", HomeRecords.Today)],
            view.Exclusivities.Select(e => (e.Contract, e.EndsOn!.Value))
        );
        Assert.Equal((1, 1), (view.InForce, view.Ended));
    }

    [Fact]
    public async Task Exclusivities_StatedWithoutWords_AreTold()
    {
        await records.ContractAsync("Stated", c => c.StatesExclusivity = true);

        var one = Assert.Single((await ReadAsync()).Exclusivities);

        Assert.Equal((null, "", true), (one.ClauseId, one.Words, one.Stated));
    }

    [Fact]
    public async Task Awaiting_Contracts_OldestFirstWithTheirCount()
    {
        await records.ContractAsync(
            "Newer",
            clauses: [HomeRecords.Clause(ClauseTypes.Renewal), HomeRecords.Clause(ClauseTypes.Exclusivity)]
        );
        await records.ContractAsync(
            "Older",
            clauses: [HomeRecords.Clause(ClauseTypes.Renewal), HomeRecords.Clause(ClauseTypes.Renewal, state: ClauseState.Confirmed)]
        );
        await records.ContractAsync("Done", clauses: [HomeRecords.Clause(ClauseTypes.Renewal, state: ClauseState.Confirmed)]);

        var view = await ReadAsync();

        Assert.Equal([("Older", 1), ("Newer", 2)], view.Awaiting.Select(a => (a.Title, a.Clauses)));
        Assert.Equal((2, 3), (view.AwaitingContracts, view.AwaitingClauses));
    }

    [Fact]
    public async Task Exits_OfEachKindOfEvidence_AreJudgedByIt()
    {
        await records.ContractAsync("Neither found");
        await records.ContractAsync("One way", clauses: [HomeRecords.Clause(ClauseTypes.TransitionServices, BoundParty.Vendor)]);
        await records.ContractAsync(
            "Stated none",
            c => c.StatesNoTerminationForConvenience = true,
            clauses: [HomeRecords.Clause(ClauseTypes.TransitionServices, BoundParty.Vendor)]
        );
        await records.ContractAsync("Theirs alone", clauses: [HomeRecords.Clause(ClauseTypes.TerminationForConvenience, BoundParty.Us)]);
        var ended = await records.ContractAsync(
            "Ended",
            clauses: [HomeRecords.Clause(ClauseTypes.TerminationForConvenience, BoundParty.Both)]
        );
        await records.AmendAsync(ended, HomeRecords.Today, ClauseTypes.TerminationForConvenience);
        await records.ContractAsync("Never searched");
        await using (var db = store.Open())
        {
            var document = db.Documents.Single(d => d.Contract!.Title == "Never searched");
            document.ScannedFor = ClauseTypes.Exclusivity;
            await db.SaveChangesAsync();
        }

        var exits = (await ReadAsync()).Exits;

        Assert.Equal(["Stated none", "Ended", "Neither found", "Theirs alone"], exits.Without.Select(e => e.Title));
        Assert.Equal(ExitRight.StatedMissing, exits.Without[0].Convenience);
        Assert.Equal(ExitRight.Ended, exits.Without[1].Convenience);
        Assert.Equal(["Never searched"], exits.Unknown.Select(e => e.Title));
        Assert.Equal((4, 1, 6), (exits.WithoutCount, exits.UnknownCount, exits.Governing));
    }

    private Task<LegalView> ReadAsync() => store.Get<LegalHome>().ReadAsync(store.Legal, CancellationToken.None);
}

using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Conflicts;
using Dashboard.Domain.Vendors;
using Dashboard.Store.Contracts;
using Dashboard.Store.Contracts.Audit;
using Dashboard.Store.Vendors;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;
using static Dashboard.Store.Tests.Contracts.Audit.AuditedContracts;

namespace Dashboard.Store.Tests.Contracts.Audit;

public sealed class AuditPagesTests : IAsyncLifetime
{
    private TestStore store = null!;

    public async Task InitializeAsync() => store = await TestStore.CreateAsync();

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Matrix_Cells_TellFoundFromNotFoundFromNotLookedFor()
    {
        var contract = await store.AddContractAsync(
            "A",
            "anthropic",
            clauses:
            [
                Clause(ClauseTypes.Exclusivity, BoundParty.Both, ClauseState.Confirmed),
                Clause(ClauseTypes.Exclusivity, BoundParty.Vendor),
            ]
        );
        await using (var db = store.Open())
        {
            db.ClauseAbsences.Add(
                new ClauseAbsence
                {
                    ContractId = contract.Id,
                    Type = ClauseTypes.DataUse,
                    Reviewer = "Ada",
                    ReviewedAt = store.Time.GetUtcNow(),
                }
            );
            await db.SaveChangesAsync();
        }

        var row = Assert.Single(await MatrixAsync(new MatrixFilter()));

        Assert.Equal(CellState.Confirmed, Cell(row, ClauseTypes.Exclusivity).State);
        Assert.Equal((2, 1), (Cell(row, ClauseTypes.Exclusivity).Clauses.Count, Cell(row, ClauseTypes.Exclusivity).Confirmed));
        Assert.Equal(CellState.NotFound, Cell(row, ClauseTypes.Renewal).State);
        Assert.Equal(CellState.ConfirmedAbsent, Cell(row, ClauseTypes.DataUse).State);
        Assert.Equal(CellState.NotLookedFor, Cell(row, ClauseTypes.AuditRights).State);
    }

    [Fact]
    public async Task Matrix_SecondContractNotSearched_IsPartlyLookedFor()
    {
        await store.AddContractAsync("A", "anthropic");
        await store.AddContractAsync("B", "anthropic", scannedFor: "");

        Assert.Equal(CellState.PartlyLookedFor, Cell(Assert.Single(await MatrixAsync(new MatrixFilter())), ClauseTypes.Renewal).State);
    }

    [Fact]
    public async Task Matrix_FilterByBound_CountsBothForEitherAndTellsWhatIsHidden()
    {
        await store.AddContractAsync(
            "A",
            "anthropic",
            clauses: [Clause(ClauseTypes.Exclusivity, BoundParty.Both), Clause(ClauseTypes.Exclusivity, BoundParty.Vendor)]
        );

        var cell = Cell(Assert.Single(await MatrixAsync(new MatrixFilter(BoundParty.Us))), ClauseTypes.Exclusivity);

        Assert.Equal((BoundParty.Both, 1), (Assert.Single(cell.Clauses).Bound, cell.Hidden));
    }

    [Fact]
    public async Task Matrix_ContractThatIsOver_CountsOnlyWithThePast()
    {
        await store.AddContractAsync(
            "A",
            "anthropic",
            c => c.EndsOn = new DateOnly(2026, 6, 30),
            clauses: [Clause(ClauseTypes.Exclusivity, BoundParty.Us)]
        );

        Assert.Empty(Cell(Assert.Single(await MatrixAsync(new MatrixFilter())), ClauseTypes.Exclusivity).Clauses);
        Assert.Single(Cell(Assert.Single(await MatrixAsync(new MatrixFilter(OnlyInForce: false))), ClauseTypes.Exclusivity).Clauses);
    }

    [Fact]
    public async Task EveryPage_LegalOnlyContract_IsHiddenFromProcurement()
    {
        foreach (var (title, vendor) in new[] { ("A", "anthropic"), ("B", "openai") })
        {
            var contract = await store.AddContractAsync(
                title,
                vendor,
                clauses: [Clause(ClauseTypes.Exclusivity, BoundParty.Us), Clause(ClauseTypes.MostFavouredNation, BoundParty.Vendor)]
            );
            await store.HideAsync(contract.Id);
        }

        var none = CancellationToken.None;
        Assert.Empty(await store.Get<ClauseMatrix>().ReadAsync(store.Procurement, new MatrixFilter(), none));
        Assert.Empty((await store.Get<HiddenExclusivities>().ReadAsync(store.Procurement, null, none)).Ours);
        Assert.Equal(0, (await store.Get<PromiseConflicts>().ReadAsync(store.Procurement, true, none)).Checked);
        Assert.Empty((await store.Get<MfnQueue>().ReadAsync(store.Procurement, null, null, none)).Clauses);
        Assert.Equal(2, (await store.Get<HiddenExclusivities>().ReadAsync(store.Legal, null, none)).Ours.Count);
        Assert.Single((await store.Get<PromiseConflicts>().ReadAsync(store.Legal, true, none)).Conflicts);
        Assert.Equal(2, (await store.Get<MfnQueue>().ReadAsync(store.Legal, MfnDirection.OwedToUs, null, none)).Clauses.Count);
    }

    [Fact]
    public async Task Exclusivities_TieOfAVendorWithOurContract_ReachesUsThroughIt()
    {
        await using (var db = store.Open())
        {
            await db.Ties.ExecuteDeleteAsync();
            var (one, other, far) = (await VendorAsync(db, "microsoft"), await VendorAsync(db, "openai"), await VendorAsync(db, "mistral"));
            db.Ties.Add(Tie("near", one, other, TieKind.Exclusive));
            db.Ties.Add(Tie("over", one, other, TieKind.Exclusive, new DateOnly(2026, 4, 1)));
            db.Ties.Add(Tie("stake", one, other, TieKind.Owns));
            db.Ties.Add(Tie("far", one, far, TieKind.Milestone));
            await db.SaveChangesAsync();
        }

        await store.AddContractAsync("Order", "openai");

        var audit = await store.Get<HiddenExclusivities>().ReadAsync(store.Executive, null, CancellationToken.None);

        var tie = Assert.Single(audit.Upstream);
        Assert.Equal("near", tie.Tie.Key);
        Assert.Empty(tie.FromWays);
        Assert.Equal("our contract “Order”", Assert.Single(tie.ToWays));
        Assert.Equal(1, audit.OutOfReach);
    }

    [Fact]
    public async Task Conflicts_ExclusivityOfTwoVendorsForTheSameThing_IsTold()
    {
        await store.AddContractAsync("A", "anthropic", clauses: [Clause(ClauseTypes.Exclusivity, BoundParty.Us, scope: "language models")]);
        await store.AddContractAsync(
            "B",
            "openai",
            clauses: [Clause(ClauseTypes.Exclusivity, BoundParty.Both, scope: "all language models")]
        );
        await store.AddContractAsync(
            "C",
            "mistral",
            clauses: [Clause(ClauseTypes.Exclusivity, BoundParty.Vendor, scope: "language models")]
        );

        var conflict = Assert.Single((await store.Get<PromiseConflicts>().ReadAsync(store.Legal, false, CancellationToken.None)).Conflicts);

        Assert.Equal((ScopeMatch.Overlaps, "A", "B"), (conflict.Conflict.Scope, conflict.First.Contract, conflict.Second.Contract));
        Assert.Equal(["language", "model"], conflict.Conflict.Shared);
    }

    [Fact]
    public async Task Mfn_Directions_FollowWhoIsBound()
    {
        await store.AddContractAsync(
            "A",
            "anthropic",
            clauses:
            [
                Clause(ClauseTypes.MostFavouredNation, BoundParty.Us),
                Clause(ClauseTypes.MostFavouredNation, BoundParty.Vendor),
                Clause(ClauseTypes.MostFavouredNation, BoundParty.Unknown),
            ]
        );

        var audit = await store.Get<MfnQueue>().ReadAsync(store.Legal, null, null, CancellationToken.None);

        Assert.Equal(MfnDirection.OwedToUs, audit.Clauses[0].Direction);
        Assert.Equal([MfnDirection.OwedByUs, MfnDirection.NotClear], audit.Clauses.Skip(1).Select(c => c.Direction));
    }

    [Fact]
    public async Task Amendments_OfAContract_StandInTheOrderOfTheirDays()
    {
        var contract = await store.AddContractAsync("A", "anthropic");
        await using (var db = store.Open())
        {
            foreach (
                var (key, day) in new[]
                {
                    ("undated", (DateOnly?)null),
                    ("later", new DateOnly(2026, 9, 1)),
                    ("first", new DateOnly(2026, 3, 1)),
                }
            )
            {
                db.Amendments.Add(
                    new Amendment
                    {
                        Key = key,
                        Title = key,
                        ContractId = contract.Id,
                        EffectiveOn = day,
                        EndsClauses = day is null ? [] : [ClauseTypes.Renewal],
                    }
                );
            }

            await db.SaveChangesAsync();
        }

        var audit = await store.Get<AmendmentTimeline>().ReadAsync(store.Executive, null, CancellationToken.None);

        Assert.Equal(["first", "later", "undated"], Assert.Single(audit.Contracts).Amendments.Select(a => a.Title));
        Assert.Empty((await store.Get<AmendmentTimeline>().ReadAsync(store.Executive, "openai", CancellationToken.None)).Contracts);
    }

    private Task<IReadOnlyList<MatrixRow>> MatrixAsync(MatrixFilter filter) =>
        store.Get<ClauseMatrix>().ReadAsync(store.Legal, filter, CancellationToken.None);

    private static MatrixCell Cell(MatrixRow row, string type) => row.Cells.Single(c => c.Type == type);

    private static Task<Vendor> VendorAsync(DashboardDbContext db, string key) => db.Vendors.SingleAsync(v => v.Key == key);

    private static Tie Tie(string key, Vendor from, Vendor to, TieKind kind, DateOnly? ends = null) =>
        new()
        {
            Key = key,
            From = from,
            To = to,
            Kind = kind,
            EndsOn = ends,
            Fact = "invented for a test",
        };
}

using System.Globalization;
using Dashboard.Domain.Contracts;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Effective;
using Dashboard.Store.Contracts;
using Dashboard.Store.Contracts.Effective;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Contracts.Effective;

/// <summary>Which clause governs on a day, for our contracts.</summary>
public sealed class GoverningOnTests : IAsyncLifetime
{
    private static readonly DateOnly July = new(2026, 7, 1);
    private TestStore store = null!;
    private int contractId;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        await using var db = store.Open();
        var contract = new Contract
        {
            Key = "supply",
            Title = "Supply",
            VendorId = await db.Vendors.Where(v => v.Key == "mistral").Select(v => v.Id).SingleAsync(),
            StartsOn = new DateOnly(2025, 3, 1),
            EndsOn = new DateOnly(2027, 2, 28),
            Origin = Origin.User,
        };
        var amendment = new Amendment
        {
            Key = "supply-1",
            Contract = contract,
            Title = "Amendment 1",
            EffectiveOn = July,
            EndsClauses = [ClauseTypes.Exclusivity],
        };
        Document(contract, "supply.txt", null, "buys only from the Supplier");
        Document(contract, "amendment.txt", amendment, "buys at least half from the Supplier");
        db.AddRange(contract, amendment);
        await db.SaveChangesAsync();
        contractId = contract.Id;
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Theory]
    [InlineData("2025-02-28", "")]
    [InlineData("2026-06-30", "buys only from the Supplier")]
    [InlineData("2026-07-01", "buys at least half from the Supplier")]
    [InlineData("2027-03-01", "")]
    public async Task ReadAsync_AmendmentReplacesTheClause_OneGovernsOnEachDay(string day, string words)
    {
        var contract = Assert.Single((await ReadAsync(DateOnly.Parse(day, CultureInfo.InvariantCulture))).Contracts.Items);

        Assert.Equal(words, string.Join('|', contract.Clauses.Where(c => c.Governs == Governs.Yes).Select(c => c.Words)));
        Assert.Equal(2, contract.Clauses.Count);
    }

    [Fact]
    public async Task ReadAsync_ClauseThatAnAmendmentTakesOut_NamesTheAmendmentAndTheLastDay()
    {
        var clauses = (await ReadAsync(July)).Contracts.Items[0].Clauses;

        Assert.Equal(
            ("Amendment 1", July.AddDays(-1)),
            clauses.Where(c => c.Source is null).Select(c => (c.EndedBy, c.Period.To!.Value)).Single()
        );
        Assert.Equal((null, July), clauses.Where(c => c.Source == "Amendment 1").Select(c => (c.EndedBy, c.Period.From!.Value)).Single());
    }

    [Fact]
    public async Task ReadAsync_AnyDay_TurnsAreTheDaysOnWhichSomethingChanges() =>
        Assert.Equal([new DateOnly(2025, 3, 1), July, new DateOnly(2027, 2, 28)], (await ReadAsync(July)).Turns);

    [Fact]
    public async Task ReadAsync_ContractThatTheReaderMayNotRead_IsNotThereNorAreItsDays()
    {
        await using (var db = store.Open())
        {
            (await db.Contracts.SingleAsync(c => c.Id == contractId)).Confidentiality = Confidentiality.LegalOnly;
            await db.SaveChangesAsync();
        }

        var view = await store.Get<GoverningOn>().ReadAsync(store.Executive, new GoverningFilter { On = July }, CancellationToken.None);

        Assert.Empty(view.Contracts.Items);
        Assert.Empty(view.Turns);
    }

    private Task<GoverningView> ReadAsync(DateOnly day) =>
        store
            .Get<GoverningOn>()
            .ReadAsync(store.Legal, new GoverningFilter { On = day, ClauseType = ClauseTypes.Exclusivity }, CancellationToken.None);

    private static void Document(Contract contract, string name, Amendment? amendment, string words)
    {
        var document = new ContractDocument
        {
            FileName = name,
            ContentHash = name,
            MediaType = "text/plain",
            Method = "UTF-8",
            Original = [1],
            Text = words,
            ScannedFor = ClauseTypes.Exclusivity,
            Amendment = amendment,
        };
        contract.Documents.Add(document);
        contract.Clauses.Add(
            new Clause
            {
                Document = document,
                Type = ClauseTypes.Exclusivity,
                End = words.Length,
                Words = words,
                Rule = "test",
                Reason = "test",
                Bound = BoundParty.Us,
                State = ClauseState.Confirmed,
            }
        );
    }
}

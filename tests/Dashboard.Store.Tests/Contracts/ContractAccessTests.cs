using Dashboard.Domain.Contracts;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Access;
using Dashboard.Store.Contracts;
using Dashboard.Store.Home;
using Dashboard.Store.Imports;
using Dashboard.Store.Vendors;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Contracts;

/// <summary>A contract's confidentiality holds wherever its title or its words could come out.</summary>
public sealed class ContractAccessTests : IAsyncLifetime
{
    private TestStore store = null!;
    private int contractId;
    private int documentId;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        await using var db = store.Open();
        var contract = new Contract
        {
            Key = "side-letter",
            Title = "Side letter",
            VendorId = await db.Vendors.Where(v => v.Key == "openai").Select(v => v.Id).SingleAsync(),
            EndsOn = DateOnly.FromDateTime(store.Time.GetUtcNow().UtcDateTime).AddDays(100),
            NoticeDays = 10,
            Confidentiality = Confidentiality.LegalOnly,
            Origin = Origin.User,
        };
        var document = new ContractDocument
        {
            FileName = "side-letter.txt",
            ContentHash = "hash",
            MediaType = "text/plain",
            Method = "UTF-8",
            Original = [1],
            Text = "shall buy only from",
            ScannedFor = ClauseTypes.Exclusivity,
        };
        contract.Documents.Add(document);
        contract.Clauses.Add(
            new Clause
            {
                Document = document,
                Type = ClauseTypes.Exclusivity,
                End = 5,
                Words = "shall",
                Rule = "test",
                Reason = "test",
                State = ClauseState.Proposed,
            }
        );
        db.Contracts.Add(contract);
        await db.SaveChangesAsync();
        (contractId, documentId) = (contract.Id, document.Id);
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Theory]
    [InlineData(Roles.Legal, true)]
    [InlineData(Roles.Procurement, false)]
    [InlineData(Roles.Executive, false)]
    [InlineData(Roles.Administrator, false)]
    public async Task LegalOnlyContract_ToEveryRole_ShowsToLegalAlone(string role, bool mayRead)
    {
        var actor = new Actor("reader", [role]);
        var none = CancellationToken.None;

        var listed = (await store.Get<ContractList>().ReadAsync(actor, new ContractListFilter(), none)).Items.Any(c => c.Id == contractId);
        var page = await store.Get<ContractPage>().ReadAsync(actor, contractId, none);
        var original = await store.Get<ContractOriginal>().ReadAsync(actor, contractId, documentId, none);
        var profile = await store.Get<VendorProfile>().ReadAsync(actor, "openai", none);
        var legal = await store.Get<LegalHome>().ReadAsync(actor, none);
        var executive = await store.Get<ExecutiveHome>().ReadAsync(actor, none);

        Assert.Equal(mayRead, listed);
        Assert.Equal(mayRead, page is not null);
        Assert.Equal(mayRead, original is not null);
        Assert.Equal(mayRead, profile!.Contracts.Any(c => c.Id == contractId));
        Assert.Equal(
            mayRead ? (1, 1, 1, 1) : (0, 0, 0, 0),
            (legal.Base.Contracts, legal.AwaitingClauses, legal.Exclusivities.Count, legal.Notices.NextCount)
        );
        Assert.Equal(mayRead, executive.Cliffs.Any(c => c.What == "Side letter"));
    }

    [Theory]
    [InlineData(Roles.Legal, true)]
    [InlineData(Roles.Administrator, false)]
    [InlineData(Roles.Procurement, false)]
    [InlineData(Roles.Executive, false)]
    public async Task ImportOfALegalOnlyContract_ToEveryRole_ShowsToLegalAlone(string role, bool mayRead)
    {
        var actor = new Actor("reader", [role]);
        int run;
        await using (var db = store.Open())
        {
            var import = new ImportRun
            {
                Kind = ImportKind.Contract,
                FileName = "side-letter.txt",
                StartedBy = "Legal tester",
                ContentHash = "hash",
                State = ImportState.Completed,
                StartedAt = store.Time.GetUtcNow(),
            };
            db.ImportRuns.Add(import);
            await db.SaveChangesAsync();
            run = import.Id;
        }

        var imports = store.Get<ImportList>();

        Assert.Equal(mayRead, (await imports.ReadAsync(actor, new ImportListFilter(), CancellationToken.None)).Items.Any(r => r.Id == run));
        Assert.Equal(mayRead, await imports.FindAsync(actor, run, CancellationToken.None) is not null);
        Assert.Equal(mayRead ? contractId : null, await imports.ContractOfAsync(actor, run, CancellationToken.None));
    }
}

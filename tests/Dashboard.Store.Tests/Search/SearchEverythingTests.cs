using Dashboard.Domain.Contracts;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Vendors;
using Dashboard.Store.Access;
using Dashboard.Store.Applications;
using Dashboard.Store.Contracts;
using Dashboard.Store.Search;
using Dashboard.Store.Vendors;
using Dashboard.Store.Views;
using Dashboard.Testing;

namespace Dashboard.Store.Tests.Search;

public sealed class SearchEverythingTests : IAsyncLifetime
{
    private const string Words = "Customer shall buy all compute exclusively from NimbusCore during the Term.";
    private TestStore store = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        await using var db = store.Open();
        var vendor = new Vendor
        {
            Key = "nimbuscore",
            Name = "NimbusCore",
            LegalName = "NimbusCore Holdings Ltd",
            Roles = VendorRoles.ComputeHost,
        };
        db.AddRange(
            vendor,
            new Vendor { Key = "nimbus", Name = "Nimbus" },
            new Vendor { Key = "old-nimbus", Name = "Old Nimbus" },
            new Vendor { Key = "cumulonimbus", Name = "Cumulonimbus" },
            new Model
            {
                Key = "stratus",
                Name = "Stratus 2",
                Vendor = vendor,
                Tier = ModelTier.Edge,
            },
            new ConsumingApplication
            {
                Key = "claims",
                Name = "Claims triage",
                Function = "Reads claims with nimbus models",
            }
        );
        db.Contracts.Add(Contract("Open hosting terms", Confidentiality.Everyone, vendor));
        db.Contracts.Add(Contract("Shared hosting terms", Confidentiality.ProcurementAndLegal, vendor));
        db.Contracts.Add(Contract("Secret hosting terms", Confidentiality.LegalOnly, vendor));
        await db.SaveChangesAsync();
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Find_Name_RanksExactThenBeginningThenWordThenInside()
    {
        var hits = await FindAsync(store.Executive, SearchKind.Vendor, "NIMBUS");

        Assert.Equal(["Nimbus", "NimbusCore", "Old Nimbus", "Cumulonimbus"], hits.Select(h => h.Title));
        Assert.Equal([SearchRank.Exact, SearchRank.Begins, SearchRank.WordBegins, SearchRank.Contains], hits.Select(h => h.Rank));
        Assert.Equal("/vendors/nimbus", hits[0].Address);
    }

    [Theory]
    [InlineData(SearchKind.Model, "stratus nimbuscore", "Stratus 2")]
    [InlineData(SearchKind.Application, "claims nimbus", "Claims triage")]
    [InlineData(SearchKind.Contract, "hosting nimbuscore open", "Open hosting terms")]
    [InlineData(SearchKind.Register, "plans exit", "Exit plans")]
    public async Task Find_WordsInNameAndBesideIt_FindsTheRecord(SearchKind kind, string text, string title)
    {
        Assert.Equal([title], (await FindAsync(store.Executive, kind, text)).Select(h => h.Title));
    }

    [Theory]
    [InlineData("exclusively")]
    [InlineData("EXCLUSIVELY FROM")]
    [InlineData("nimbuscore")]
    [InlineData("exclusivity")]
    [InlineData("open exclusivity")]
    [InlineData("term")]
    public async Task Find_ClauseByItsWordsOrType_LeadsToTheWords(string text)
    {
        var hit = Assert.Single(await FindAsync(store.Executive, SearchKind.Clause, text));

        Assert.Equal(("Exclusivity", "Open hosting terms", ClauseState.Proposed), (hit.Title, hit.Detail, hit.State));
        Assert.Matches(@"^/contracts/\d+\?clause=\d+$", hit.Address);
        Assert.EndsWith(
            " exclusively from NimbusCore during the Term.",
            hit.Words!.Before + hit.Words.Hit + hit.Words.After,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("open hosting")]
    [InlineData("ex")]
    [InlineData("exclusively 100%")]
    [InlineData("exclus_vely")]
    public async Task Find_OnlyTheTitleOrTooShortOrWildcards_FindsNoClause(string text)
    {
        Assert.Empty(await FindAsync(store.Legal, SearchKind.Clause, text));
    }

    [Fact]
    public async Task Find_ContractsAndClauses_AreThoseThatThePersonMayRead()
    {
        string[] everyone = ["Open hosting terms"];
        string[] shared = ["Open hosting terms", "Shared hosting terms"];
        string[] all = ["Open hosting terms", "Secret hosting terms", "Shared hosting terms"];
        foreach (var (actor, titles) in new[] { (store.Executive, everyone), (store.Procurement, shared), (store.Legal, all) })
        {
            Assert.Equal(titles, (await FindAsync(actor, SearchKind.Contract, "hosting terms")).Select(h => h.Title));
            Assert.Equal(titles, (await FindAsync(actor, SearchKind.Clause, "exclusively")).Select(h => h.Detail).Order());
            Assert.Equal(titles, (await FindAsync(actor, SearchKind.Clause, "hosting exclusivity")).Select(h => h.Detail).Order());
        }
    }

    [Fact]
    public async Task Find_RemovedRecords_AreNotFoundNorTheirClauses()
    {
        await using (var db = store.Open())
        {
            foreach (var contract in db.Contracts)
            {
                contract.DeletedAt = store.Time.GetUtcNow();
            }

            await db.SaveChangesAsync();
        }

        Assert.DoesNotContain(
            await store.Get<SearchEverything>().FindAsync(store.Legal, "hosting", CancellationToken.None),
            h => h.Kind == SearchKind.Contract
        );
        Assert.Empty(await FindAsync(store.Legal, SearchKind.Clause, "exclusively"));
    }

    [Fact]
    public async Task Find_Views_AreMyOwnAndShared()
    {
        var views = store.Get<SavedViews>();
        await views.SaveAsync(store.Legal, "Nimbus private", "/contracts?q=nimbus", isShared: false, CancellationToken.None);
        await views.SaveAsync(store.Legal, "Nimbus shared", "/vendors?search=nimbus", isShared: true, CancellationToken.None);

        Assert.Equal(["Nimbus private", "Nimbus shared"], (await FindAsync(store.Legal, SearchKind.View, "nimbus")).Select(h => h.Title));
        var hit = Assert.Single(await FindAsync(store.Executive, SearchKind.View, "nimbus"));
        Assert.Equal(("Nimbus shared", "/vendors?search=nimbus"), (hit.Title, hit.Address));
    }

    [Fact]
    public async Task Find_ManyMatches_GivesSixOfAKind()
    {
        await using (var db = store.Open())
        {
            db.Vendors.AddRange(Enumerable.Range(1, 9).Select(i => new Vendor { Key = $"zeppelin-{i}", Name = $"Zeppelin {i}" }));
            await db.SaveChangesAsync();
        }

        Assert.Equal(SearchEverything.MostHits, (await FindAsync(store.Executive, SearchKind.Vendor, "zeppelin")).Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    public async Task Find_Nothing_FindsNothing(string? text)
    {
        Assert.Empty(await store.Get<SearchEverything>().FindAsync(store.Executive, text, CancellationToken.None));
    }

    [Fact]
    public async Task Find_WithoutARole_IsNotPermitted()
    {
        await Assert.ThrowsAsync<NotPermittedException>(() =>
            store.Get<SearchEverything>().FindAsync(new Actor("nobody", []), "nimbus", CancellationToken.None)
        );
    }

    private async Task<List<SearchHit>> FindAsync(Actor actor, SearchKind kind, string text) =>
        [.. (await store.Get<SearchEverything>().FindAsync(actor, text, CancellationToken.None)).Where(h => h.Kind == kind)];

    private static Contract Contract(string title, Confidentiality confidentiality, Vendor vendor)
    {
        var contract = new Contract
        {
            Key = title.Replace(' ', '-'),
            Title = title,
            Vendor = vendor,
            Confidentiality = confidentiality,
        };
        var document = new ContractDocument
        {
            FileName = title,
            ContentHash = title,
            MediaType = "text/plain",
            Method = "UTF-8",
            Original = [],
            Text = Words,
            ScannedFor = "",
        };
        contract.Documents.Add(document);
        contract.Clauses.Add(
            new Clause
            {
                Type = ClauseTypes.Exclusivity,
                Document = document,
                Words = Words,
                End = Words.Length,
                Rule = "rule",
                Reason = "reason",
                State = ClauseState.Proposed,
            }
        );
        return contract;
    }
}

using Dashboard.Store.Access;
using Dashboard.Store.Contracts;
using Dashboard.Store.Contracts.Holds;
using Dashboard.Store.Demo;
using Dashboard.Store.Registers;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Contracts.Holds;

/// <summary>What is under legal hold stays, whoever removes and however.</summary>
public sealed class LegalHoldsTests : IAsyncLifetime
{
    private TestStore store = null!;
    private Contract contract = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateWithDemoAsync();
        await using var db = store.Open();
        contract = await db.Contracts.SingleAsync(c => c.Key == "mistral-sovereign-supply");
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task RemoveAsync_ContractOrItsAmendmentUnderHold_IsRefusedWithTheReason()
    {
        await HoldAsync();
        await using var db = store.Open();
        var amendment = await db.Amendments.SingleAsync(a => a.Key == "mistral-amendment-1");
        var version = await db.Contracts.Where(c => c.Id == contract.Id).Select(c => c.Version).SingleAsync();

        var ofContract = await RemoveAsync("contracts", contract.Id, version);
        var ofAmendment = await RemoveAsync("amendments", amendment.Id, amendment.Version);

        Assert.All([ofContract, ofAmendment], r => Assert.Contains("legal hold", Assert.Single(r.Result.Errors).Message));
    }

    [Fact]
    public async Task RemoveAsync_HoldLifted_IsDone()
    {
        await HoldAsync();
        await SetAsync(hold: false);
        await using var db = store.Open();
        var amendment = await db.Amendments.SingleAsync(a => a.Key == "mistral-amendment-1");

        Assert.True((await RemoveAsync("amendments", amendment.Id, amendment.Version)).Result.IsSaved);
    }

    [Fact]
    public async Task RemoveDemo_ContractUnderHold_StaysWithItsDocumentsAndAmendments()
    {
        await HoldAsync();

        await store.Get<DemoData>().RemoveAsync(store.Administrator, CancellationToken.None);

        await using var db = store.Open();
        Assert.Equal(["mistral-sovereign-supply"], await db.Contracts.Select(c => c.Key).ToListAsync());
        Assert.Equal(2, await db.Documents.CountAsync(d => d.ContractId == contract.Id));
        Assert.True(await db.Amendments.AnyAsync(a => a.Key == "mistral-amendment-1"));
    }

    [Fact]
    public async Task SetAsync_WithoutAMatter_IsRefused()
    {
        var result = await store.Get<LegalHolds>().SetAsync(store.Legal, contract.Id, contract.Version, true, " ", CancellationToken.None);

        Assert.Equal("Reason", Assert.Single(result.Errors).Field);
    }

    [Fact]
    public async Task SetAsync_ProcurementOrAdministrator_IsNotAllowed()
    {
        foreach (var actor in new[] { store.Procurement, store.Administrator })
        {
            await Assert.ThrowsAsync<NotPermittedException>(() =>
                store.Get<LegalHolds>().SetAsync(actor, contract.Id, contract.Version, true, "Matter 1", CancellationToken.None)
            );
        }
    }

    private async Task HoldAsync() => Assert.True((await SetAsync(hold: true)).IsSaved);

    private async Task<SaveResult> SetAsync(bool hold)
    {
        var now = await store.Get<LegalHolds>().ReadAsync(store.Legal, contract.Id, CancellationToken.None);
        return await store.Get<LegalHolds>().SetAsync(store.Legal, contract.Id, now!.Version, hold, "Matter 1", CancellationToken.None);
    }

    private Task<RecordResult> RemoveAsync(string register, int id, int version) =>
        store.Get<EditRecord>().RemoveAsync(store.Legal, store.Get<RegisterCatalog>().Find(register)!, id, version, CancellationToken.None);
}

using Dashboard.Store.Registers;
using Dashboard.Store.Vendors;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Vendors;

public sealed class LoadCatalogueTests : IAsyncLifetime
{
    private TestStore store = null!;

    public async Task InitializeAsync() => store = await TestStore.CreateAsync();

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Run_AfterATieWasRemoved_LeavesItRemoved()
    {
        await using var db = store.Open();
        var tie = await db.Ties.FirstAsync();
        var count = await db.Ties.CountAsync();
        var removed = await store
            .Get<EditRecord>()
            .RemoveAsync(store.Procurement, store.Get<RegisterCatalog>().Find("ties")!, tie.Id, tie.Version, CancellationToken.None);
        Assert.True(removed.IsSaved);

        await store.Get<LoadCatalogue>().RunAsync(store.Administrator, CancellationToken.None);

        Assert.Equal(count - 1, await db.Ties.CountAsync());
    }

    [Fact]
    public async Task Remove_VendorOfTheCatalogue_SaysWhatStandsOnIt()
    {
        await using var db = store.Open();
        var openAi = await db.Vendors.SingleAsync(v => v.Key == "openai");

        var refused = await store
            .Get<EditRecord>()
            .RemoveAsync(
                store.Procurement,
                store.Get<RegisterCatalog>().Find("vendors")!,
                openAi.Id,
                openAi.Version,
                CancellationToken.None
            );

        Assert.Equal(SaveOutcome.Invalid, refused.Result.Outcome);
        Assert.Contains("ties", refused.Result.Errors[0].Message, StringComparison.Ordinal);
        Assert.Contains("mapping rules", refused.Result.Errors[0].Message, StringComparison.Ordinal);
    }
}

using System.Text;
using Dashboard.Store.Contracts;
using Dashboard.Store.Imports;
using Dashboard.Store.Spend;
using Dashboard.Testing;

namespace Dashboard.Store.Tests.Imports;

public sealed class ImportListTests : IAsyncLifetime
{
    private TestStore store = null!;
    private int usage;
    private int contract;
    private int again;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        usage = (
            await store
                .Get<ImportUsage>()
                .RunAsync(store.Procurement, new FocusCsv().Row(day: "nonsense").ToFile(), new UsageImportOptions(), null, default)
        ).RunId;
        contract = await ImportContractAsync();
        again = await ImportContractAsync();
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Read_KindAndState_KeepMatchingRunsNewestFirst()
    {
        Assert.Equal([again, contract, usage], await IdsAsync(new ImportListFilter()));
        Assert.Equal([usage], await IdsAsync(new ImportListFilter { Kind = ImportKind.Focus }));
        Assert.Equal([usage], await IdsAsync(new ImportListFilter { State = ImportState.Refused }));
        Assert.Empty(await IdsAsync(new ImportListFilter { Kind = ImportKind.Prices, State = ImportState.Failed }));
    }

    [Fact]
    public async Task ContractOf_RunsOfTheSameDocument_LeadToOneContract()
    {
        var list = store.Get<ImportList>();

        var first = await list.ContractOfAsync(store.Executive, contract, default);

        Assert.NotNull(first);
        Assert.Equal(first, await list.ContractOfAsync(store.Executive, again, default));
        Assert.Null(await list.ContractOfAsync(store.Executive, usage, default));
    }

    private async Task<IEnumerable<int>> IdsAsync(ImportListFilter filter) =>
        (await store.Get<ImportList>().ReadAsync(store.Executive, filter, default)).Items.Select(r => r.Id);

    private async Task<int> ImportContractAsync() =>
        (
            await store
                .Get<ImportContract>()
                .RunAsync(
                    store.Legal,
                    ImportFile.FromBytes("a.txt", Encoding.UTF8.GetBytes("An agreement.")),
                    new ContractDetails(),
                    default
                )
        ).RunId;
}

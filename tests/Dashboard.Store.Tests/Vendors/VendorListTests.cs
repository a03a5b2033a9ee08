using Dashboard.Store.Access;
using Dashboard.Store.Spend;
using Dashboard.Store.Vendors;
using Dashboard.Testing;

namespace Dashboard.Store.Tests.Vendors;

public sealed class VendorListTests : IAsyncLifetime
{
    private TestStore store = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        var file = new FocusCsv().Row(cost: "30").Row(cost: "20", provider: "Mistral", sku: "mistral-large input tokens").ToFile();
        await store.Get<ImportUsage>().RunAsync(store.Procurement, file, new UsageImportOptions(), progress: null, CancellationToken.None);
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    public static TheoryData<VendorSort, bool> Orders
    {
        get
        {
            var orders = new TheoryData<VendorSort, bool>();
            foreach (var sort in Enum.GetValues<VendorSort>())
            {
                orders.Add(sort, true);
                orders.Add(sort, false);
            }

            return orders;
        }
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Read_EveryOrder_GivesEveryVendorOnceAndTheStreamAgrees(VendorSort sort, bool ascending)
    {
        var filter = new VendorListFilter
        {
            Sort = sort,
            Ascending = ascending,
            Page = new PageRequest(1, 500),
        };

        var page = await List.ReadAsync(store.Executive, filter, CancellationToken.None);

        Assert.Equal(page.Total, page.Items.Select(v => v.Key).Distinct().Count());
        Assert.Equal(page.Items, await List.StreamAsync(store.Executive, filter, CancellationToken.None).ToListAsync());
    }

    [Fact]
    public async Task Read_BySpend_PutsTheLargestFirst()
    {
        var page = await List.ReadAsync(
            store.Executive,
            new VendorListFilter { Sort = VendorSort.Spend, OnlyOurs = true },
            CancellationToken.None
        );

        Assert.Equal(30m, page.Items[0].Spend);
        Assert.All(page.Items, v => Assert.True(v.Spend > 0));
        Assert.Equal(page.Items.OrderByDescending(v => v.Spend).Select(v => v.Spend), page.Items.Select(v => v.Spend));
    }

    [Fact]
    public async Task Totals_AllVendors_CountEachContractOnce()
    {
        await using (var db = store.Open())
        {
            var openAi = db.Vendors.Single(v => v.Key == "openai");
            db.Contracts.AddRange(
                new Store.Contracts.Contract
                {
                    Key = "a",
                    Title = "A",
                    VendorId = openAi.Id,
                },
                new Store.Contracts.Contract
                {
                    Key = "b",
                    Title = "B",
                    VendorId = openAi.Id,
                }
            );
            await db.SaveChangesAsync();
        }

        var totals = await List.TotalsAsync(store.Executive, new VendorListFilter(), CancellationToken.None);

        Assert.Equal(new VendorListTotals(2, 0), totals);
        Assert.Equal(
            0,
            (await List.TotalsAsync(store.Executive, new VendorListFilter { Search = "mistral" }, CancellationToken.None)).Contracts
        );
    }

    [Fact]
    public async Task Stream_WithoutARole_IsRefused() =>
        await Assert.ThrowsAsync<NotPermittedException>(async () =>
            await List.StreamAsync(new Actor("nobody", []), new VendorListFilter(), CancellationToken.None).ToListAsync()
        );

    private VendorList List => store.Get<VendorList>();
}

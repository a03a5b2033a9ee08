using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Contracts;
using Dashboard.Testing;

namespace Dashboard.Store.Tests.Contracts;

public sealed class ContractListTests : IAsyncLifetime
{
    private TestStore store = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        await using var db = store.Open();
        db.Contracts.Add(Contract("Early", new DateOnly(2027, 6, 30), notice: 200, value: 5, ClauseTypes.Renewal));
        db.Contracts.Add(Contract("Late", new DateOnly(2027, 1, 31), notice: 10, value: 9, ClauseTypes.Exclusivity, ClauseTypes.Renewal));
        db.Contracts.Add(Contract("Open", ends: null, notice: 30, value: null));
        await db.SaveChangesAsync();
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Theory]
    [InlineData(ContractSort.Title, false, "Early Late Open")]
    [InlineData(ContractSort.Title, true, "Open Late Early")]
    [InlineData(ContractSort.EndsOn, false, "Late Early Open")]
    [InlineData(ContractSort.NoticeBy, false, "Early Late Open")]
    [InlineData(ContractSort.NoticeBy, true, "Late Early Open")]
    [InlineData(ContractSort.AnnualValue, true, "Late Early Open")]
    [InlineData(ContractSort.Awaiting, false, "Late Early Open")]
    [InlineData(ContractSort.Vendor, false, "Early Late Open")]
    public async Task Read_Sorted_PutsTheUnknownLast(ContractSort sort, bool descending, string titles)
    {
        var page = await ReadAsync(new ContractListFilter { Sort = sort, Descending = descending });

        Assert.Equal(titles, string.Join(' ', page.Items.Select(r => r.Title)));
    }

    [Fact]
    public async Task Read_ClauseTypeAndAwaiting_KeepMatchingContracts()
    {
        var page = await ReadAsync(new ContractListFilter { ClauseType = ClauseTypes.Exclusivity, OnlyAwaiting = true });

        var row = Assert.Single(page.Items);
        Assert.Equal(("Late", 2, 2, new DateOnly(2027, 1, 21)), (row.Title, row.ClauseCount, row.AwaitingCount, row.NoticeBy));
    }

    private Task<PageOf<ContractListRow>> ReadAsync(ContractListFilter filter) =>
        store.Get<ContractList>().ReadAsync(store.Executive, filter, CancellationToken.None);

    private static Contract Contract(string title, DateOnly? ends, int notice, decimal? value, params string[] clauses)
    {
        var contract = new Contract
        {
            Key = title.ToLowerInvariant(),
            Title = title,
            EndsOn = ends,
            NoticeDays = notice,
            AnnualValue = value,
            Origin = Origin.User,
        };
        var document = new ContractDocument
        {
            FileName = title,
            ContentHash = title,
            MediaType = "text/plain",
            Method = "UTF-8",
            Original = [],
            Text = "words",
            ScannedFor = "",
        };
        contract.Documents.Add(document);
        contract.Clauses.AddRange(
            clauses.Select(type => new Clause
            {
                Type = type,
                Document = document,
                Words = "words",
                End = 5,
                Rule = "rule",
                Reason = "reason",
                State = ClauseState.Proposed,
            })
        );
        return contract;
    }
}

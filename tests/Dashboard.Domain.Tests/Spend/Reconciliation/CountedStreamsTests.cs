using Dashboard.Domain.Spend;
using Dashboard.Domain.Spend.Reconciliation;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Domain.Tests.Spend.Reconciliation;

public sealed class CountedStreamsTests
{
    private const int Files = 0;

    [Fact]
    public void Decide_InvoiceBesideBillingInterfaceAndEstimate_CountsTheInvoice() =>
        Assert.Equal(
            [1],
            Decide(Of(1, Files, "", CostRank.Invoice), Of(2, 7, "org", CostRank.BillingApi), Of(3, 8, "org", CostRank.Estimate))
        );

    [Fact]
    public void Decide_BestRankKnowsNoCost_CountsTheNextThatDoes() =>
        Assert.Equal([2], Decide(Of(1, 7, "org", CostRank.BillingApi) with { HasCost = false }, Of(2, 8, "", CostRank.Estimate)));

    [Fact]
    public void Decide_NobodyKnowsACost_CountsTheBestRank() =>
        Assert.Equal(
            [1],
            Decide(Of(1, 7, "", CostRank.BillingApi) with { HasCost = false }, Of(2, 8, "", CostRank.Estimate) with { HasCost = false })
        );

    [Fact]
    public void Decide_SameRankAndDifferentAccounts_CountsBoth() =>
        Assert.Equal([1, 2], Decide(Of(1, 7, "org-a", CostRank.BillingApi), Of(2, 8, "org-b", CostRank.BillingApi)));

    [Fact]
    public void Decide_SameRankAndAccount_CountsTheSourceThatIsThereLongest() =>
        Assert.Equal([2], Decide(Of(1, 9, "org", CostRank.BillingApi), Of(2, 7, "org", CostRank.BillingApi)));

    [Fact]
    public void Decide_FileAndSourceOfTheSameInvoice_CountsTheSource() =>
        Assert.Equal([2], Decide(Of(1, Files, "acc", CostRank.Invoice), Of(2, 7, "acc", CostRank.Invoice)));

    [Fact]
    public void Decide_TwoSourcesThatNameNoAccount_AreNotTakenForOneAccount() =>
        Assert.Equal([1, 2], Decide(Of(1, 7, "", CostRank.Estimate), Of(2, 8, "", CostRank.Estimate)));

    [Fact]
    public void Decide_AnyStreams_SomeCountAndNoneOutranksThem() =>
        Prop.ForAll(
                Streams.ToArbitrary(),
                streams =>
                {
                    var counted = CountedStreams.Decide(streams);
                    var chosen = streams.Where(s => counted.Contains(s.StreamId)).ToList();
                    var able = streams.Exists(s => s.HasCost) ? streams.Where(s => s.HasCost).ToList() : streams;
                    return chosen.Count > 0 && chosen.TrueForAll(c => able.Contains(c) && able.TrueForAll(s => s.Rank <= c.Rank));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Decide_AnyOrder_CountsTheSame() =>
        Prop.ForAll(
                Streams.ToArbitrary(),
                streams => CountedStreams.Decide(streams).SetEquals(CountedStreams.Decide([.. streams.AsEnumerable().Reverse()]))
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Decide_AnyStreams_CountsNoAccountTwice() =>
        Prop.ForAll(
                Streams.ToArbitrary(),
                streams =>
                {
                    var counted = CountedStreams.Decide(streams);
                    return streams
                        .Where(s => counted.Contains(s.StreamId) && s.Account.Length > 0)
                        .GroupBy(s => s.Account)
                        .All(account => account.Select(s => s.SourceId).Distinct().Count() == 1);
                }
            )
            .QuickCheckThrowOnFailure();

    private static Gen<List<StreamOfDay>> Streams =>
        (
            from source in Gen.Choose(0, 3)
            from account in Gen.Elements("", "a", "b")
            from rank in Gen.Elements(CostRank.Estimate, CostRank.BillingApi, CostRank.Invoice)
            from cost in Gen.Elements(true, false)
            select new StreamOfDay(0, source, account, rank, cost)
        )
            .NonEmptyListOf()
            .Select(list => list.Select((s, i) => s with { StreamId = i + 1 }).ToList());

    private static StreamOfDay Of(int id, int source, string account, CostRank rank) => new(id, source, account, rank, HasCost: true);

    private static IEnumerable<int> Decide(params StreamOfDay[] streams) => CountedStreams.Decide(streams).Order();
}

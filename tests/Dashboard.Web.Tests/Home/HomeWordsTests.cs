using Dashboard.Domain.Contracts;
using Dashboard.Domain.LockIn;
using Dashboard.Domain.Spend;
using Dashboard.Store.Contracts;
using Dashboard.Web.Home;

namespace Dashboard.Web.Tests.Home;

public sealed class HomeWordsTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public void Why_Parts_AddUpInOneSentence() =>
        Assert.Equal(
            "“Dependence: Frontier, 120,000 of 150,000” adds 20.1 points, “Contract: Exclusivity that binds us, yes (confirmed)” adds 5.3, "
                + "“Exit unreadiness: Exit plan, not known” may add up to 3.",
            TrapWords.Why([
                new(
                    FactorId.Dependence,
                    "Dependence",
                    "Frontier",
                    "120,000 of 150,000 (paid to it 80.0 %, its models 10.0 %)",
                    Interval.Exactly(20.1m)
                ),
                new(FactorId.Contract, "Contract", "Exclusivity that binds us", "yes (confirmed)", Interval.Exactly(5.25m)),
                new(FactorId.ExitReadiness, "Exit unreadiness", "Exit plan", "not known", new Interval(0, 3)),
            ])
        );

    [Theory]
    [InlineData(320, 320, "▲ 320")]
    [InlineData(0, 90, "▲ 0–90")]
    [InlineData(-140, -90, "▼ 90–140")]
    [InlineData(-40, 60, "Between −40 and +60")]
    [InlineData(0.2, 0.4, "No change")]
    public void Change_OfAnIndex_SaysItsDirectionOnlyWhereItIsCertain(double lower, double upper, string expected) =>
        Assert.Equal(expected, HhiTrend.Change(new Interval((decimal)lower, (decimal)upper)));

    [Fact]
    public void Change_WithoutTheOtherMonth_IsNotKnown() => Assert.Equal("Not known", HhiTrend.Change(null));

    [Fact]
    public void HhiTrend_KnownMonths_IsOneLineOfThirteenMonths()
    {
        var trend = ConcentrationTrend.Of(
            SpendPartition.ContractParty,
            Enumerable.Range(0, 20).Select(month => new MonthlySpend(new DateOnly(2025, 1, 1).AddMonths(month), "a", 10))
        );

        var chart = HhiTrend.Of(trend, "group")!;

        Assert.Equal(13, Assert.Single(chart.Series).Values.Count);
        Assert.Equal("HHI no change in 3 months, no change in 12", chart.Title);
    }

    [Fact]
    public void HhiTrend_UnknownVendors_AreTwoLines()
    {
        MonthlySpend[] rows =
        [
            new(new DateOnly(2026, 9, 1), "a", 50),
            new(new DateOnly(2026, 10, 1), "a", 50),
            new(new DateOnly(2026, 10, 1), null, 50),
        ];

        var chart = HhiTrend.Of(ConcentrationTrend.Of(SpendPartition.ComputeHost, rows), "group")!;

        Assert.Equal([10_000m, 2_500m], chart.Series[0].Values);
        Assert.Equal([10_000m, 10_000m], chart.Series[1].Values);
    }

    [Fact]
    public void HhiTrend_OneMonth_DrawsNothing() =>
        Assert.Null(HhiTrend.Of(ConcentrationTrend.Of(SpendPartition.ComputeHost, [new(Today, "a", 1)]), "group"));

    [Fact]
    public void Then_MissedRenewal_NamesTheNextChance() =>
        Assert.Equal(
            "Next chance: 1 Nov 2027, for the term that ends on 31 Dec 2027",
            NoticeWords.Then(Notice(new NoticeTerms(new DateOnly(2026, 12, 31), RenewalKind.Automatic, 12, 60, null)))
        );

    [Fact]
    public void Then_MissedOnlyTerm_SaysThatThereIsNoLaterChance() =>
        Assert.Equal(
            "Ends on 31 Dec 2026; there is no later chance",
            NoticeWords.Then(Notice(new NoticeTerms(new DateOnly(2026, 12, 31), RenewalKind.ByAgreement, null, 60, null)))
        );

    [Fact]
    public void Unknown_Contract_SaysWhatIsMissingAndLeadsToItsForm()
    {
        var item = Assert.Single(
            NoticeWords.Unknown([Notice(new NoticeTerms(new DateOnly(2027, 12, 31), RenewalKind.Automatic, null, null, null))], 1).Items
        );

        Assert.Equal("Not on file: our notice days, for how long it renews", item.Rule);
        Assert.Equal("/registers/contracts/7", item.Link);
    }

    [Fact]
    public void Caution_CurrencyAndSharedUsage_SaysBoth() =>
        Assert.Equal(
            "Without EUR 7.00, not converted: at least this much is used; the same usage counts towards another commitment with this vendor.",
            CommitmentWords.Caution(Standing(CommitmentGap.None, 1, new CommitmentUsage(1, "EUR", 7, 7, null, null, Today)))
        );

    [Fact]
    public void Reason_OtherCurrency_NamesBoth() =>
        Assert.Equal(
            "the usage is in EUR, the commitment in USD, and no exchange rate is stored",
            CommitmentWords.Reason(Standing(CommitmentGap.OtherCurrency, 0, new CommitmentUsage(1, "EUR", 7, 7, null, null, Today)))
        );

    private static ContractNotice Notice(NoticeTerms terms) =>
        new(7, "Terms", "OpenAI", "openai", terms, NoticeDates.Of(terms, Today).Ours);

    private static CommitmentStanding Standing(CommitmentGap gap, int shared, params CommitmentUsage[] others)
    {
        var term = new CommitmentTerm(1, "", 7, "Terms", 1, "OpenAI", CommitmentKind.Spend, 100, "USD", Today, Today.AddDays(9), null);
        var use = new CommitmentUse(Today, 5, 5);
        return new CommitmentStanding(
            term,
            CommitmentProgress.Of(new CommittedAmount(100, term.From, term.To), use, Today),
            use,
            gap,
            others,
            Today,
            shared
        );
    }
}

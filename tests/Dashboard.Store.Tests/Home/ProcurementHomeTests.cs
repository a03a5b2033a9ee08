using Dashboard.Domain.Contracts;
using Dashboard.Domain.Spend;
using Dashboard.Store.Contracts;
using Dashboard.Store.Home;
using Dashboard.Testing;

namespace Dashboard.Store.Tests.Home;

public sealed class ProcurementHomeTests : IAsyncLifetime
{
    private static readonly DateOnly First = new(2026, 11, 1);
    private static readonly DateOnly Last = new(2026, 11, 30);
    private TestStore store = null!;
    private HomeRecords records = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        records = new HomeRecords(store);
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Read_EmptyStore_KnowsNothing()
    {
        var view = await ReadAsync();

        Assert.False(view.Base.HasUsage);
        Assert.Empty(view.Trapping);
        Assert.Empty(view.Commitments);
        Assert.Empty(view.Questions);
        Assert.Equal(0, view.Notices.NextCount + view.Notices.UnknownCount + view.Notices.WithoutEndCount);
    }

    [Fact]
    public async Task Commitment_UsageOfItsVendorInItsDays_IsAppliedAndProjected()
    {
        await records.CommitAsync(await records.ContractAsync("Terms"), 1_000, "USD", First, Last);
        var usage = new FocusCsv()
            .Row("2026-10-31", "500")
            .Row("2026-11-10", "99", provider: "Anthropic", sku: "claude-opus-4-8 input tokens");
        for (var day = 1; day <= 10; day++)
        {
            usage.Row($"2026-11-{day:00}", "10");
        }

        await records.ImportAsync(usage.Row("2026-11-05", "7", currency: "EUR"));

        var one = Assert.Single((await ReadAsync()).Commitments);

        Assert.Equal(CommitmentState.AtRisk, one.Progress.State);
        Assert.Equal(100, one.Use.Applied);
        Assert.Equal(0.1m, one.Progress.Utilisation);
        Assert.Equal(0.3m, one.Progress.Pace);
        Assert.Equal(1_000 - 100 - (10 * 20), one.Progress.Shortfall);
        Assert.Equal(("EUR", 7m), Assert.Single(one.NotConverted) is { } other ? (other.Currency, other.Effective!.Value) : default);
    }

    [Fact]
    public async Task Commitment_InAnotherCurrencyThanItsUsage_IsUnknownAndSaysWhy()
    {
        await records.CommitAsync(await records.ContractAsync("Terms"), 1_000, "EUR", First, Last);
        await records.ImportAsync(new FocusCsv().Row("2026-11-05", "10"));

        var one = Assert.Single((await ReadAsync()).Commitments);

        Assert.Equal((CommitmentState.Unknown, CommitmentGap.OtherCurrency), (one.Progress.State, one.Gap));
        Assert.Null(one.Use.Applied);
        Assert.Null(one.Progress.Shortfall);
    }

    [Fact]
    public async Task Commitment_OfTokens_CountsTokensOfEveryCurrency()
    {
        await records.CommitAsync(await records.ContractAsync("Terms"), 8_000_000, "USD", First, Last, c => c.Kind = CommitmentKind.Tokens);
        await records.ImportAsync(new FocusCsv().Row("2026-11-05", "10").Row("2026-11-06", "10", currency: "EUR", tokens: "500000"));

        var one = Assert.Single((await ReadAsync()).Commitments);

        Assert.Equal(1_500_000, one.Use.Applied);
        Assert.Empty(one.NotConverted);
    }

    [Fact]
    public async Task Commitment_WithoutAnyUsageOfItsVendor_IsUnknownNotZero()
    {
        await records.CommitAsync(await records.ContractAsync("Terms"), 1_000, "USD", First, Last);
        await records.ImportAsync(new FocusCsv().Row("2026-11-05", "10", provider: "Anthropic", sku: "claude-opus-4-8 input tokens"));

        var one = Assert.Single((await ReadAsync()).Commitments);

        Assert.Equal((CommitmentState.Unknown, CommitmentGap.NoUsage), (one.Progress.State, one.Gap));
        Assert.Null(one.Progress.Utilisation);
    }

    [Fact]
    public async Task Commitments_OfOneVendor_SayThatTheyShareItsUsage()
    {
        var contract = await records.ContractAsync("Terms");
        await records.CommitAsync(contract, 1_000, "USD", First, Last);
        await records.CommitAsync(contract, 2_000, "USD", First, Last);
        await records.ImportAsync(new FocusCsv().Row("2026-11-05", "10"));

        Assert.All((await ReadAsync()).Commitments, one => Assert.Equal(1, one.SharedWith));
    }

    [Fact]
    public async Task Notices_RenewalMissedLately_SaysTheNextChance()
    {
        await NoticeAsync("Renews", new DateOnly(2026, 12, 31), 60, RenewalKind.Automatic, 12);
        await NoticeAsync("Ahead", new DateOnly(2027, 1, 31), 30, RenewalKind.None, null);
        await NoticeAsync("Unknown", new DateOnly(2027, 1, 31), null, RenewalKind.Automatic, 12);
        await NoticeAsync("Endless", null, 30, RenewalKind.None, null);
        await NoticeAsync("Over", new DateOnly(2026, 1, 31), 30, RenewalKind.None, null);

        var notices = (await ReadAsync()).Notices;

        var missed = Assert.Single(notices.Missed);
        Assert.Equal(
            ("Renews", new DateOnly(2026, 11, 1), new DateOnly(2027, 11, 1)),
            (missed.Title, missed.Ours.MissedOn, missed.Ours.NoticeBy)
        );
        Assert.Equal(("Ahead", new DateOnly(2027, 1, 1)), (Assert.Single(notices.Next).Title, notices.Next[0].Ours.NoticeBy));
        Assert.Equal("Unknown", Assert.Single(notices.Unknown).Title);
        Assert.Equal("Endless", Assert.Single(notices.WithoutEnd).Title);
    }

    [Fact]
    public async Task Read_ContractForLegalOnly_ShowsNothingOfItToProcurement()
    {
        var contract = await records.ContractAsync(
            "Side letter",
            c =>
            {
                c.Confidentiality = Confidentiality.LegalOnly;
                c.EndsOn = new DateOnly(2027, 6, 30);
                c.NoticeDays = 30;
            }
        );
        await records.CommitAsync(contract, 1_000, "USD", First, Last);
        await records.ImportAsync(new FocusCsv().Row("2026-11-05", "10"));

        var procurement = await ReadAsync();
        var legal = await store.Get<ProcurementHome>().ReadAsync(store.Legal, CancellationToken.None);

        Assert.Equal((0, 0), (procurement.Commitments.Count, procurement.Notices.NextCount));
        Assert.Equal((1, 1), (legal.Commitments.Count, legal.Notices.NextCount));
    }

    [Fact]
    public async Task Trapping_Vendors_StandByTheirLowerBoundWithTheirWeightiestParts()
    {
        await records.ImportAsync(
            new FocusCsv().Row("2026-11-05", "75").Row("2026-11-05", "25", provider: "Anthropic", sku: "claude-opus-4-8 input tokens")
        );
        await records.ScoreAsync(("anthropic", 40, 60), ("openai", 40, 70));

        var view = await ReadAsync();

        Assert.Equal(["openai", "anthropic"], view.Trapping.Take(2).Select(t => t.Vendor.Key));
        Assert.All(
            view.Trapping,
            t =>
            {
                Assert.Equal(2, t.Factors.Count);
                Assert.Equal(t.Parts.OrderByDescending(p => p.Points.Lower).ThenByDescending(p => p.Points.Upper), t.Parts);
            }
        );
        Assert.NotEmpty(view.Questions);
        Assert.Equal(view.Questions.OrderByDescending(q => q.Question.SumAtStake), view.Questions);
    }

    private Task NoticeAsync(string title, DateOnly? end, int? days, RenewalKind renewal, int? months) =>
        records.ContractAsync(title, c => (c.EndsOn, c.NoticeDays, c.Renewal, c.RenewalMonths) = (end, days, renewal, months));

    private Task<ProcurementView> ReadAsync() => store.Get<ProcurementHome>().ReadAsync(store.Procurement, CancellationToken.None);
}

using Dashboard.Domain.LockIn;
using Dashboard.Domain.LockIn.Signals;
using Dashboard.Testing;

namespace Dashboard.Store.Tests.LockIn;

/// <summary>What each register does to its factor, on the worked example.</summary>
public sealed class RegisterFactorsTests : IAsyncLifetime
{
    private TestStore store = null!;
    private EnteredRecords records = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        records = new EnteredRecords(store);
        await WorkedExample.EnterAsync(records);
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Substitutability_DeclaredApplication_GivesItsReasonAndItsPage()
    {
        var factor = await records.FactorAsync("alpha", FactorId.Substitutability);

        var claims = factor.Contributions[0];
        Assert.Equal("Claims assistant: 600,000 × q 67", claims.Label);
        Assert.Contains("Prompts and evaluations fit one model.", claims.Evidence!.Text, StringComparison.Ordinal);
        Assert.StartsWith("/registers/applications/", claims.Evidence.Link, StringComparison.Ordinal);
        Assert.Equal(store.Time.GetUtcNow(), claims.Evidence.AsOf);
    }

    [Fact]
    public async Task Substitutability_SpendOfNoApplication_IsUnknownAndAsksForTheRules()
    {
        await SpendAsync(("paid_to", "alpha"), ("model", "alpha-large"), ("host", "alpha"));

        var part = (await records.FactorAsync("alpha", FactorId.Substitutability)).Contributions[^1];

        Assert.Equal(("No application: 1,000,000 × q 0–100", Remedy.MapUsage), (part.Label, part.Remedy));
        Assert.Equal(new Interval(0, 50), part.Points);
    }

    [Fact]
    public async Task Substitutability_UsageThatMayBeTheVendors_StandsBesideIt()
    {
        await SpendAsync(("paid_to", "beta"), ("model", "beta-large"), ("application", "mail-sorter"));

        foreach (var factor in new[] { FactorId.Substitutability, FactorId.CommonMode })
        {
            var part = (await records.FactorAsync("alpha", factor)).Contributions[^1];
            Assert.StartsWith("Unmapped usage that may be this vendor's: 1,000,000", part.Label, StringComparison.Ordinal);
            Assert.Equal(Remedy.MapUsage, part.Remedy);
        }
    }

    [Fact]
    public async Task SwitchingCost_NeitherAnAnnualFigureNorAYearOfUsage_IsUnknownAndSaysHowManyDaysAreStored()
    {
        await records.EnterAsync("switching-costs", ("vendor", "beta"), ("hours", "10"), ("hourly_rate", "100"));

        var factor = await records.FactorAsync("beta", FactorId.SwitchingCost);

        Assert.Equal(Interval.Unknown, factor.Value);
        Assert.Contains("usage of 90 days is stored, a year needs 365", factor.Contributions[0].Evidence!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SwitchingCost_AYearOfUsage_IsMeasuredAgainstIt()
    {
        await EnterBetaCostAsync("60000");
        await records.EnterAsync(
            "spend-entries",
            ("paid_to", "beta"),
            ("model", "beta-large"),
            ("host", "beta"),
            ("from_day", "2025-10-30"),
            ("to_day", "2026-07-31"),
            ("amount", "0")
        );

        // 600,000 of the example's 90 days; the other 275 days are known to have cost nothing.
        Assert.Equal(Interval.Exactly(10), (await records.FactorAsync("beta", FactorId.SwitchingCost)).Value);
    }

    [Fact]
    public async Task SwitchingCost_AHoleInTheUsage_IsNotAYear()
    {
        await EnterBetaCostAsync("60000");
        await records.EnterAsync(
            "spend-entries",
            ("paid_to", "beta"),
            ("model", "beta-large"),
            ("host", "beta"),
            ("from_day", "2025-10-30"),
            ("to_day", "2026-06-29"),
            ("amount", "1000")
        );

        Assert.Equal(Interval.Unknown, (await records.FactorAsync("beta", FactorId.SwitchingCost)).Value);
    }

    [Fact]
    public async Task CommonMode_BackupUnderTheSameController_IsShared()
    {
        await records.EnterAsync("vendors", ("name", "Alpha Cloud"), ("parent", "alpha"));
        var id = await records.EnterAsync(
            "applications",
            ("name", "New"),
            ("has_backup", "yes"),
            ("backup_model", "beta-large"),
            ("backup_host", "alpha-cloud")
        );
        await SpendAsync(("paid_to", "alpha"), ("model", "alpha-large"), ("host", "alpha"), ("application", "new"));

        Assert.Equal("New: 1,000,000, backup shares host or controller", await BackupAsync());
        await records.ChangeAsync("applications", id, ("backup_host", "beta"));
        Assert.Equal("New: 1,000,000, independent backup", await BackupAsync());
        await records.ChangeAsync("applications", id, ("has_backup", "no"), ("backup_model", ""), ("backup_host", ""));
        Assert.Equal("New: 1,000,000, no backup", await BackupAsync());
        await records.ChangeAsync("applications", id, ("has_backup", ""));
        Assert.Equal("New: 1,000,000, backup not known", await BackupAsync());
        await records.ChangeAsync("applications", id, ("backup_model", "beta-large"), ("backup_host", "beta"));
        Assert.Equal("New: 1,000,000, independent backup", await BackupAsync());

        async Task<string> BackupAsync() => (await records.FactorAsync("alpha", FactorId.CommonMode)).Contributions[0].Label;
    }

    [Fact]
    public async Task Applications_MoreThanAPageShows_AreSummedUpWithTheSameResult()
    {
        for (var i = 0; i < 52; i++)
        {
            await records.EnterAsync("applications", ("name", $"Small {i}"), ("substitutability", "medium"), ("has_backup", "no"));
            await SpendAsync("10", ("paid_to", "alpha"), ("model", "alpha-large"), ("host", "alpha"), ("application", $"small-{i}"));
        }

        var score = await records.ScoreAsync("alpha");

        var parts = score.Factor(FactorId.Substitutability).Contributions;
        Assert.Equal((51, "Smaller applications, medium: 50 × q 33"), (parts.Count, parts[^1].Label));
        Assert.Equal(((50.1m * 1_000_000) + (33 * 520)) / 1_000_520, score.Factor(FactorId.Substitutability).Value.Lower, 12);
        Assert.Equal(100m * 600_520 / 1_000_520, score.Factor(FactorId.CommonMode).Value.Upper, 12);
    }

    private Task<int> EnterBetaCostAsync(string hours) =>
        records.EnterAsync(
            "switching-costs",
            ("vendor", "beta"),
            ("hours", hours),
            ("hourly_rate", "1"),
            ("re_evaluation", "0"),
            ("re_embedding_and_data", "0"),
            ("dual_running", "0"),
            ("termination_fee", "0"),
            ("forfeited_commitment", "0")
        );

    private Task<int> SpendAsync(params (string, string)[] values) => SpendAsync("1000000", values);

    private Task<int> SpendAsync(string amount, params (string, string)[] values) =>
        records.EnterAsync("spend-entries", [.. values, ("from_day", "2026-08-01"), ("to_day", "2026-10-29"), ("amount", amount)]);
}

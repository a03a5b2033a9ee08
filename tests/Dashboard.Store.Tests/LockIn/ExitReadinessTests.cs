using Dashboard.Domain.LockIn;
using Dashboard.Testing;

namespace Dashboard.Store.Tests.LockIn;

/// <summary>Factor 5 out of the register of exit plans, on 20 November 2026.</summary>
public sealed class ExitReadinessTests : IAsyncLifetime
{
    private TestStore store = null!;
    private EnteredRecords records = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        records = new EnteredRecords(store);
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Theory]
    [InlineData("state", "none", "Exit plan: no")]
    [InlineData("state", "no-plan", "Exit plan: no")]
    [InlineData("state", "drafted", "Exit plan: yes")]
    [InlineData("state", "approved", "Exit plan: yes")]
    [InlineData("last_test_on", "2025-11-20", "Exit tested within 12 months: yes")]
    [InlineData("last_test_on", "2025-11-19", "Exit tested within 12 months: no")]
    [InlineData("last_test_on", "2026-11-21", "Exit tested within 12 months: not known")]
    [InlineData("was_tested", "no", "Exit tested within 12 months: no")]
    [InlineData("was_tested", "yes", "Exit tested within 12 months: not known")]
    [InlineData("last_audit_on", "2024-11-20", "Audited within 24 months: yes")]
    [InlineData("last_audit_on", "2024-11-19", "Audited within 24 months: no")]
    [InlineData("was_audited", "no", "Audited within 24 months: no")]
    [InlineData("alternatives_named", "no", "Alternatives named: no")]
    [InlineData("reintegration", "easy", "Reintegration: easy")]
    public async Task ExitPlan_OneFieldEntered_DecidesItsPartOnly(string field, string value, string label)
    {
        await records.EnterAsync("exit-plans", ("vendor", "cohere"), (field, value));

        var parts = (await records.FactorAsync("cohere", FactorId.ExitReadiness)).Contributions;

        Assert.Contains(label, parts.Select(p => p.Label));
        Assert.Equal(label.EndsWith("not known", StringComparison.Ordinal) ? 5 : 4, parts.Count(p => p.Question is not null));
        Assert.StartsWith("/registers/exit-plans/", parts[0].Evidence!.Link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExitPlan_Removed_IsNotKnownAnyMore()
    {
        var id = await records.EnterAsync("exit-plans", ("vendor", "cohere"), ("state", "approved"));
        await records.RemoveAsync("exit-plans", id);

        Assert.Equal(Interval.Unknown, (await records.FactorAsync("cohere", FactorId.ExitReadiness)).Value);
    }

    [Fact]
    public async Task Alternatives_NamedForEveryApplication_SayYesByThemselves()
    {
        await WorkedExample.EnterAsync(records);
        await NameAsync("claims-assistant", "beta-large");
        await NameAsync("support-search", "beta-swift");
        Assert.Equal("Alternatives named: not known", await AlternativesAsync());

        await NameAsync("mail-sorter", "beta-tiny");
        Assert.Equal("Alternatives named: yes", await AlternativesAsync());
    }

    [Fact]
    public async Task Alternatives_OfTheVendorItselfOrOnItsCompute_AreNone()
    {
        await WorkedExample.EnterAsync(records);
        await NameAsync("claims-assistant", "beta-large");
        await NameAsync("support-search", "beta-swift");
        await NameAsync("mail-sorter", "alpha-swift");
        Assert.Equal("Alternatives named: not known", await AlternativesAsync());

        await NameAsync("mail-sorter", "beta-tiny", ("host", "alpha"));
        Assert.Equal("Alternatives named: not known", await AlternativesAsync());
    }

    private Task<int> NameAsync(string application, string model, params (string, string)[] more) =>
        records.EnterAsync("alternatives", [("application", application), ("model", model), ("state", "named"), .. more]);

    private async Task<string> AlternativesAsync() =>
        (await records.FactorAsync("alpha", FactorId.ExitReadiness)).Contributions.Single(c => c.Part == "Alternatives named").Label;
}

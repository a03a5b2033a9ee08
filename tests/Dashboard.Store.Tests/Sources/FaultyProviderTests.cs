using Dashboard.Sources.Pulling;
using Dashboard.Store.Sources;
using Dashboard.Testing;
using Dashboard.Testing.Providers;
using Dashboard.Testing.Pulls;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Sources;

/// <summary>Whatever a provider does wrong in the middle of a run: a sentence, what was stored stays, nothing is there twice, the next run goes on.</summary>
public sealed class FaultyProviderTests : IAsyncLifetime
{
    private TestStore store = null!;
    private FakeOpenAi provider = null!;
    private TestSources sources = null!;

    private DateOnly Today => DateOnly.FromDateTime(store.Time.GetUtcNow().UtcDateTime);

    private DateOnly Start => Today.AddDays(-100);

    public static TheoryData<Fault> Faults => [.. Enum.GetValues<Fault>().Where(f => f != Fault.None)];

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync(TestPulls.Limits);
        provider = await FakeOpenAi.StartAsync(store.Time.GetUtcNow());
        sources = new TestSources(store);
    }

    public async Task DisposeAsync()
    {
        await provider.DisposeAsync();
        await store.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Run_ProviderStaysBroken_FailsWithASentenceAndTheNextIsExact(Fault fault)
    {
        var source = await AddAsync();
        provider.Provider.Break(fault, after: 16);
        var broken = await sources.RunAsync(source);
        provider.Provider.Break(Fault.None);

        Assert.Equal(SourceRunState.Failed, broken.State);
        AssertSentence(broken.Message);
        var kept = await PullOutcome.ReadAsync(store);
        var covered = await CoveredAsync();
        Assert.True(covered > Start, "Finished months stay.");
        Assert.True(kept.IsSoundAndEquals(provider.ExpectedTotal(Start, covered)), $"{broken.Message} {kept}");

        await AssertNextIsExactAsync(source);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Run_ProviderFailsOnce_EndsWellOrSaysWhyAndTheNextIsExact(Fault fault)
    {
        var source = await AddAsync();
        provider.Provider.Break(fault, answers: 1, after: 9);
        var run = await sources.RunAsync(source);
        provider.Provider.Break(Fault.None);

        Assert.True(run.State is SourceRunState.Succeeded or SourceRunState.Failed, run.Message);
        AssertSentence(run.Message);
        if (run.State == SourceRunState.Succeeded)
        {
            var outcome = await PullOutcome.ReadAsync(store);
            Assert.True(outcome.IsSoundAndEquals(provider.ExpectedTotal(Start, Today.AddDays(1))), $"{run.Message} {outcome}");
        }

        await AssertNextIsExactAsync(source);
    }

    private async Task AssertNextIsExactAsync(int source)
    {
        await sources.RunWellAsync(source);
        var outcome = await PullOutcome.ReadAsync(store);
        var expected = provider.ExpectedTotal(Start, Today.AddDays(1));
        Assert.True(outcome.IsSoundAndEquals(expected), $"Expected {expected}, {outcome}");
    }

    private static void AssertSentence(string message)
    {
        Assert.EndsWith(".", message, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", message, StringComparison.Ordinal);
        Assert.DoesNotContain("the log names the cause", message, StringComparison.Ordinal);
    }

    private async Task<DateOnly> CoveredAsync()
    {
        await using var db = store.Open();
        return await db.Sources.Select(s => s.CoveredTo).SingleAsync() ?? Start;
    }

    private Task<int> AddAsync() =>
        sources.AddAsync(
            "openai",
            (CommonSettings.Address, provider.Address.ToString()),
            (CommonSettings.Secret, FakeOpenAi.Key),
            (CommonSettings.Start, Start.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))
        );
}

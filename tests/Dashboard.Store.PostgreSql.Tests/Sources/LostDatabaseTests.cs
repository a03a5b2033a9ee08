using Dashboard.Sources.Pulling;
using Dashboard.Store.PostgreSql.Embedded;
using Dashboard.Store.PostgreSql.Tests.Embedded;
using Dashboard.Store.Sources;
using Dashboard.Testing;
using Dashboard.Testing.Providers;
using Dashboard.Testing.Pulls;

namespace Dashboard.Store.PostgreSql.Tests.Sources;

/// <summary>The database goes away in the middle of a run and comes back.</summary>
public sealed class LostDatabaseTests : IAsyncLifetime
{
    private readonly ServerFolder folder = new();
    private EmbeddedPostgres server = null!;
    private TestStore store = null!;
    private FakeOpenAi provider = null!;
    private int source;

    private DateOnly Today => DateOnly.FromDateTime(store.Time.GetUtcNow().UtcDateTime);

    private DateOnly Start => Today.AddDays(-200);

    public async Task InitializeAsync()
    {
        server = await folder.StartAsync();
        store = TestStore.Open(server.ConnectionString);
        await store.PrepareAsync();
        provider = await FakeOpenAi.StartAsync(store.Time.GetUtcNow());
        var edit = SourceEdit.New(ConnectorCatalog.Find("openai")!);
        edit.Settings[CommonSettings.Address] = provider.Address.ToString();
        edit.Settings[CommonSettings.Secret] = FakeOpenAi.Key;
        edit.Settings[CommonSettings.Start] = Start.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        source = (await store.Get<EditSources>().SaveAsync(store.Administrator, edit, _ => true, CancellationToken.None)).Id!.Value;
    }

    public async Task DisposeAsync()
    {
        await provider.DisposeAsync();
        await store.DisposeAsync();
        await server.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData(5)]
    [InlineData(30)]
    [InlineData(60)]
    public async Task Run_DatabaseIsKilledAndComesBack_SaysSoAndTheNextIsExact(int requests)
    {
        var running = RunAsync();
        while (provider.Provider.Requests.Count < requests && !running.IsCompleted)
        {
            await Task.Delay(5);
        }

        await folder.KillServerAsync();
        await Task.Delay(500);
        await server.EnsureRunningAsync();
        var lost = await running;

        Assert.NotNull(lost);
        Assert.True(
            lost.State == SourceRunState.Succeeded
                || lost.Message.StartsWith("The database could not be reached", StringComparison.Ordinal),
            $"{lost.State}: {lost.Message}"
        );
        var kept = await PullOutcome.ReadAsync(store);
        Assert.Equal((0, 0), (kept.Doubled, kept.DaysApart));

        var next = await RunAsync();
        Assert.True(next is { State: SourceRunState.Succeeded }, next?.Message);
        var outcome = await PullOutcome.ReadAsync(store);
        var expected = provider.ExpectedTotal(Start, Today.AddDays(1));
        Assert.True(outcome.IsSoundAndEquals(expected), $"Expected {expected}, {outcome}");
    }

    private Task<SourceRun?> RunAsync() =>
        store.Get<RunSource>().RunAsync(store.Procurement, source, "test", started: null, CancellationToken.None);
}

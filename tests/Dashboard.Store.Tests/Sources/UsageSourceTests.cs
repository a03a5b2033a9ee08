using Dashboard.Sources.Pulling;
using Dashboard.Store.Sources;
using Dashboard.Store.Spend;
using Dashboard.Testing;
using Dashboard.Testing.Providers;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Sources;

/// <summary>A source of usage from its set-up to the days that charts read, against a provider on this machine.</summary>
public sealed class UsageSourceTests : IAsyncLifetime
{
    private TestStore store = null!;
    private FakeOpenAi provider = null!;
    private TestSources sources = null!;

    private DateOnly Today => DateOnly.FromDateTime(store.Time.GetUtcNow().UtcDateTime);

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        provider = await FakeOpenAi.StartAsync(store.Time.GetUtcNow());
        sources = new TestSources(store);
    }

    public async Task DisposeAsync()
    {
        await provider.DisposeAsync();
        await store.DisposeAsync();
    }

    [Fact]
    public async Task Run_NewSource_BringsAYearToTheCent()
    {
        var run = await sources.RunWellAsync(await AddAsync());

        Assert.Equal(Today.AddDays(1), run.To);
        Assert.Equal(provider.ExpectedTotal(run.From!.Value, run.To!.Value), await SpendAsync());
        Assert.Equal(run.Added, await CountAsync(db => db.UsageFacts.LongCountAsync()));
        Assert.True(run.Requests > 10, $"{run.Requests} requests");
        await using var db = store.Open();
        Assert.False(await db.UsageDays.AnyAsync(d => d.PartyId == null), "The shipped rules map all that OpenAI bills.");
    }

    [Fact]
    public async Task Run_Again_ReadsTheLastDaysAndChangesNothing()
    {
        var source = await AddAsync();
        await sources.RunWellAsync(source);
        var before = await SpendAsync();

        var again = await sources.RunWellAsync(source);

        Assert.Equal(Today.AddDays(1 - 7), again.From);
        Assert.Equal((0, 0, 0), (again.Added, again.Changed, again.Removed));
        Assert.Equal(before, await SpendAsync());
        Assert.Equal(0, await CountAsync(db => db.UsageRestatements.LongCountAsync()));
    }

    [Fact]
    public async Task Run_OtherDaysChangedBetween_AreComparedAgain()
    {
        var source = await AddAsync(("start", Day(Today.AddDays(-5))));
        await sources.RunWellAsync(source);
        var right = await SpendAsync();
        await using (var db = store.Open())
        {
            // As if a longer period had said something else of the same days meanwhile.
            await db.UsageFacts.ExecuteUpdateAsync(s => s.SetProperty(f => f.EffectiveCost, f => f.EffectiveCost * 2));
            await db.SourcePeriods.ExecuteDeleteAsync();
        }

        var again = await sources.RunWellAsync(source);

        Assert.True(again.Changed > 0);
        Assert.Equal(right, await SpendAsync());
        Assert.Equal(again.Changed, await CountAsync(db => db.UsageRestatements.LongCountAsync()));
    }

    [Fact]
    public async Task Run_AfterWeeksWithoutOne_CatchesUp()
    {
        var source = await AddAsync(("start", Day(Today.AddDays(-60))));
        await using (var db = store.Open())
        {
            await db.Sources.ExecuteUpdateAsync(s => s.SetProperty(x => x.CoveredTo, Today.AddDays(-30)));
        }

        var run = await sources.RunWellAsync(source);
        Assert.Equal(Today.AddDays(-37), run.From);
    }

    [Fact]
    public async Task Run_TwiceAtOnce_OneHasItAndTheOtherFindsIt()
    {
        var source = await AddAsync(("start", Day(Today.AddDays(-60))));
        var runs = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ => store.Get<RunSource>().RunAsync(store.Procurement, source, "test", null, CancellationToken.None))
        );

        Assert.Equal(provider.ExpectedTotal(Today.AddDays(-60), Today.AddDays(1)), await SpendAsync());
        Assert.Contains(runs, r => r is null);
        Assert.All(runs.OfType<SourceRun>(), r => Assert.Equal(SourceRunState.Succeeded, r.State));
    }

    [Fact]
    public async Task Run_OnTwoHostsOneAfterTheOther_StoresOnce()
    {
        var source = await AddAsync(("start", Day(Today.AddDays(-40))));
        await using var other = TestStore.Open(store.ConnectionString);
        var runs = await Task.WhenAll(
            store.Get<RunSource>().RunAsync(store.Procurement, source, "one", null, CancellationToken.None),
            other.Get<RunSource>().RunAsync(other.Procurement, source, "two", null, CancellationToken.None)
        );

        Assert.Contains(runs, r => r is { State: SourceRunState.Succeeded });
        Assert.Equal(provider.ExpectedTotal(Today.AddDays(-40), Today.AddDays(1)), await SpendAsync());
    }

    [Fact]
    public async Task Run_DeadRunHadIt_TakesOverWhenItsTimeIsUp()
    {
        var source = await AddAsync(("start", Day(Today.AddDays(-10))));
        await using (var db = store.Open())
        {
            db.SourceRuns.Add(
                new SourceRun
                {
                    SourceId = source,
                    State = SourceRunState.Running,
                    StartedAt = store.Time.GetUtcNow(),
                    TriggeredBy = "dead",
                }
            );
            await db.SaveChangesAsync();
            var until = store.Time.GetUtcNow().AddSeconds(20);
            var id = await db.SourceRuns.Select(r => r.Id).SingleAsync();
            await db.Sources.ExecuteUpdateAsync(s => s.SetProperty(x => x.RunId, id).SetProperty(x => x.LeaseUntil, until));
        }

        Assert.Null(await store.Get<RunSource>().RunAsync(store.Procurement, source, "test", null, CancellationToken.None));
        store.Time.Advance(TimeSpan.FromSeconds(21));
        await sources.RunWellAsync(source);

        await using var after = store.Open();
        Assert.Equal(
            [SourceRunState.Interrupted, SourceRunState.Succeeded],
            await after.SourceRuns.OrderBy(r => r.Id).Select(r => r.State).ToListAsync()
        );
    }

    [Fact]
    public async Task Run_ProviderBreaksInTheMiddle_KeepsFinishedMonthsAndGoesOn()
    {
        var source = await AddAsync();
        provider.Provider.Break(Fault.Unauthorized, after: 12);
        var broken = await sources.RunAsync(source);
        provider.Provider.Break(Fault.None);
        var kept = await SpendAsync();

        Assert.Equal(SourceRunState.Failed, broken.State);
        Assert.Contains("does not accept the key", broken.Message, StringComparison.Ordinal);
        Assert.True(kept > 0);

        await sources.RunWellAsync(source);
        Assert.Equal(provider.ExpectedTotal(Today.AddDays(-365), Today.AddDays(1)), await SpendAsync());
    }

    [Fact]
    public async Task Run_SecretInTheSettings_IsNowhereInClear()
    {
        var source = await AddAsync();
        await sources.RunWellAsync(source);

        await using var db = store.Open();
        var stored = await db.Sources.SingleAsync();
        Assert.DoesNotContain(FakeOpenAi.Key, stored.Settings, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeOpenAi.Key, System.Text.Encoding.UTF8.GetString(stored.Secrets), StringComparison.Ordinal);
        Assert.False(await db.AuditEntries.AnyAsync(e => e.After!.Contains(FakeOpenAi.Key)));
        Assert.False(await db.SourceCalls.AnyAsync(c => c.Address.Contains(FakeOpenAi.Key) || c.Note.Contains(FakeOpenAi.Key)));
        var edit = await store.Get<EditSources>().FindAsync(store.Administrator, source, CancellationToken.None);
        Assert.Equal("OpenAI", (await store.Get<SourceList>().FindAsync(store.Executive, source, CancellationToken.None))!.Name[..6]);
        Assert.Equal(["secret"], edit!.StoredSecrets);
        Assert.False(edit.Settings.ContainsKey("secret"));
    }

    [Fact]
    public async Task Save_AnotherAddress_DoesNotSendTheStoredKeyThere()
    {
        var source = await AddAsync();
        await using var other = await FakeProvider.StartAsync(_ => Task.CompletedTask);
        var edits = store.Get<EditSources>();
        var edit = (await edits.FindAsync(store.Administrator, source, CancellationToken.None))!;
        edit.Settings[CommonSettings.Address] = other.Address.ToString();

        var (isGood, message) = await edits.TestAsync(store.Administrator, edit, CancellationToken.None);
        var saved = await edits.SaveAsync(store.Administrator, edit, _ => true, CancellationToken.None);

        Assert.False(isGood);
        Assert.Contains("again when the source moves", message, StringComparison.Ordinal);
        Assert.Equal(CommonSettings.Secret, Assert.Single(saved.Errors).Field);
        Assert.Empty(other.Requests);
    }

    private Task<int> AddAsync(params (string Key, string Value)[] settings) =>
        sources.AddAsync(
            "openai",
            [(CommonSettings.Address, provider.Address.ToString()), (CommonSettings.Secret, FakeOpenAi.Key), .. settings]
        );

    private async Task<decimal> SpendAsync()
    {
        await using var db = store.Open();
        return decimal.Round(await db.UsageDays.SumAsync(d => d.EffectiveCost) ?? 0, 2);
    }

    private async Task<long> CountAsync(Func<DashboardDbContext, Task<long>> count)
    {
        await using var db = store.Open();
        return await count(db);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

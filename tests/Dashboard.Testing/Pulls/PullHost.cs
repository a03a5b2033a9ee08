using System.Globalization;
using Dashboard.Sources.Pulling;
using Dashboard.Store.Sources;
using Dashboard.Testing.Providers;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Testing.Pulls;

/// <summary>A database of its own with one source, an invented organisation at OpenAI, that processes pull.</summary>
public sealed class PullHost : IAsyncDisposable
{
    private readonly string dataFolder = Directory.CreateTempSubdirectory("dashboard-pull-").FullName;
    private readonly TestStore database;
    private readonly TestStore store;

    private PullHost(TestStore database, FakeOpenAi provider, DateTimeOffset now)
    {
        (this.database, Provider) = (database, provider);
        store = TestStore.Open(database.ConnectionString, dataFolder);
        store.Time.Advance(now - store.Time.GetUtcNow());
    }

    public FakeOpenAi Provider { get; }

    /// <summary>The first day that the source is asked for.</summary>
    public DateOnly Start { get; private set; }

    private const string Organisation = "Invented organisation";

    public static async Task<PullHost> StartAsync(int days = 365, int seed = 1)
    {
        // Processes have the clock of this machine.
        var now = TimeProvider.System.GetUtcNow();
        var host = new PullHost(await TestStore.CreateAsync(), await FakeOpenAi.StartAsync(now, seed), now);
        host.Start = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-days);
        await host.AddAsync(
            "openai",
            Organisation,
            (CommonSettings.Address, host.Provider.Address.ToString()),
            (CommonSettings.Secret, FakeOpenAi.Key),
            (CommonSettings.Start, host.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        );
        return host;
    }

    public PullProcess Pull(params string[] launcher) => PullOf(Organisation, launcher);

    public PullProcess PullOf(string source, params string[] launcher) =>
        PullProcess.Start(store.ConnectionString, dataFolder, source, launcher);

    /// <summary>Pulls the invented organisation in this process.</summary>
    public async Task<SourceRun?> PullHereAsync()
    {
        await using var db = store.Open();
        var source = await db.Sources.Where(s => s.Name == Organisation).Select(s => s.Id).SingleAsync();
        return await store.Get<RunSource>().RunAsync(store.Procurement, source, "test", started: null, CancellationToken.None);
    }

    /// <summary>As if the time of the run that has the source were up.</summary>
    public async Task EndLeaseAsync()
    {
        await using var db = store.Open();
        await db.Sources.ExecuteUpdateAsync(s =>
            s.SetProperty(x => x.LeaseUntil, x => x.LeaseUntil == null ? null : DateTimeOffset.UnixEpoch)
        );
    }

    public async Task<PullOutcome> OutcomeAsync() => await PullOutcome.ReadAsync(store);

    /// <summary>What the outcome must come to when the days before this one are stored.</summary>
    public decimal ExpectedTotal(DateOnly to) => Provider.ExpectedTotal(Start, to);

    public async Task<IReadOnlyList<SourceRun>> RunsAsync()
    {
        await using var db = store.Open();
        return await db.SourceRuns.AsNoTracking().OrderBy(r => r.Id).ToListAsync();
    }

    /// <summary>One more source than the invented organisation.</summary>
    public async Task AddAsync(string connector, string name, params (string Key, string Value)[] settings)
    {
        var edit = SourceEdit.New(ConnectorCatalog.Find(connector)!);
        edit.Name = name;
        foreach (var (key, value) in settings)
        {
            edit.Settings[key] = value;
        }

        var saved = await store.Get<EditSources>().SaveAsync(store.Administrator, edit, _ => true, CancellationToken.None);
        if (!saved.IsSaved)
        {
            throw new InvalidOperationException(string.Join(' ', saved.Errors.Select(e => e.Message)));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Provider.DisposeAsync();
        await store.DisposeAsync();
        await database.DisposeAsync();
        Directory.Delete(dataFolder, recursive: true);
    }
}

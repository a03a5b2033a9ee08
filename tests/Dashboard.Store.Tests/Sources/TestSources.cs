using Dashboard.Sources.Pulling;
using Dashboard.Store.Sources;
using Dashboard.Testing;

namespace Dashboard.Store.Tests.Sources;

/// <summary>Sources as an administrator sets them up, and their runs.</summary>
internal sealed class TestSources(TestStore store)
{
    public async Task<int> AddAsync(string connector, params (string Key, string Value)[] settings)
    {
        var edit = SourceEdit.New(ConnectorCatalog.Find(connector)!);
        edit.Name = $"{edit.Name} {Guid.NewGuid():N}";
        foreach (var (key, value) in settings)
        {
            edit.Settings[key] = value;
        }

        var saved = await store.Get<EditSources>().SaveAsync(store.Administrator, edit, _ => true, CancellationToken.None);
        Assert.True(saved.IsSaved, string.Join(' ', saved.Errors.Select(e => $"{e.Field}: {e.Message}")));
        return saved.Id!.Value;
    }

    public async Task<SourceRun> RunAsync(int source) =>
        await store.Get<RunSource>().RunAsync(store.Procurement, source, "test", started: null, CancellationToken.None)
        ?? throw new InvalidOperationException("Another run has it.");

    public async Task<SourceRun> RunWellAsync(int source)
    {
        var run = await RunAsync(source);
        Assert.True(run.State == SourceRunState.Succeeded, run.Message);
        return run;
    }
}

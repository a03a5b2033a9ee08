using Dashboard.Sources.Pulling;
using Dashboard.Store;
using Dashboard.Store.Access;
using Dashboard.Store.Sources;

namespace Dashboard.Web.Sources;

/// <summary>What the pages of the sources show and do: whatever changes a source brings the scheduler along.</summary>
public sealed class SourceBoard(SourceList sources, EditSources edit, SourceSchedules schedules, TimeProvider time)
{
    public async Task<SourcesView> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var rows = await sources.ReadAsync(actor, cancellationToken);
        return new SourcesView([.. rows.Select(row => SourceItem.Of(row, ConnectorCatalog.Find(row.Connector), now))]);
    }

    /// <returns>Null when there is none.</returns>
    public async Task<SourceItem?> FindAsync(Actor actor, int id, CancellationToken cancellationToken) =>
        await sources.FindAsync(actor, id, cancellationToken) is { } row
            ? SourceItem.Of(row, ConnectorCatalog.Find(row.Connector), time.GetUtcNow())
            : null;

    /// <returns>Null when there is none.</returns>
    public async Task<SourceView?> ViewAsync(Actor actor, int id, PageRequest runs, CancellationToken cancellationToken)
    {
        if (await FindAsync(actor, id, cancellationToken) is not { } item)
        {
            return null;
        }

        var settings =
            actor.May(Permission.ManageSources)
            && item.Connector is { } connector
            && await edit.FindAsync(actor, id, cancellationToken) is { } stored
                ? SettingLine.Of(connector, stored)
                : null;
        return new SourceView(item, await sources.RunsAsync(actor, id, runs, cancellationToken), settings);
    }

    /// <returns>Null when there is none.</returns>
    public async Task<SourceRunView?> ViewRunAsync(Actor actor, int runId, CancellationToken cancellationToken) =>
        await sources.FindRunAsync(actor, runId, cancellationToken) is { } detail
        && await FindAsync(actor, detail.Run.SourceId, cancellationToken) is { } item
            ? new SourceRunView(detail, item)
            : null;

    public async Task<SaveResult> SaveAsync(Actor actor, SourceEdit source, CancellationToken cancellationToken)
    {
        var result = await edit.SaveAsync(actor, source, SourceSchedules.IsSchedule, cancellationToken);
        await ApplyAsync(actor, result, cancellationToken);
        return result;
    }

    public async Task<SaveResult> PauseAsync(Actor actor, int id, bool isPaused, CancellationToken cancellationToken)
    {
        var result = await edit.PauseAsync(actor, id, isPaused, cancellationToken);
        await ApplyAsync(actor, result, cancellationToken);
        return result;
    }

    public async Task<SaveResult> RemoveAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        var result = await edit.RemoveAsync(actor, id, cancellationToken);
        if (result.IsSaved)
        {
            await schedules.ForgetAsync(id, cancellationToken);
        }

        return result;
    }

    public async Task<SaveResult> RunNowAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.RunJobs);
        if (await sources.FindAsync(actor, id, cancellationToken) is not { } row)
        {
            return SaveResult.NotFound("This source was removed meanwhile. Reload the list.");
        }

        // The command line may have added it since the application started.
        await schedules.ApplyAsync(row, cancellationToken);
        await schedules.RunNowAsync(actor, id, cancellationToken);
        return SaveResult.Saved(id);
    }

    /// <summary>Asks a running pull to stop; what it had stored stays.</summary>
    public Task StopAsync(Actor actor, int id, CancellationToken cancellationToken) => schedules.StopAsync(actor, id, cancellationToken);

    private async Task ApplyAsync(Actor actor, SaveResult result, CancellationToken cancellationToken)
    {
        if (result is { IsSaved: true, Id: { } id } && await sources.FindAsync(actor, id, cancellationToken) is { } row)
        {
            await schedules.ApplyAsync(row, cancellationToken);
        }
    }
}

/// <summary>The sources at one moment.</summary>
public sealed record SourcesView(IReadOnlyList<SourceItem> Items);

/// <summary>One source with a page of its runs.</summary>
/// <param name="Settings">Null for people who do not manage sources.</param>
public sealed record SourceView(SourceItem Item, PageOf<SourceRunRow> Runs, IReadOnlyList<SettingLine>? Settings);

/// <summary>One run, and its source as it stands now.</summary>
public sealed record SourceRunView(SourceRunDetail Detail, SourceItem Source);

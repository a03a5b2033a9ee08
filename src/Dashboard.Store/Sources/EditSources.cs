using System.Text.Json;
using Dashboard.Sources.Pulling;
using Dashboard.Store.Access;
using Dashboard.Store.Spend;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Sources;

/// <summary>Adds, changes, pauses, tries and removes sources. Where the application calls out to is an administrator's word.</summary>
public sealed class EditSources(StoreContexts contexts, SourceSecrets secrets, SourcePulls pulls, IStoreLocks locks)
{
    /// <returns>Null when there is no such source.</returns>
    public async Task<SourceEdit?> FindAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ManageSources);
        await using var db = contexts.For(actor);
        var source = await db.Sources.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        return source is null
            ? null
            : new SourceEdit
            {
                Id = source.Id,
                Version = source.Version,
                Connector = source.Connector,
                Name = source.Name,
                Settings = source.ReadSettings(),
                StoredSecrets = secrets.Show(source.Secrets)?.Keys.ToHashSet() ?? [],
                Cron = source.Cron,
                TimeZone = source.TimeZone,
                Rank = source.Rank,
            };
    }

    /// <param name="isSchedule">Whether a text is a schedule that will ever come; the scheduler's word.</param>
    public async Task<SaveResult> SaveAsync(
        Actor actor,
        SourceEdit edit,
        Func<string, bool> isSchedule,
        CancellationToken cancellationToken
    )
    {
        actor.Demand(Permission.ManageSources);
        if (ConnectorCatalog.Find(edit.Connector) is not { } connector)
        {
            return SaveResult.NotFound("This version of Dashboard does not know this kind of source.");
        }

        await using var db = contexts.For(actor);
        var stored = edit.Id == 0 ? null : await db.Sources.SingleOrDefaultAsync(s => s.Id == edit.Id, cancellationToken);
        if (edit.Id != 0 && stored is null)
        {
            return SaveResult.NotFound("This source was removed meanwhile. Reload the list.");
        }

        if (stored is not null && stored.Version != edit.Version)
        {
            return SaveResult.Conflict("Someone else changed this source meanwhile. Reload to see their version, then edit again.");
        }

        var values = Values(connector, edit, stored);
        var errors = SourceRules.Check(connector, edit, values).ToList();
        if (!isSchedule(edit.Cron.Trim()))
        {
            errors.Add(
                new FieldError(
                    nameof(edit.Cron),
                    $"“{edit.Cron}” is no schedule: write seconds, minutes, hours, day of month, month and day of week, for example {connector.DefaultCron}."
                )
            );
        }

        var name = edit.Name.Trim();
        if (await db.Sources.AnyAsync(s => s.Name == name && s.Id != edit.Id, cancellationToken))
        {
            errors.Add(new FieldError(nameof(edit.Name), $"There is a source “{name}” already. Choose another name."));
        }

        if (errors.Count > 0)
        {
            return SaveResult.Invalid(errors);
        }

        var hidden = connector.Settings.Where(s => s.Kind == SettingKind.Secret).Select(s => s.Key).ToHashSet();
        stored ??= db
            .Sources.Add(
                new Source
                {
                    Connector = connector.Key,
                    Name = name,
                    Cron = edit.Cron,
                }
            )
            .Entity;
        (stored.Name, stored.Cron, stored.TimeZone) = (name, edit.Cron.Trim(), edit.TimeZone);
        stored.Rank = connector is UsageConnector ? edit.Rank : null;
        stored.Settings = JsonSerializer.Serialize(values.Where(v => !hidden.Contains(v.Key)).ToDictionary());
        stored.Secrets = secrets.Hide(values.Where(v => hidden.Contains(v.Key)).ToDictionary());
        await db.SaveChangesAsync(cancellationToken);
        return SaveResult.Saved(stored.Id);
    }

    /// <summary>One look whether what was entered leads anywhere; nothing is stored.</summary>
    /// <returns>A sentence, and whether it is a good one.</returns>
    public async Task<(bool IsGood, string Message)> TestAsync(Actor actor, SourceEdit edit, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ManageSources);
        if (ConnectorCatalog.Find(edit.Connector) is not { } connector)
        {
            return (false, "This version of Dashboard does not know this kind of source.");
        }

        await using var db = contexts.For(actor);
        var stored = await db.Sources.AsNoTracking().SingleOrDefaultAsync(s => s.Id == edit.Id, cancellationToken);
        var values = Values(connector, edit, stored);
        if (SourceRules.Check(connector, edit, values) is [{ Message: var problem }, ..])
        {
            return (false, problem);
        }

        try
        {
            return (true, await connector.TestAsync(pulls.Begin(connector, values, PullTrace.Silent), cancellationToken));
        }
        catch (Exception e) when (PullFaults.Words(e) is { } words)
        {
            return (false, words);
        }
    }

    public async Task<SaveResult> PauseAsync(Actor actor, int id, bool isPaused, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.RunJobs);
        await using var db = contexts.For(actor);
        var source = await db.Sources.SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (source is null)
        {
            return SaveResult.NotFound("This source was removed meanwhile. Reload the list.");
        }

        source.IsPaused = isPaused;
        await db.SaveChangesAsync(cancellationToken);
        return SaveResult.Saved(id);
    }

    /// <summary>Removes the source with its runs. What it brought stays: prices, usage and signals are evidence.</summary>
    public async Task<SaveResult> RemoveAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ManageSources);
        await using var db = contexts.For(actor);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await locks.AcquireAsync(db, "usage", cancellationToken);
        var source = await db.Sources.SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (source is null)
        {
            return SaveResult.NotFound("This source was removed already.");
        }

        if (await db.UsageStreams.AnyAsync(s => s.SourceId == id, cancellationToken))
        {
            return SaveResult.Conflict(
                $"“{source.Name}” has brought usage, and its spend must keep its evidence. Pause it instead: it is then not read any more."
            );
        }

        db.Sources.Remove(source);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return SaveResult.Saved(id);
    }

    // A secret that was not entered anew stays, unless it would go to another place than the one that it was entered for.
    private Dictionary<string, string> Values(Connector connector, SourceEdit edit, Source? stored)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var setting in connector.Settings)
        {
            var entered = edit.Settings.GetValueOrDefault(setting.Key, "").Trim();
            if (entered.Length > 0)
            {
                values[setting.Key] = entered;
            }
        }

        if (stored is null || !IsSamePlace(connector, stored, values))
        {
            return values;
        }

        foreach (var (key, secret) in secrets.Show(stored.Secrets) ?? [])
        {
            values.TryAdd(key, secret);
        }

        return values;
    }

    private static bool IsSamePlace(Connector connector, Source stored, Dictionary<string, string> values)
    {
        return Host(new SourceSettings(connector, stored.ReadSettings()).Place) == Host(new SourceSettings(connector, values).Place);
    }

    private static string Host(string place) =>
        Uri.TryCreate(place, UriKind.Absolute, out var address) ? address.GetLeftPart(UriPartial.Authority) : place;
}

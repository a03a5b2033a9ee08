using Dashboard.Domain.Vendors.Aliases;
using Dashboard.Store.Access;
using Dashboard.Store.LockIn;
using Dashboard.Store.Pricing;
using Dashboard.Store.Spend;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Vendors;

/// <summary>What of the names is asked for.</summary>
public sealed record AliasFilter
{
    public AliasState? State { get; init; }
    public string? Search { get; init; }
    public PageRequest Page { get; init; } = new();
}

/// <summary>A name with what it stands for.</summary>
/// <param name="Offers">How many offers of price lists carry it.</param>
public sealed record AliasRow(
    int Id,
    string Name,
    AliasKind Kind,
    AliasState State,
    int? ModelId,
    string? Model,
    string Reason,
    string SeenIn,
    DateOnly FirstSeenOn,
    string DecidedBy,
    DateTimeOffset? DecidedAt,
    int Version,
    int Offers
);

/// <summary>The one table of names under which models are seen. People confirm, correct or reject what is suggested; the audit log keeps every word.</summary>
public sealed class ModelAliases(StoreContexts contexts, IStoreLocks locks, ComputeScores scores)
{
    public async Task<PageOf<AliasRow>> ReadAsync(Actor actor, AliasFilter filter, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        return await PageOf<AliasRow>.ReadAsync(
            filter.Page,
            Page(db, filter),
            () => Filtered(db, filter).LongCountAsync(cancellationToken),
            cancellationToken
        );
    }

    /// <summary>Names that were seen and that no pattern and no person has explained yet become suggestions.</summary>
    /// <returns>How many are new.</returns>
    public async Task<int> SuggestAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.EditVendors);
        await using var db = contexts.For(actor);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await locks.AcquireAsync(db, "aliases", cancellationToken);
        var added = await SuggestAliases.RunAsync(db, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return added;
    }

    /// <summary>Says what a name stands for: of offers, usage, notices and results, those of the past as well.</summary>
    /// <param name="modelId">Null rejects it: it stands for none of the models.</param>
    public async Task<SaveResult> DecideAsync(Actor actor, int id, int version, int? modelId, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.EditVendors);
        await using var db = contexts.For(actor);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await locks.AcquireAsync(db, "usage", cancellationToken);
        var alias = await db.ModelAliases.SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
        if (alias is null)
        {
            return SaveResult.NotFound("This name was removed meanwhile. Reload the list.");
        }

        if (alias.Version != version)
        {
            return SaveResult.Conflict($"“{alias.Name}” was decided by someone else meanwhile. Reload to see it.");
        }

        if (modelId is not null && !await db.Models.AnyAsync(m => m.Id == modelId, cancellationToken))
        {
            return SaveResult.Invalid(new FieldError(nameof(modelId), "Choose a model of the register."));
        }

        (alias.ModelId, alias.State) = (modelId, modelId is null ? AliasState.Rejected : AliasState.Confirmed);
        (alias.DecidedBy, alias.DecidedAt) = (actor.Name, db.Now);
        await db.SaveChangesAsync(cancellationToken);
        await ApplyAsync(db, alias.Name, modelId, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await scores.RunAsync(actor, $"after the name “{alias.Name}” was decided", CancellationToken.None);
        return SaveResult.Saved(id);
    }

    /// <summary>Takes a decision back: the name and what carries it are as they were, unless somebody decided it again since.</summary>
    /// <param name="before">The row as it was shown when it was decided.</param>
    public async Task<SaveResult> UndoAsync(Actor actor, AliasRow before, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.EditVendors);
        await using var db = contexts.For(actor);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await locks.AcquireAsync(db, "usage", cancellationToken);
        var alias = await db.ModelAliases.SingleOrDefaultAsync(a => a.Id == before.Id, cancellationToken);
        if (alias is null)
        {
            return SaveResult.NotFound("This name was removed meanwhile. Reload the list.");
        }

        // Each decision is one version.
        if (alias.Version != before.Version + 1)
        {
            return SaveResult.Conflict($"“{alias.Name}” was decided by someone else meanwhile: their word stands.");
        }

        (alias.ModelId, alias.State) = (before.ModelId, before.State);
        (alias.DecidedBy, alias.DecidedAt) = (before.DecidedBy, before.DecidedAt);
        await db.SaveChangesAsync(cancellationToken);

        // Without a person's word the patterns speak again.
        var names = await OfferNames.LoadAsync(db, cancellationToken);
        await ApplyAsync(db, alias.Name, names.ModelOf(alias.Name), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await scores.RunAsync(actor, $"after the decision on the name “{alias.Name}” was taken back", CancellationToken.None);
        return SaveResult.Saved(alias.Id);
    }

    private static async Task ApplyAsync(DashboardDbContext db, string name, int? modelId, CancellationToken cancellationToken)
    {
        await db
            .Offers.Where(o => o.ListedModel == name)
            .ExecuteUpdateAsync(s => s.SetProperty(o => o.ModelId, modelId), cancellationToken);
        await db.ModelNotices.Where(n => n.Name == name).ExecuteUpdateAsync(s => s.SetProperty(n => n.ModelId, modelId), cancellationToken);
        await db
            .LeaderboardScores.Where(r => r.Name == name)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.ModelId, modelId), cancellationToken);
        db.ChangeTracker.Clear();
        if (await UsageNames(db).AnyAsync(n => n == name, cancellationToken))
        {
            await MappingRules.ApplyToAllLinesAsync(db, progress: null, cancellationToken);
        }
    }

    /// <summary>Names of models as usage lines carry them.</summary>
    internal static IQueryable<string> UsageNames(DashboardDbContext db) =>
        db.UsageLines.Where(l => l.IsAi && (l.SkuId ?? l.SkuMeter) != null).Select(l => (l.SkuId ?? l.SkuMeter)!).Distinct();

    internal static IQueryable<AliasRow> Page(DashboardDbContext db, AliasFilter filter) =>
        Filtered(db, filter)
            .OrderBy(a => a.State)
            .ThenBy(a => a.Name)
            .Skip(filter.Page.Skip)
            .Take(filter.Page.Size)
            .Select(a => new AliasRow(
                a.Id,
                a.Name,
                a.Kind,
                a.State,
                a.ModelId,
                a.Model!.Name,
                a.Reason,
                a.SeenIn,
                a.FirstSeenOn,
                a.DecidedBy,
                a.DecidedAt,
                a.Version,
                db.Offers.Count(o => o.ListedModel == a.Name)
            ));

    private static IQueryable<ModelAlias> Filtered(DashboardDbContext db, AliasFilter filter)
    {
        var aliases = db.ModelAliases.AsNoTracking();
        aliases = filter.State is { } state ? aliases.Where(a => a.State == state) : aliases;
        if (!string.IsNullOrWhiteSpace(filter.Search))
        {
            var search = filter.Search.Trim().ToLowerInvariant();
            aliases = aliases.Where(a => a.Name.ToLower().Contains(search) || a.Model!.Name.ToLower().Contains(search));
        }

        return aliases;
    }
}

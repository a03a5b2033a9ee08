using Dashboard.Domain.Spend;
using Dashboard.Store.Access;
using Dashboard.Store.Imports;
using Dashboard.Store.LockIn;
using Dashboard.Store.Vendors;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Spend;

/// <summary>The ordered rules that map usage lines; a change re-maps every line and rebuilds the days in one transaction.</summary>
public sealed class MappingRules(StoreContexts contexts, IStoreLocks locks, ComputeScores scores)
{
    public async Task<IReadOnlyList<StoredMappingRule>> ListAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        return await db.MappingRules.AsNoTracking().OrderBy(r => r.Order).ThenBy(r => r.Id).ToListAsync(cancellationToken);
    }

    /// <summary>What a rule may point to, by name.</summary>
    public async Task<RuleChoices> ChoicesAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        return new RuleChoices(
            await VendorNames.Vendors(db).ToListAsync(cancellationToken),
            await VendorNames.Models(db).ToListAsync(cancellationToken),
            await db.Applications.OrderBy(a => a.Name).Select(a => new NamedItem(a.Id, a.Key, a.Name)).ToListAsync(cancellationToken)
        );
    }

    /// <summary>What a rule would take among the others, as it stands in the form: nothing is stored.</summary>
    public async Task<RulePreview> PreviewAsync(Actor actor, MappingRuleEdit edit, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        return await RulePreviewer.RunAsync(db, edit, cancellationToken);
    }

    /// <param name="progress">Told how many lines were mapped afresh.</param>
    public async Task<SaveResult> SaveAsync(
        Actor actor,
        MappingRuleEdit edit,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        actor.Demand(Permission.EditMappingRules);
        var errors = edit.Validate();
        if (errors.Count > 0)
        {
            return SaveResult.Invalid(errors);
        }

        await using var db = contexts.For(actor);
        var rule = edit.Id is { } id
            ? await db.MappingRules.SingleOrDefaultAsync(r => r.Id == id, cancellationToken)
            : new StoredMappingRule { Name = edit.Name, Origin = Origin.User };
        if (rule is null)
        {
            return SaveResult.NotFound("This rule was removed meanwhile. Reload the list.");
        }

        if (edit.Id is not null && rule.Version != edit.Version)
        {
            return SaveResult.Conflict(
                $"“{rule.Name}” was changed by someone else meanwhile. Reload to see their version, then edit again."
            );
        }

        edit.ApplyTo(rule);
        if (edit.Id is null)
        {
            db.MappingRules.Add(rule);
        }

        return await SaveAndApplyAsync(actor, db, rule, progress, cancellationToken);
    }

    /// <param name="progress">Told how many lines were mapped afresh.</param>
    public async Task<SaveResult> RemoveAsync(Actor actor, int id, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.EditMappingRules);
        await using var db = contexts.For(actor);
        var rule = await db.MappingRules.SingleOrDefaultAsync(r => r.Id == id, cancellationToken);
        if (rule is null)
        {
            return SaveResult.NotFound("This rule was removed already.");
        }

        db.MappingRules.Remove(rule);
        return await SaveAndApplyAsync(actor, db, rule, progress, cancellationToken);
    }

    /// <summary>All rules, with the names that their conditions on models look at.</summary>
    internal static async Task<LineMapper> MapperAsync(DashboardDbContext db, CancellationToken cancellationToken) =>
        new(
            [.. await AliasRulesAsync(db, cancellationToken), .. await LoadAsync(db, cancellationToken)],
            await ModelNamesAsync(db, cancellationToken)
        );

    /// <summary>What people said of names goes before every rule. Their ids are below zero: they are no rules that anybody edits.</summary>
    private static async Task<IReadOnlyList<MappingRule>> AliasRulesAsync(DashboardDbContext db, CancellationToken cancellationToken) =>
        [
            .. (await DecidedNames(db).ToListAsync(cancellationToken)).Select(a => new MappingRule(
                -a.Id,
                int.MinValue,
                a.Name,
                [new LineCondition(LineField.UsageText, a.Name)],
                new LineTarget { ModelId = a.ModelId, DeveloperId = a.DeveloperId }
            )),
        ];

    // A name with a sign that patterns know is left to patterns.
    internal static IQueryable<DecidedName> DecidedNames(DashboardDbContext db) =>
        db
            .ModelAliases.Where(a => a.State == AliasState.Confirmed && a.ModelId != null && !a.Name.Contains("*") && !a.Name.Contains("|"))
            .OrderBy(a => a.Id)
            .Select(a => new DecidedName
            {
                Id = a.Id,
                Name = a.Name,
                ModelId = a.ModelId!.Value,
                DeveloperId = a.Model!.VendorId,
            });

    internal sealed class DecidedName
    {
        public int Id { get; init; }
        public required string Name { get; init; }
        public int ModelId { get; init; }
        public int DeveloperId { get; init; }
    }

    internal static async Task<IReadOnlyDictionary<int, string[]>> ModelNamesAsync(
        DashboardDbContext db,
        CancellationToken cancellationToken
    ) => (await VendorNames.Models(db).ToListAsync(cancellationToken)).ToDictionary(m => m.Id, m => new[] { m.Name, m.Key });

    internal static async Task<IReadOnlyList<MappingRule>> LoadAsync(DashboardDbContext db, CancellationToken cancellationToken) =>
        [.. (await db.MappingRules.AsNoTracking().ToListAsync(cancellationToken)).Select(r => r.ToDomain())];

    /// <summary>Maps every stored line afresh and rebuilds the rollup; in the caller's transaction.</summary>
    internal static async Task ApplyToAllLinesAsync(
        DashboardDbContext db,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var mapper = await MapperAsync(db, cancellationToken);
        var total = progress is null ? 0 : await db.UsageLines.CountAsync(cancellationToken);
        var lastId = 0;
        var done = 0;
        while (true)
        {
            var lines = await db
                .UsageLines.Where(l => l.Id > lastId && !l.IsStated)
                .OrderBy(l => l.Id)
                .Take(5_000)
                .ToListAsync(cancellationToken);
            if (lines.Count == 0)
            {
                break;
            }

            foreach (var line in lines)
            {
                StoredLines.Apply(line, mapper.Map(StoredLines.ToDomain(line)));
            }

            lastId = lines[^1].Id;
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            done += lines.Count;
            progress?.Report(new ImportProgress(done, Math.Min(1, done / (double)Math.Max(1, total)), "Mapping the usage lines"));
        }

        progress?.Report(new ImportProgress(done, 1, "Summing up days"));
        await UsageRollup.RebuildAllAsync(db, cancellationToken);
    }

    private async Task<SaveResult> SaveAndApplyAsync(
        Actor actor,
        DashboardDbContext db,
        StoredMappingRule rule,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        progress?.Report(new ImportProgress(0, null, "Waiting for other changes of the usage to end"));
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            await locks.AcquireAsync(db, "usage", cancellationToken);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                return SaveResult.Conflict(
                    $"“{rule.Name}” was changed by someone else meanwhile. Reload to see their version, then edit again."
                );
            }

            await ApplyToAllLinesAsync(db, progress, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        progress?.Report(new ImportProgress(0, 1, "Computing scores"));
        await scores.RunAsync(actor, $"after a change of the rule “{rule.Name}”", CancellationToken.None);
        return SaveResult.Saved(rule.Id);
    }
}

/// <summary>The vendors, models and applications that a rule may name, by name.</summary>
public sealed record RuleChoices(IReadOnlyList<NamedItem> Vendors, IReadOnlyList<NamedItem> Models, IReadOnlyList<NamedItem> Applications);

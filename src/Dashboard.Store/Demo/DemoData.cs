using System.Globalization;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Demo;
using Dashboard.Store.Access;
using Dashboard.Store.Applications;
using Dashboard.Store.Contracts;
using Dashboard.Store.Imports;
using Dashboard.Store.LockIn;
using Dashboard.Store.Pricing;
using Dashboard.Store.Registers;
using Dashboard.Store.Spend;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Demo;

/// <summary>The fictional company in, through the imports that users have, and out again.</summary>
public sealed class DemoData(
    StoreContexts contexts,
    IStoreLocks locks,
    ImportUsage usage,
    ImportPrices prices,
    ImportContract contracts,
    ImportRegister registers,
    RegisterCatalog catalog,
    ComputeScores scores,
    TimeProvider time
)
{
    private const string AuditSubject = "demo company";

    /// <summary>Tells the past scores that the demo made from those of the days themselves.</summary>
    internal const string PastReason = "computed afterwards for the demo company, from facts dated up to that day";

    /// <summary>A year of fortnights.</summary>
    private const int PastScores = 26;

    private static readonly string[] LockedByRemoval =
    [
        "usage",
        "prices",
        "contracts",
        .. DemoCompany.RegisterFiles.Select(f => $"register {f.Register}"),
    ];

    /// <returns>One sentence: what was done.</returns>
    public async Task<string> LoadAsync(Actor actor, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ManageDemo);
        if (await IsLoadedAsync(actor, cancellationToken))
        {
            return $"{DemoCompany.Name} is loaded already.";
        }

        // Some of its contracts are for legal alone; whoever may load the company may load those too.
        var loader = new Actor(actor.Name, Roles.All);
        await LoadRegistersAsync(loader, progress, cancellationToken);
        await AddMappingRulesAsync(loader, cancellationToken);
        foreach (var file in DemoCompany.UsageFiles)
        {
            var options = new UsageImportOptions { Origin = Origin.Demo, ComputeScores = false };
            Ensure(await usage.RunAsync(loader, ToImport(file), options, progress, cancellationToken));
        }

        foreach (var list in DemoCompany.PriceLists)
        {
            var options = new PriceImportOptions { Origin = Origin.Demo, ObservedOn = list.AsOf };
            Ensure(await prices.RunAsync(loader, ToImport(list), options, progress, cancellationToken));
        }

        await using (var db = contexts.For(actor))
        {
            db.Record("loaded", AuditSubject, DemoCompany.Name, null);
            await db.SaveChangesAsync(cancellationToken);
        }

        await scores.RunAfterwardsAsync(actor, PastDays(), PastReason, cancellationToken);
        await scores.RunAsync(actor, "after loading the demo company", cancellationToken);
        return $"{DemoCompany.Name} is loaded.";
    }

    /// <summary>Loads it once in the life of a store: who removed it does not get it back at the next start.</summary>
    public async Task LoadOnFirstStartAsync(Actor actor, CancellationToken cancellationToken)
    {
        await using (var db = contexts.For(actor))
        {
            if (await db.AuditEntries.AnyAsync(e => e.Subject == AuditSubject, cancellationToken))
            {
                return;
            }
        }

        // A start that was ended half-way left parts of it behind.
        await RemoveAsync(actor, cancellationToken);
        await LoadAsync(actor, progress: null, cancellationToken);
    }

    /// <returns>One sentence: what was done.</returns>
    public async Task<string> RemoveAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ManageDemo);
        if (!await IsLoadedAsync(actor, cancellationToken))
        {
            return "The demo company is not loaded.";
        }

        IReadOnlyList<string> kept;
        await using (var db = contexts.For(actor))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            foreach (var name in LockedByRemoval)
            {
                await locks.AcquireAsync(db, name, cancellationToken);
            }

            kept = await DemoRemoval.RunAsync(db, cancellationToken);
            await MappingRules.ApplyToAllLinesAsync(db, null, cancellationToken);
            db.Record("removed", AuditSubject, DemoCompany.Name, kept.Count == 0 ? null : $"{{\"kept\":\"{string.Join(", ", kept)}\"}}");
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await scores.RunAsync(actor, "after removing the demo company", cancellationToken);
        return kept.Count == 0
            ? $"{DemoCompany.Name} is removed."
            : $"{DemoCompany.Name} is removed, but for {string.Join(" and ", kept)} that records of yours refer to: these are yours now.";
    }

    public async Task<bool> IsLoadedAsync(Actor actor, CancellationToken cancellationToken)
    {
        await using var db = contexts.For(actor);
        return await db.ImportRuns.AnyAsync(r => r.Origin == Origin.Demo, cancellationToken)
            || await db.Applications.AnyAsync(a => a.Origin == Origin.Demo, cancellationToken);
    }

    /// <summary>The registers in the order of their references; each contract's document as soon as the contracts are there.</summary>
    private async Task LoadRegistersAsync(Actor loader, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var options = new RegisterImportOptions { Origin = Origin.Demo, ComputeScores = false };
        foreach (var file in DemoCompany.RegisterFiles)
        {
            var register = catalog[file.Register];
            Ensure(
                await registers.RunAsync(
                    loader,
                    register,
                    new ImportFile(file.FileName, file.Open, null),
                    options,
                    progress,
                    cancellationToken
                )
            );
            if (register is AmendmentRegister)
            {
                await LoadDocumentsAsync(loader, cancellationToken);
            }
        }
    }

    private async Task LoadDocumentsAsync(Actor loader, CancellationToken cancellationToken)
    {
        foreach (var contract in DemoCompany.Contracts)
        {
            var details = new ContractDetails
            {
                ContractKey = contract.ContractKey,
                AmendmentKey = contract.AmendedKey is null ? null : contract.Key,
                Origin = Origin.Demo,
                ComputeScores = false,
            };
            Ensure(await contracts.RunAsync(loader, new ImportFile(contract.FileName, contract.Open, null), details, cancellationToken));
        }
    }

    private async Task AddMappingRulesAsync(Actor loader, CancellationToken cancellationToken)
    {
        await using var db = contexts.For(loader);
        var applications = await db
            .Applications.Where(a => a.Origin == Origin.Demo)
            .ToDictionaryAsync(a => a.Key, a => a.Id, cancellationToken);
        foreach (var rule in DemoCompany.ApplicationRules)
        {
            var stored = new StoredMappingRule
            {
                Order = rule.Order,
                Name = rule.Name,
                ApplicationId = applications[rule.ApplicationKey],
                Origin = Origin.Demo,
            };
            stored.WriteConditions(rule.Conditions.Select(c => new LineCondition(c.Field, c.Pattern)));
            db.MappingRules.Add(stored);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private List<DateOnly> PastDays()
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return [.. Enumerable.Range(1, PastScores).Select(i => today.AddDays(-14 * i))];
    }

    private static ImportFile ToImport(DemoFile file) => new(file.Name, file.Open, null);

    private static void Ensure(ImportOutcome outcome)
    {
        if (!outcome.IsCompleted)
        {
            throw new InvalidOperationException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Import {outcome.RunId} of the demo company ended as {outcome.State}: {outcome.Message}"
                )
            );
        }
    }
}

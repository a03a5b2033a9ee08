using System.Globalization;
using Dashboard.Domain.Readiness;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Demo;
using Dashboard.Store.Access;
using Dashboard.Store.Applications;
using Dashboard.Store.Contracts;
using Dashboard.Store.Imports;
using Dashboard.Store.LockIn;
using Dashboard.Store.Pricing;
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
    ComputeScores scores
)
{
    private const string AuditSubject = "demo company";

    /// <returns>One sentence: what was done.</returns>
    public async Task<string> LoadAsync(Actor actor, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ManageDemo);
        if (await IsLoadedAsync(actor, cancellationToken))
        {
            return $"{DemoCompany.Name} is loaded already.";
        }

        await AddRegisterAsync(actor, cancellationToken);
        foreach (var file in DemoCompany.UsageFiles)
        {
            var options = new UsageImportOptions { Origin = Origin.Demo, ComputeScores = false };
            Ensure(await usage.RunAsync(actor, ToImport(file), options, progress, cancellationToken));
        }

        foreach (var list in DemoCompany.PriceLists)
        {
            var options = new PriceImportOptions { Origin = Origin.Demo, ObservedOn = list.AsOf };
            Ensure(await prices.RunAsync(actor, ToImport(list), options, progress, cancellationToken));
        }

        foreach (var contract in DemoCompany.Contracts)
        {
            Ensure(
                await contracts.RunAsync(
                    actor,
                    new ImportFile(contract.FileName, contract.Open, null),
                    Details(contract),
                    cancellationToken
                )
            );
        }

        await using (var db = contexts.For(actor))
        {
            db.Record("loaded", AuditSubject, DemoCompany.Name, null);
            await db.SaveChangesAsync(cancellationToken);
        }

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

        await using (var db = contexts.For(actor))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            foreach (var name in new[] { "usage", "prices", "contracts" })
            {
                await locks.AcquireAsync(db, name, cancellationToken);
            }

            await DemoRemoval.RunAsync(db, cancellationToken);
            await MappingRules.ApplyToAllLinesAsync(db, null, cancellationToken);
            db.Record("removed", AuditSubject, DemoCompany.Name, null);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await scores.RunAsync(actor, "after removing the demo company", cancellationToken);
        return $"{DemoCompany.Name} is removed.";
    }

    public async Task<bool> IsLoadedAsync(Actor actor, CancellationToken cancellationToken)
    {
        await using var db = contexts.For(actor);
        return await db.ImportRuns.AnyAsync(r => r.Origin == Origin.Demo, cancellationToken)
            || await db.Applications.AnyAsync(a => a.Origin == Origin.Demo, cancellationToken);
    }

    private async Task AddRegisterAsync(Actor actor, CancellationToken cancellationToken)
    {
        await using var db = contexts.For(actor);
        var applications = DemoCompany.Applications.ToDictionary(
            a => a.Key,
            a => new ConsumingApplication
            {
                Key = a.Key,
                Name = a.Name,
                Owner = a.Owner,
                Criticality = a.Criticality switch
                {
                    DemoCriticality.Critical => Criticality.Critical,
                    DemoCriticality.Important => Criticality.Important,
                    _ => Criticality.Standard,
                },
                Origin = Origin.Demo,
            }
        );
        db.Applications.AddRange(applications.Values);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var rule in DemoCompany.ApplicationRules)
        {
            var stored = new StoredMappingRule
            {
                Order = rule.Order,
                Name = rule.Name,
                ApplicationId = applications[rule.ApplicationKey].Id,
                Origin = Origin.Demo,
            };
            stored.WriteConditions(rule.Conditions.Select(c => new LineCondition(c.Field, c.Pattern)));
            db.MappingRules.Add(stored);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static ImportFile ToImport(DemoFile file) => new(file.Name, file.Open, null);

    private static ContractDetails Details(DemoContract contract) =>
        new()
        {
            Title = contract.Title,
            VendorKey = contract.VendorKey,
            LeaveVendorOpen = contract.VendorKey is null,
            StartsOn = contract.EffectiveFrom,
            EndsOn = contract.EffectiveTo,
            NoticeDays = contract.NoticeDays,
            AnnualValue = contract.AnnualValue,
            Currency = contract.Currency,
            Origin = Origin.Demo,
            ComputeScores = false,
        };

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

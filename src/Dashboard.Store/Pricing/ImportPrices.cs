using System.Globalization;
using Dashboard.Domain.Pricing;
using Dashboard.Domain.Spend;
using Dashboard.Sources.LiteLlm;
using Dashboard.Store.Access;
using Dashboard.Store.Imports;

namespace Dashboard.Store.Pricing;

/// <summary>Brings a price list in as of a day: new values become dated prices, equal ones are confirmed. The same list twice changes nothing.</summary>
public sealed class ImportPrices(StoreContexts contexts, ImportLog log, IStoreLocks locks, TimeProvider time)
{
    public Task<ImportOutcome> RunAsync(
        Actor actor,
        ImportFile file,
        PriceImportOptions options,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        actor.Demand(Permission.ImportPrices);
        return log.RunAsync(
            actor,
            ImportKind.Prices,
            file.Name,
            options.Origin,
            run => MergeAsync(actor, run, file, options, progress, cancellationToken),
            cancellationToken
        );
    }

    private async Task<ImportOutcome> MergeAsync(
        Actor actor,
        ImportRun run,
        ImportFile file,
        PriceImportOptions options,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var day = PriceListFile.ObservedOn(options, file, time);
        progress?.Report(new ImportProgress(0, null, "Reading the list"));
        var (rows, problems, hash, list) = await Task.Run(() => PriceListFile.Read(file, day, cancellationToken), cancellationToken);
        if (problems.Rejected > 0 && !options.AllowRejects)
        {
            return new ImportOutcome(
                run.Id,
                ImportState.Refused,
                0,
                0,
                0,
                problems.Rejected,
                problems.Kept,
                $"{problems.Rejected:N0} prices were rejected, so nothing was stored. Mend the list, or accept the listed rejects (--allow-rejects on the command line)."
            );
        }

        await using var db = contexts.For(actor);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await locks.AcquireAsync(db, "prices", cancellationToken);
        progress?.Report(new ImportProgress(rows.Count, 0.5, "Comparing with stored prices"));
        var merge = new PriceMerge(db, run.Id, day, list);
        var totals = await merge.ApplyAsync(rows, cancellationToken);
        var message = string.Create(CultureInfo.InvariantCulture, $"Prices observed on {day:d MMM yyyy}.");
        log.Complete(db, run, hash, totals, problems, message);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new ImportOutcome(
            run.Id,
            ImportState.Completed,
            totals.Added,
            totals.Changed,
            totals.Unchanged,
            problems.Rejected,
            problems.Kept,
            message
        );
    }
}

/// <summary>How a price list is to be brought in.</summary>
public sealed record PriceImportOptions
{
    /// <summary>The day on which the list showed these prices; else the date in its file name, else today.</summary>
    public DateOnly? ObservedOn { get; init; }
    public bool AllowRejects { get; init; }
    public Origin Origin { get; init; } = Origin.User;
}

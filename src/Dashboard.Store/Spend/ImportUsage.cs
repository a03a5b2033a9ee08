using System.Globalization;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Focus;
using Dashboard.Store.Access;
using Dashboard.Store.Imports;
using Dashboard.Store.LockIn;

namespace Dashboard.Store.Spend;

/// <summary>Brings a FOCUS file in: all of it, or nothing, unless the listed rejects were accepted. The same file twice changes nothing.</summary>
public sealed class ImportUsage(
    StoreContexts contexts,
    ImportLog log,
    IUsageBulk bulk,
    IStoreLocks locks,
    ComputeScores scores,
    TimeProvider time
)
{
    private const int BatchSize = 16_384;

    public async Task<ImportOutcome> RunAsync(
        Actor actor,
        ImportFile file,
        UsageImportOptions options,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        actor.Demand(Permission.ImportUsage);
        var outcome = await log.RunAsync(
            actor,
            ImportKind.Focus,
            file.Name,
            options.Origin,
            run => MergeAsync(actor, run, file, options, progress, cancellationToken),
            cancellationToken
        );
        if (outcome is { IsCompleted: true } && outcome.Added + outcome.Changed > 0 && options.ComputeScores)
        {
            progress?.Report(new ImportProgress(outcome.Added + outcome.Changed, 1, "Computing scores"));
            await scores.RunAsync(actor, $"after import {outcome.RunId}", CancellationToken.None);
        }

        return outcome;
    }

    private async Task<ImportOutcome> MergeAsync(
        Actor actor,
        ImportRun run,
        ImportFile file,
        UsageImportOptions options,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        await using var db = contexts.For(actor);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await locks.AcquireAsync(db, "usage", cancellationToken);
        using var reader = new UsageFileReader(file, options.ReadOptions(time), BatchSize);
        var merge = new UsageMerge(db, bulk, run.Id, UsageScope.Files);
        var rows = 0L;
        await foreach (var batch in reader.ReadAsync(cancellationToken))
        {
            rows += batch.Length;
            await merge.AddAsync(batch, cancellationToken);
            progress?.Report(new ImportProgress(rows, reader.Share, "Reading rows"));
        }

        var problems = reader.Problems;
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
                $"{problems.Rejected:N0} of {rows + problems.Rejected:N0} rows were rejected, so nothing was stored. "
                    + "Mend the file, or accept the listed rejects and import the rest (--allow-rejects on the command line)."
            );
        }

        progress?.Report(new ImportProgress(rows, 1, "Comparing with stored rows and summing up days"));
        var counts = await merge.CompleteAsync(cancellationToken);
        var message = merge.FirstDay is null
            ? "The file has no rows."
            : string.Create(CultureInfo.InvariantCulture, $"Usage from {merge.FirstDay:d MMM yyyy} to {merge.LastDay:d MMM yyyy}.");
        log.Complete(db, run, reader.FinishHash(), new MergeTotals(counts.Added, counts.Changed, counts.Unchanged), problems, message);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new ImportOutcome(
            run.Id,
            ImportState.Completed,
            counts.Added,
            counts.Changed,
            counts.Unchanged,
            problems.Rejected,
            problems.Kept,
            message
        );
    }
}

/// <summary>How a FOCUS file is to be brought in.</summary>
public sealed record UsageImportOptions
{
    /// <summary>Store the good rows although some were rejected.</summary>
    public bool AllowRejects { get; init; }

    /// <summary>Currency of files that name none; null leaves it unknown.</summary>
    public string? DefaultCurrency { get; init; }
    public Origin Origin { get; init; } = Origin.User;

    /// <summary>False when the caller computes scores itself after several files.</summary>
    public bool ComputeScores { get; init; } = true;

    internal FocusReadOptions ReadOptions(TimeProvider time) =>
        new() { Today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), DefaultCurrency = DefaultCurrency };
}

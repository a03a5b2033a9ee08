using Dashboard.Domain.Imports;
using Dashboard.Domain.Pricing;
using Dashboard.Store.Access;
using Dashboard.Store.Imports;

namespace Dashboard.Store.Pricing;

/// <summary>What a price list holds and what it would change, before anything is stored.</summary>
/// <param name="ObservedOn">The day that the comparison is for.</param>
/// <param name="Added">Prices of offers or token kinds that had none on that day.</param>
/// <param name="Changed">Prices that differ from what was known for that day.</param>
/// <param name="Examples">The first prices of the list.</param>
public sealed record PricePreview(
    DateOnly ObservedOn,
    long Rows,
    long Rejected,
    long Added,
    long Changed,
    long Unchanged,
    IReadOnlyList<PriceRow> Examples,
    IReadOnlyList<ImportProblem> Problems
);

/// <summary>Compares a price list with the stored history and stores nothing.</summary>
public sealed class PreviewPrices(StoreContexts contexts, TimeProvider time)
{
    private const int ExampleCount = 10;

    /// <exception cref="UnreadableFileException">The file as a whole cannot be read.</exception>
    public async Task<PricePreview> RunAsync(
        Actor actor,
        ImportFile file,
        PriceImportOptions options,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        actor.Demand(Permission.ImportPrices);
        var day = PriceListFile.ObservedOn(options, file, time);
        progress?.Report(new ImportProgress(0, null, "Reading the list"));
        var (rows, problems, _, list) = await Task.Run(() => PriceListFile.Read(file, day, cancellationToken), cancellationToken);
        progress?.Report(new ImportProgress(rows.Count, null, "Comparing with stored prices"));
        await using var db = contexts.For(actor);
        var totals = await new PriceMerge(db, importRunId: 0, day, list).CompareAsync(rows, cancellationToken);
        return new PricePreview(
            day,
            rows.Count,
            problems.Rejected,
            totals.Added,
            totals.Changed,
            totals.Unchanged,
            [.. rows.Take(ExampleCount)],
            problems.Kept
        );
    }
}

using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend;
using Dashboard.Store.Access;
using Dashboard.Store.Imports;

namespace Dashboard.Store.Spend;

/// <summary>What a FOCUS file holds, before anything is stored.</summary>
/// <param name="Mapped">Rows that the rules give a party, developer, host and model.</param>
/// <param name="Examples">The first rows with what the rules make of them.</param>
public sealed record UsagePreviewResult(
    long Rows,
    long Rejected,
    long Corrections,
    long Mapped,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    IReadOnlyDictionary<string, decimal> BilledByCurrency,
    IReadOnlyDictionary<string, decimal> EffectiveByCurrency,
    IReadOnlyList<UsageExample> Examples,
    IReadOnlyList<ImportProblem> Problems
);

public sealed record UsageExample(UsageRow Row, LineMapping Mapping);

/// <summary>Reads a whole FOCUS file and stores nothing.</summary>
public sealed class PreviewUsage(StoreContexts contexts, TimeProvider time)
{
    private const int ExampleCount = 10;

    /// <exception cref="UnreadableFileException">The file as a whole cannot be read.</exception>
    public async Task<UsagePreviewResult> RunAsync(
        Actor actor,
        ImportFile file,
        UsageImportOptions options,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        actor.Demand(Permission.ImportUsage);
        await using var db = contexts.For(actor);
        var mapper = await MappingRules.MapperAsync(db, cancellationToken);
        using var reader = new UsageFileReader(file, options.ReadOptions(time), 4_096);
        var tally = new UsageTally(mapper, ExampleCount);
        await foreach (var batch in reader.ReadAsync(cancellationToken))
        {
            tally.Add(batch);
            progress?.Report(new ImportProgress(tally.Rows, reader.Share, "Reading rows"));
        }

        return tally.ToResult(reader.Problems);
    }
}

using System.Globalization;
using Dashboard.Domain.Imports;
using Dashboard.Sources.Tables;
using Dashboard.Store.Access;
using Dashboard.Store.Imports;
using Dashboard.Store.LockIn;

namespace Dashboard.Store.Registers;

/// <param name="Mapping">Null takes the columns by their names.</param>
public sealed record RegisterImportOptions(ColumnMapping? Mapping = null)
{
    /// <summary>Store the good rows although some were rejected.</summary>
    public bool AllowRejects { get; init; }
    public Origin Origin { get; init; } = Origin.User;

    /// <summary>False when the caller computes scores itself after several files.</summary>
    public bool ComputeScores { get; init; } = true;
}

/// <summary>What an import would do.</summary>
/// <param name="Columns">Of the file.</param>
/// <param name="Examples">The first rows' cells.</param>
/// <param name="Problems">Rejected rows, the first thousand.</param>
public sealed record RegisterPreview(
    IReadOnlyList<string> Columns,
    ColumnMapping Mapping,
    long Rows,
    long Added,
    long Changed,
    long Unchanged,
    long Rejected,
    IReadOnlyList<IReadOnlyList<string>> Examples,
    IReadOnlyList<ImportProblem> Problems
)
{
    /// <summary>Why the columns are not enough to compare the rows, so that nothing was counted; null when they are.</summary>
    public string? MappingProblem { get; init; }
}

/// <summary>Brings a table into a register: all of it, or nothing, unless the listed rejects were accepted. The same file twice changes nothing.</summary>
public sealed class ImportRegister(StoreContexts contexts, ImportLog log, IStoreLocks locks, TableReader tables, ComputeScores scores)
{
    private const int BatchSize = 500;
    private const int ExampleCount = 8;

    /// <summary>The import itself, in a transaction that is rolled back: what it tells is what would happen.</summary>
    /// <exception cref="UnreadableFileException">The file as a whole cannot be read.</exception>
    public async Task<RegisterPreview> PreviewAsync(
        Actor actor,
        Register register,
        ImportFile file,
        ColumnMapping? mapping,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        actor.Demand(register.Edit);
        if (await UnmappedAsync(register, file, mapping, cancellationToken) is { } unmapped)
        {
            return unmapped;
        }

        await using var db = contexts.For(actor);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var reading = await ReadAsync(actor, db, register, file, new RegisterImportOptions(mapping), progress, cancellationToken);
        await transaction.RollbackAsync(cancellationToken);
        return new RegisterPreview(
            reading.Columns,
            reading.Mapping,
            reading.Rows,
            reading.Batches.Added,
            reading.Batches.Changed,
            reading.Batches.Unchanged,
            reading.Problems.Rejected,
            reading.Examples,
            reading.Problems.Kept
        );
    }

    public async Task<ImportOutcome> RunAsync(
        Actor actor,
        Register register,
        ImportFile file,
        RegisterImportOptions options,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        actor.Demand(register.Edit);
        var outcome = await log.RunAsync(
            actor,
            ImportKind.Register,
            file.Name,
            options.Origin,
            run => StoreAsync(actor, register, run, file, options, progress, cancellationToken),
            cancellationToken,
            register.Key
        );
        if (outcome is { IsCompleted: true } && outcome.Added + outcome.Changed > 0 && options.ComputeScores && register.Feeds is not null)
        {
            progress?.Report(new ImportProgress(outcome.Added + outcome.Changed, 1, "Computing scores"));
            await scores.RunAsync(actor, $"after import {outcome.RunId}", CancellationToken.None);
        }

        return outcome;
    }

    /// <summary>The file's columns and first rows where a person has yet to say what they are; null when they say enough.</summary>
    private async Task<RegisterPreview?> UnmappedAsync(
        Register register,
        ImportFile file,
        ColumnMapping? given,
        CancellationToken cancellationToken
    )
    {
        await using var content = file.Open();
        await using var table = await tables.OpenAsync(file.Name, content, cancellationToken);
        var mapping = given ?? ColumnMapping.Suggest(register, table.Columns);
        if (Unmapped(register, table.Columns, mapping) is not { } problem)
        {
            return null;
        }

        var examples = new List<IReadOnlyList<string>>();
        await foreach (var row in table.RowsAsync(cancellationToken))
        {
            if (row.Value is { } read)
            {
                examples.Add(read.Cells);
            }

            if (examples.Count == ExampleCount)
            {
                break;
            }
        }

        return new RegisterPreview(table.Columns, mapping, 0, 0, 0, 0, 0, examples, []) { MappingProblem = problem };
    }

    private async Task<ImportOutcome> StoreAsync(
        Actor actor,
        Register register,
        ImportRun run,
        ImportFile file,
        RegisterImportOptions options,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        await using var db = contexts.For(actor);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await locks.AcquireAsync(db, $"register {register.Key}", cancellationToken);
        var (_, _, rows, batches, problems, _) = await ReadAsync(actor, db, register, file, options, progress, cancellationToken);
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
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{problems.Rejected:N0} of {rows:N0} rows were rejected, so nothing was stored. Mend the file, or accept the listed rejects and import the rest."
                )
            );
        }

        var message = string.Create(CultureInfo.InvariantCulture, $"{register.Plural}: {rows:N0} rows read.");
        log.Complete(db, run, "", new MergeTotals(batches.Added, batches.Changed, batches.Unchanged), problems, message);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new ImportOutcome(
            run.Id,
            ImportState.Completed,
            batches.Added,
            batches.Changed,
            batches.Unchanged,
            problems.Rejected,
            problems.Kept,
            message
        );
    }

    private async Task<Reading> ReadAsync(
        Actor actor,
        DashboardDbContext db,
        Register register,
        ImportFile file,
        RegisterImportOptions options,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        await using var content = file.Open();
        await using var table = await tables.OpenAsync(file.Name, content, cancellationToken);
        var mapping = options.Mapping ?? ColumnMapping.Suggest(register, table.Columns);
        if (Unmapped(register, table.Columns, mapping) is { } problem)
        {
            throw new UnreadableFileException(problem);
        }

        var reading = new Reading(table.Columns, mapping, 0, register.On(db).ToImport(actor, options.Origin), new ProblemList(), []);
        var batch = new List<RecordFileRow>(BatchSize);
        await foreach (var row in table.RowsAsync(cancellationToken))
        {
            reading.Rows++;
            reading.Problems.NoteAll(row.Notes);
            if (row.Value is not { } read)
            {
                reading.Problems.Reject(row.Problem!);
                continue;
            }

            if (reading.Examples.Count < ExampleCount)
            {
                reading.Examples.Add(read.Cells);
            }

            batch.Add(new RecordFileRow(read.Number, mapping.Columns.ToDictionary(c => c.Key, c => read.Cells[c.Value])));
            if (batch.Count == BatchSize)
            {
                await reading.Batches.AddAsync(batch, reading.Problems, cancellationToken);
                batch.Clear();
                progress?.Report(new ImportProgress(reading.Rows, null, "Comparing rows with the register"));
            }
        }

        await reading.Batches.AddAsync(batch, reading.Problems, cancellationToken);
        await reading.Batches.FinishAsync(reading.Problems, cancellationToken);
        return reading;
    }

    private static string? Unmapped(Register register, IReadOnlyList<string> columns, ColumnMapping mapping)
    {
        if (mapping.Columns.Count == 0)
        {
            return $"None of the columns ({string.Join(", ", columns.Take(10))}) belongs to the register of {register.Plural.ToLowerInvariant()}. "
                + $"It knows: {string.Join(", ", RegisterFile.ColumnsOf(register).Select(c => c.Key))}.";
        }

        var needed = register.Fields.Where(f => f.IsRequired && !mapping.Columns.ContainsKey(f.Key)).Select(f => f.Key).ToList();
        return needed.Count > 0 && !mapping.Columns.ContainsKey(RegisterFile.KeyColumn)
            ? $"The file has no column for {string.Join(", ", needed)}: add it, or choose which column it is."
            : null;
    }

    private sealed record Reading(
        IReadOnlyList<string> Columns,
        ColumnMapping Mapping,
        long Rows,
        IRecordBatches Batches,
        ProblemList Problems,
        List<IReadOnlyList<string>> Examples
    )
    {
        public long Rows { get; set; } = Rows;
    }
}

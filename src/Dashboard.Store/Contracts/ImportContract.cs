using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Clauses.Fields;
using Dashboard.Domain.Imports;
using Dashboard.Sources.Documents;
using Dashboard.Store.Access;
using Dashboard.Store.Contracts.Intake;
using Dashboard.Store.Contracts.Review;
using Dashboard.Store.Imports;
using Dashboard.Store.LockIn;
using Dashboard.Store.Registers;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts;

/// <summary>What the person who imports a contract says of it; what stays null is taken from the words or left unknown.</summary>
public sealed record ContractDetails
{
    /// <summary>Adds the document to the contract of this key, as its scan or its amendment; the other details are then the contract's own.</summary>
    public string? ContractKey { get; init; }

    /// <summary>The amendment of that contract that the document is; null for the contract itself.</summary>
    public string? AmendmentKey { get; init; }
    public string? Title { get; init; }
    public string? VendorKey { get; init; }

    /// <summary>Assign no vendor, although the words may name one.</summary>
    public bool LeaveVendorOpen { get; init; }
    public DateOnly? StartsOn { get; init; }
    public DateOnly? EndsOn { get; init; }
    public int? NoticeDays { get; init; }
    public decimal? AnnualValue { get; init; }
    public string Currency { get; init; } = "USD";
    public Origin Origin { get; init; } = Origin.User;
    public bool ComputeScores { get; init; } = true;
}

/// <summary>What an import would store.</summary>
public sealed record ContractPreview(
    string Text,
    string MediaType,
    string Method,
    IReadOnlyList<string> Notes,
    IReadOnlyList<ClauseFinding> Findings,
    string? SuggestedVendorKey,
    bool IsStoredAlready
);

/// <summary>Brings a contract's document in, with the clauses that the rules find as proposals. The same file twice changes nothing.</summary>
public sealed class ImportContract(
    StoreContexts contexts,
    ImportLog log,
    IStoreLocks locks,
    DocumentTextReader reader,
    ComputeScores scores,
    TimeProvider time
)
{
    /// <summary>Bytes; a contract is text, and anything larger is something else.</summary>
    public const long LargestFile = 50_000_000;

    public async Task<ContractPreview> PreviewAsync(Actor actor, ImportFile file, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ImportContracts);
        var read = await reader.ReadAsync(file, await SidesAsync(actor, cancellationToken), cancellationToken);
        await using var db = contexts.For(actor);
        return new ContractPreview(
            read.Text.Text,
            read.Text.MediaType,
            read.Text.Method,
            read.Text.Notes,
            read.Findings,
            await VendorInText.SuggestAsync(db, read.Text.Text, cancellationToken),
            await db.Documents.AnyAsync(d => d.ContentHash == read.Hash, cancellationToken)
        );
    }

    public async Task<ImportOutcome> RunAsync(Actor actor, ImportFile file, ContractDetails details, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ImportContracts);
        var outcome = await log.RunAsync(
            actor,
            ImportKind.Contract,
            file.Name,
            details.Origin,
            run => StoreAsync(actor, run, file, details, cancellationToken),
            cancellationToken
        );
        if (outcome is { IsCompleted: true, Added: > 0 } && details.ComputeScores)
        {
            await scores.RunAsync(actor, $"after import {outcome.RunId}", CancellationToken.None);
        }

        return outcome;
    }

    private async Task<ImportOutcome> StoreAsync(
        Actor actor,
        ImportRun run,
        ImportFile file,
        ContractDetails details,
        CancellationToken cancellationToken
    )
    {
        var read = await reader.ReadAsync(file, await SidesAsync(actor, cancellationToken), cancellationToken);
        var problems = new ProblemList();
        problems.NoteAll([.. read.Text.Notes.Select(n => new ReadProblem(0, "", "", n))]);

        await using var db = contexts.For(actor);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await locks.AcquireAsync(db, "contracts", cancellationToken);
        var totals = new MergeTotals(0, 0, 1);
        var message = "This document is stored already; nothing changed.";
        if (!await db.Documents.AnyAsync(d => d.ContentHash == read.Hash, cancellationToken))
        {
            var contract =
                await FindAsync(db, details, cancellationToken) ?? await AddAsync(db, file, details, read.Text.Text, cancellationToken);
            var amendment = await AmendmentAsync(db, contract, details, cancellationToken);
            var document = DocumentRecords.Document(read, amendment?.Id, time.GetUtcNow(), run.Id);
            contract.Documents.Add(document);
            contract.Clauses.AddRange(read.Findings.Select(f => FoundClause.Of(f, document)));
            if (details.ContractKey is null)
            {
                DocumentRecords.Complete(contract, read);
            }

            totals = new MergeTotals(1, 0, 0);
            message = Message(read, details, contract);
        }

        log.Complete(db, run, read.Hash, totals, problems, message);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new ImportOutcome(run.Id, ImportState.Completed, totals.Added, totals.Changed, totals.Unchanged, 0, problems.Kept, message);
    }

    private async Task<ContractSides> SidesAsync(Actor actor, CancellationToken cancellationToken)
    {
        await using var db = contexts.For(actor);
        return await KnownSides.ReadAsync(db, cancellationToken);
    }

    /// <summary>The contract that the details name; null when they name none.</summary>
    private static async Task<Contract?> FindAsync(DashboardDbContext db, ContractDetails details, CancellationToken cancellationToken) =>
        details.ContractKey is not { } key
            ? null
            : await db.ReadableContracts.SingleOrDefaultAsync(c => c.Key == key, cancellationToken)
                ?? throw new UnreadableFileException(
                    $"There is no contract “{key}”. Use a key from the list of contracts, or leave it out to make a new one."
                );

    private static async Task<Contract> AddAsync(
        DashboardDbContext db,
        ImportFile file,
        ContractDetails details,
        string text,
        CancellationToken cancellationToken
    )
    {
        var vendorKey = details.LeaveVendorOpen ? null : details.VendorKey ?? await VendorInText.SuggestAsync(db, text, cancellationToken);
        var vendor = await db.Vendors.SingleOrDefaultAsync(v => v.Key == vendorKey, cancellationToken);
        if (vendor is null && details.VendorKey is not null)
        {
            throw new UnreadableFileException(
                $"There is no vendor “{details.VendorKey}”. Use a key from the vendor list, such as “openai”."
            );
        }

        var contract = new Contract
        {
            Title = StoredText.Cut(
                string.IsNullOrWhiteSpace(details.Title) ? Path.GetFileNameWithoutExtension(file.Name) : details.Title.Trim(),
                300
            ),
            Vendor = vendor,
            StartsOn = details.StartsOn,
            EndsOn = details.EndsOn,
            NoticeDays = details.NoticeDays,
            AnnualValue = details.AnnualValue,
            Currency = details.Currency,
            Origin = details.Origin,
        };
        contract.Key = await RecordKeys.FreeAsync(db.Contracts, RecordKeys.Of(contract.Title), cancellationToken);
        db.Contracts.Add(contract);
        return contract;
    }

    private static async Task<Amendment?> AmendmentAsync(
        DashboardDbContext db,
        Contract contract,
        ContractDetails details,
        CancellationToken cancellationToken
    ) =>
        details.AmendmentKey is not { } key
            ? null
            : await db.Amendments.SingleOrDefaultAsync(a => a.Key == key && a.ContractId == contract.Id, cancellationToken)
                ?? throw new UnreadableFileException($"This contract has no amendment “{key}”. Add the amendment first, or leave it out.");

    // Everyone who sees the list of imports reads it: it does not name the contract, which may be confidential.
    private static string Message(ReadDocument read, ContractDetails details, Contract contract) =>
        !read.Text.HasText ? "Stored as it is: it has no text, so nothing could be looked for in it."
        : details.ContractKey is not null ? $"{read.Findings.Count} clauses proposed."
        : contract.Vendor is { } vendor ? $"{read.Findings.Count} clauses proposed for {vendor.Name}."
        : $"{read.Findings.Count} clauses proposed. It has no vendor yet: assign one on the contract's page.";
}

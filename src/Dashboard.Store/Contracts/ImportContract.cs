using System.Security.Cryptography;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Imports;
using Dashboard.Sources.Documents;
using Dashboard.Store.Access;
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
        var (bytes, document) = await ReadAsync(file, cancellationToken);
        await using var db = contexts.For(actor);
        var hash = Hash(bytes);
        return new ContractPreview(
            document.Text,
            document.MediaType,
            document.Method,
            document.Notes,
            ClauseScanner.Default.Propose(document.Text),
            await VendorInText.SuggestAsync(db, document.Text, cancellationToken),
            await db.Documents.AnyAsync(d => d.ContentHash == hash, cancellationToken)
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
        var (bytes, text) = await ReadAsync(file, cancellationToken);
        var hash = Hash(bytes);
        var problems = new ProblemList();
        problems.NoteAll([.. text.Notes.Select(n => new ReadProblem(0, "", "", n))]);

        await using var db = contexts.For(actor);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await locks.AcquireAsync(db, "contracts", cancellationToken);
        var totals = new MergeTotals(0, 0, 1);
        var message = "This document is stored already; nothing changed.";
        if (!await db.Documents.AnyAsync(d => d.ContentHash == hash, cancellationToken))
        {
            var contract =
                await FindAsync(db, details, cancellationToken) ?? await AddAsync(db, file, details, text.Text, cancellationToken);
            var document = NewDocument(file.Name, hash, bytes, text, run.Id);
            contract.Documents.Add(document);
            var findings = ClauseScanner.Default.Propose(text.Text);
            contract.Clauses.AddRange(findings.Select(f => NewClause(f, document, text.Text)));
            if (details.ContractKey is null)
            {
                contract.NoticeDays ??= findings.Where(f => f.NoticeDays is not null).MaxBy(f => f.Confidence)?.NoticeDays;
            }

            totals = new MergeTotals(1, 0, 0);
            message =
                details.ContractKey is not null ? $"{findings.Count} clauses proposed for “{contract.Title}”."
                : contract.Vendor is { } vendor ? $"{findings.Count} clauses proposed for {vendor.Name}."
                : $"{findings.Count} clauses proposed. It has no vendor yet: assign one on the contract's page.";
        }

        log.Complete(db, run, hash, totals, problems, message);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new ImportOutcome(run.Id, ImportState.Completed, totals.Added, totals.Changed, totals.Unchanged, 0, problems.Kept, message);
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
            Title = Cut(string.IsNullOrWhiteSpace(details.Title) ? Path.GetFileNameWithoutExtension(file.Name) : details.Title.Trim(), 300),
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

    private ContractDocument NewDocument(string fileName, string hash, byte[] bytes, DocumentText text, int runId) =>
        new()
        {
            FileName = Cut(fileName, 260),
            ContentHash = hash,
            MediaType = text.MediaType,
            Method = text.Method,
            Original = bytes,
            Text = text.Text,
            ScannedFor = string.Join(' ', ClauseScanner.Default.ScannedFor),
            AddedAt = time.GetUtcNow(),
            ImportRunId = runId,
        };

    private static Clause NewClause(ClauseFinding finding, ContractDocument document, string text) =>
        new()
        {
            Document = document,
            Type = finding.Clause,
            Start = finding.Start,
            End = finding.End,
            Words = text[finding.Start..finding.End],
            Confidence = finding.Confidence,
            Rule = finding.Rule,
            Reason = Cut(finding.Reason, 1000),
            Bound = finding.Bound,
            NoticeDays = finding.NoticeDays,
            State = ClauseState.Proposed,
        };

    private async Task<(byte[] Bytes, DocumentText Text)> ReadAsync(ImportFile file, CancellationToken cancellationToken)
    {
        if (file.Length > LargestFile)
        {
            throw new UnreadableFileException($"“{file.Name}” has {file.Length:N0} bytes; a contract may have at most {LargestFile:N0}.");
        }

        // The reader works on a file of our own naming: the given name is data, never a path.
        var path = Path.Combine(Path.GetTempPath(), $"dashboard-{Path.GetRandomFileName()}");
        try
        {
            await using (var source = file.Open())
            await using (var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
            {
                await source.CopyToAsync(target, cancellationToken);
            }

            var text = await reader.ReadAsync(path, file.Name, cancellationToken);
            return (await File.ReadAllBytesAsync(path, cancellationToken), text);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string Cut(string text, int length) => text.Length > length ? text[..length] : text;
}

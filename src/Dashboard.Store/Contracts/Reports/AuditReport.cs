using System.Runtime.CompilerServices;
using System.Text.Json;
using Dashboard.Domain.Contracts;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Effective;
using Dashboard.Domain.Contracts.Playbook;
using Dashboard.Store.Access;
using Dashboard.Store.Contracts.Effective;
using Dashboard.Store.Contracts.Playbook;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts.Reports;

/// <summary>What a report is about.</summary>
/// <param name="VendorKey">Null for all vendors.</param>
public sealed record ReportScope(string? VendorKey = null, int? ContractId = null);

/// <summary>Numbers at the head of a report.</summary>
/// <param name="Title">Whose contracts.</param>
/// <param name="Withheld">Contracts in scope that the reader may not read.</param>
public sealed record ReportSummary(
    string Title,
    DateTimeOffset At,
    string ReadBy,
    int Contracts,
    int Withheld,
    int Documents,
    int DocumentsWithoutText,
    IReadOnlyDictionary<ClauseState, int> Clauses
);

/// <summary>A clause in a report: every line says where its words stand and who decided on them.</summary>
/// <param name="Page">Counted from 1; null where the format has no pages.</param>
/// <param name="Standing">To the playbook; null for clauses that do not govern today or were rejected.</param>
public sealed record ReportLine(
    int ClauseId,
    string Clause,
    ClauseState State,
    BoundParty Bound,
    int? NoticeDays,
    string Words,
    string Document,
    int? Page,
    EffectivePeriod Period,
    Governs GovernsToday,
    string? Reviewer,
    DateTimeOffset? ReviewedAt,
    string? ReviewReason,
    double Confidence,
    string Reason,
    Standing? Standing
);

/// <summary>A kind of clause that a contract does not have.</summary>
/// <param name="Reviewer">Who said so; null where it was looked for and not found.</param>
public sealed record MissingLine(string Clause, string? Reviewer, DateTimeOffset? ReviewedAt, Standing Standing);

/// <param name="NotLookedFor">Clause ids that nothing was said of: unknown, not missing.</param>
public sealed record ReportContract(
    int Id,
    string Title,
    string? Vendor,
    DateOnly? StartsOn,
    DateOnly? EndsOn,
    int? NoticeDays,
    string GoverningLaw,
    bool LegalHold,
    IReadOnlyList<ReportLine> Lines,
    IReadOnlyList<MissingLine> Missing,
    IReadOnlyList<string> NotLookedFor
);

/// <summary>Legal's audit report, of a vendor or of all: only what the reader may read, contract after contract.</summary>
public sealed class AuditReport(StoreContexts contexts, TimeProvider time)
{
    private const int Batch = 100;

    /// <returns>Null when there is no such vendor.</returns>
    public async Task<ReportSummary?> SummariseAsync(Actor actor, ReportScope scope, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadContracts);
        await using var db = contexts.For(actor);
        var title = scope.VendorKey is { } key
            ? await db.Vendors.Where(v => v.Key == key).Select(v => v.Name).SingleOrDefaultAsync(cancellationToken)
            : "All vendors";
        if (title is null)
        {
            return null;
        }

        var contracts = Contracts(db.ReadableContracts, scope);
        var readable = await contracts.CountAsync(cancellationToken);
        return new ReportSummary(
            title,
            time.GetUtcNow(),
            actor.Name,
            readable,
            await Contracts(db.Contracts, scope).CountAsync(cancellationToken) - readable,
            await contracts.SelectMany(c => c.Documents).CountAsync(cancellationToken),
            await contracts.SelectMany(c => c.Documents).CountAsync(d => d.State == DocumentState.NoText, cancellationToken),
            await contracts
                .SelectMany(c => c.Clauses)
                .GroupBy(c => c.State)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken)
        );
    }

    /// <summary>The contracts of the scope, by vendor and title; read in batches, so that any number stays small in memory.</summary>
    public async IAsyncEnumerable<ReportContract> ReadAsync(
        Actor actor,
        ReportScope scope,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        actor.Demand(Permission.ReadContracts);
        List<int> ids;
        await using (var db = contexts.For(actor))
        {
            ids = await Ordered(Contracts(db.ReadableContracts, scope)).ToListAsync(cancellationToken);
        }

        foreach (var batch in ids.Chunk(Batch))
        {
            foreach (var contract in await ReadBatchAsync(actor, batch, cancellationToken))
            {
                yield return contract;
            }
        }
    }

    /// <summary>Keeps in the audit log that a report left the product.</summary>
    public async Task RecordAsync(Actor actor, ReportScope scope, string format, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadContracts);
        await using var db = contexts.For(actor);
        db.Record(
            "exported",
            "audit report",
            scope.VendorKey ?? "all vendors",
            JsonSerializer.Serialize(new { Format = format, scope.ContractId })
        );
        await db.SaveChangesAsync(cancellationToken);
    }

    internal static IQueryable<Contract> Contracts(IQueryable<Contract> contracts, ReportScope scope)
    {
        contracts = scope.VendorKey is { } vendor ? contracts.Where(c => c.Vendor!.Key == vendor) : contracts;
        return scope.ContractId is { } id ? contracts.Where(c => c.Id == id) : contracts;
    }

    internal static IQueryable<int> Ordered(IQueryable<Contract> contracts) =>
        contracts.OrderBy(c => c.Vendor!.Name).ThenBy(c => c.Title).ThenBy(c => c.Id).Select(c => c.Id);

    internal static IQueryable<ReportedClause> Clauses(IQueryable<Clause> clauses) =>
        clauses
            .OrderBy(c => c.DocumentId)
            .ThenBy(c => c.Start)
            .ThenBy(c => c.Id)
            .Select(c => new ReportedClause(
                c.Id,
                c.ContractId,
                c.Type,
                c.State,
                c.Bound,
                c.NoticeDays,
                c.Words,
                c.Start,
                c.Document!.FileName,
                c.Document.PageStarts,
                c.Reviewer,
                c.ReviewedAt,
                c.ReviewReason,
                c.Confidence,
                c.Reason
            ));

    private async Task<IEnumerable<ReportContract>> ReadBatchAsync(Actor actor, int[] ids, CancellationToken cancellationToken)
    {
        await using var db = contexts.For(actor);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var contracts = db.ReadableContracts.AsNoTracking().Where(c => ids.Contains(c.Id));
        var rows = await contracts.Include(c => c.Vendor).ToDictionaryAsync(c => c.Id, cancellationToken);
        var clauses = db.ReadableClauses.AsNoTracking().Where(c => ids.Contains(c.ContractId));
        var periods = await EffectivePeriods.ReadAsync(db, clauses, cancellationToken);
        var (_, positions) = await Playbooks.CurrentAsync(db, cancellationToken);
        var judged = await PlaybookDeviations.JudgeAsync(db, contracts, positions, today, cancellationToken);
        var verdicts = judged.ToDictionary(j => j.Id, j => j.Verdicts);
        var absences = (await db.ClauseAbsences.Where(a => ids.Contains(a.ContractId)).ToListAsync(cancellationToken)).ToLookup(a =>
            a.ContractId
        );
        var lines = (await Clauses(clauses).ToListAsync(cancellationToken)).ToLookup(c => c.ContractId);
        return ids.Where(rows.ContainsKey)
            .Select(id => ToReport(rows[id], lines[id], periods, HasEnded(rows[id], today) ? [] : verdicts[id], [.. absences[id]], today));
    }

    // Of a contract that is over nothing is missing.
    private static bool HasEnded(Contract contract, DateOnly today) => contract.EndsOn < today && contract.Renewal != RenewalKind.Automatic;

    private static ReportContract ToReport(
        Contract contract,
        IEnumerable<ReportedClause> clauses,
        EffectivePeriods periods,
        IReadOnlyList<Verdict> verdicts,
        List<ClauseAbsence> absences,
        DateOnly today
    )
    {
        var standings = verdicts.ToDictionary(v => v.Position.Clause, StringComparer.Ordinal);
        return new ReportContract(
            contract.Id,
            contract.Title,
            contract.Vendor?.Name,
            contract.StartsOn,
            contract.EndsOn,
            contract.NoticeDays,
            contract.GoverningLaw,
            contract.LegalHold,
            [.. clauses.Select(c => ToLine(c, periods.Of(c.Id), standings.GetValueOrDefault(c.Type), today))],
            [
                .. verdicts
                    .Where(v => v.ClauseId is null && v.Standing != Standing.Unknown)
                    .Select(v =>
                    {
                        var said = absences.Find(a => a.Type == v.Position.Clause);
                        return new MissingLine(v.Position.Clause, said?.Reviewer, said?.ReviewedAt, v.Standing);
                    }),
            ],
            [.. verdicts.Where(v => v.ClauseId is null && v.Standing == Standing.Unknown).Select(v => v.Position.Clause)]
        );
    }

    private static ReportLine ToLine(ReportedClause clause, EffectivePeriod period, Verdict? verdict, DateOnly today) =>
        new(
            clause.Id,
            clause.Type,
            clause.State,
            clause.Bound,
            clause.NoticeDays,
            clause.Words,
            clause.Document,
            DocumentPages.At(clause.PageStarts, clause.Start),
            period,
            period.On(today),
            clause.Reviewer,
            clause.ReviewedAt,
            clause.ReviewReason,
            clause.Confidence,
            clause.Reason,
            verdict?.ClauseId == clause.Id ? verdict.Standing : null
        );
}

internal sealed record ReportedClause(
    int Id,
    int ContractId,
    string Type,
    ClauseState State,
    BoundParty Bound,
    int? NoticeDays,
    string Words,
    int Start,
    string Document,
    List<int> PageStarts,
    string? Reviewer,
    DateTimeOffset? ReviewedAt,
    string? ReviewReason,
    double Confidence,
    string Reason
);

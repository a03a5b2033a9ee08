using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts;

public sealed record ContractView(
    int Id,
    string Title,
    int? VendorId,
    string? Vendor,
    string? VendorKey,
    DateOnly? StartsOn,
    DateOnly? EndsOn,
    int? NoticeDays,
    decimal? AnnualValue,
    string Currency,
    Origin Origin,
    int Version,
    IReadOnlyList<DocumentView> Documents,
    IReadOnlyList<ClauseView> Clauses,
    IReadOnlyList<AbsenceView> Absences
);

public sealed record DocumentView(
    int Id,
    string FileName,
    string ContentHash,
    string MediaType,
    string Method,
    string Text,
    string ScannedFor,
    DateTimeOffset AddedAt,
    int? ImportRunId,
    DocumentState State,
    IReadOnlyList<int> PageStarts,
    string? Amendment
);

public sealed record ClauseView(
    int Id,
    int DocumentId,
    string Type,
    int Start,
    int End,
    string Words,
    double Confidence,
    string Rule,
    string Reason,
    BoundParty Bound,
    int? NoticeDays,
    ClauseState State,
    string? Reviewer,
    DateTimeOffset? ReviewedAt,
    string? ReviewReason,
    int Version,
    ClauseState? FirstDecision,
    string? FirstReviewer,
    DateTimeOffset? FirstReviewedAt,
    string? FirstReason,
    bool IsEdited,
    bool NoLongerFound,
    ClauseReading Reading
);

/// <summary>What a clause's words say, as read by the scan or by a person; null and empty are not stated.</summary>
public sealed record ClauseReading(
    BoundParty Benefits,
    string Scope,
    string CarveOuts,
    string Trigger,
    decimal? Percent,
    decimal? Amount,
    string Currency,
    DateOnly? NamedDate,
    DateOnly? EffectiveFrom,
    DateOnly? EffectiveTo
);

/// <summary>A person's word that the contract has no clause of a type.</summary>
public sealed record AbsenceView(string Type, string Reviewer, DateTimeOffset ReviewedAt, string Reason);

/// <summary>One contract with its documents' words and clauses.</summary>
public sealed class ContractPage(StoreContexts contexts)
{
    public async Task<ContractView?> ReadAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadContracts);
        await using var db = contexts.For(actor);
        return await Query(db, id).SingleOrDefaultAsync(cancellationToken);
    }

    internal static IQueryable<ContractView> Query(DashboardDbContext db, int id) =>
        db
            .ReadableContracts.AsNoTracking()
            .AsSplitQuery()
            .Where(c => c.Id == id)
            .Select(c => new ContractView(
                c.Id,
                c.Title,
                c.VendorId,
                c.Vendor!.Name,
                c.Vendor.Key,
                c.StartsOn,
                c.EndsOn,
                c.NoticeDays,
                c.AnnualValue,
                c.Currency,
                c.Origin,
                c.Version,
                c.Documents.OrderBy(d => d.Id)
                    .Select(d => new DocumentView(
                        d.Id,
                        d.FileName,
                        d.ContentHash,
                        d.MediaType,
                        d.Method,
                        d.Text,
                        d.ScannedFor,
                        d.AddedAt,
                        d.ImportRunId,
                        d.State,
                        d.PageStarts,
                        d.Amendment!.Title
                    ))
                    .ToList(),
                c.Clauses.OrderBy(x => x.DocumentId)
                    .ThenBy(x => x.Start)
                    .ThenBy(x => x.Id)
                    .Select(x => new ClauseView(
                        x.Id,
                        x.DocumentId,
                        x.Type,
                        x.Start,
                        x.End,
                        x.Words,
                        x.Confidence,
                        x.Rule,
                        x.Reason,
                        x.Bound,
                        x.NoticeDays,
                        x.State,
                        x.Reviewer,
                        x.ReviewedAt,
                        x.ReviewReason,
                        x.Version,
                        x.FirstDecision,
                        x.FirstReviewer,
                        x.FirstReviewedAt,
                        x.FirstReason,
                        x.IsEdited,
                        x.NoLongerFound,
                        new ClauseReading(
                            x.Benefits,
                            x.Scope,
                            x.CarveOuts,
                            x.Trigger,
                            x.Percent,
                            x.Amount,
                            x.Currency,
                            x.NamedDate,
                            x.EffectiveFrom,
                            x.EffectiveTo
                        )
                    ))
                    .ToList(),
                db.ClauseAbsences.Where(a => a.ContractId == c.Id)
                    .OrderBy(a => a.Type)
                    .Select(a => new AbsenceView(a.Type, a.Reviewer, a.ReviewedAt, a.Reason))
                    .ToList()
            ));
}

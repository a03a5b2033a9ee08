using Dashboard.Domain.Contracts;
using Dashboard.Domain.Vendors;
using Dashboard.Store.Contracts;
using Dashboard.Store.Registers;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Home;

public enum CliffKind
{
    NoticeDate = 1,
    ContractEnd = 2,
    CommitmentEnd = 3,
    ModelRetirement = 4,
    ExclusivityEnd = 5,
    MilestoneTie = 6,
}

/// <summary>A day on which something ends or has to be decided.</summary>
/// <param name="What">The contract, commitment or model.</param>
/// <param name="Detail">What happens on that day.</param>
/// <param name="Link">Page of the record.</param>
public sealed record Cliff(DateOnly On, CliffKind Kind, string What, string Detail, string? Vendor, string Link);

internal sealed record CommitmentEnd(int Id, string Name, string Contract, string? Vendor, DateOnly On);

internal sealed record Retirement(int Id, string Key, string Name, string Vendor, string VendorKey, DateOnly On);

/// <param name="On">The day on which it begins or ends, whichever is ahead.</param>
internal sealed record TieChange(
    int Id,
    TieKind Kind,
    string From,
    string FromKey,
    string To,
    string Line,
    string Fact,
    DateOnly On,
    bool Ends
);

/// <summary>What happens on a known day of the next 180, from every register that has days.</summary>
internal static class Cliffs
{
    public const int Days = 180;

    public static async Task<IReadOnlyList<Cliff>> ReadAsync(
        DashboardDbContext db,
        HomeBase home,
        IReadOnlyCollection<int> ours,
        CancellationToken cancellationToken
    )
    {
        var (from, to) = (home.Today, home.Today.AddDays(Days));
        var contracts = await NoticeList.ReadAsync(db, from, cancellationToken);
        var retiring = await Retirements(db, from, to).ToListAsync(cancellationToken);
        var used =
            home.From is { } first && retiring.Count > 0
                ? await UsedModels(db, [.. retiring.Select(r => r.Id)], new DateOnly(first.Year, first.Month, 1))
                    .ToListAsync(cancellationToken)
                : [];
        var ties = await Ties(db, from, to, ours).ToListAsync(cancellationToken);
        return
        [
            .. contracts
                .Where(c => c.Ours.NoticeBy >= from && c.Ours.NoticeBy <= to)
                .Select(Notice)
                .Concat(
                    contracts.Where(c => c.Terms.Renewal != RenewalKind.Automatic && c.Terms.End >= from && c.Terms.End <= to).Select(End)
                )
                .Concat((await CommitmentEnds(db, from, to).ToListAsync(cancellationToken)).Select(Commitment))
                .Concat(retiring.Where(r => used.Contains(r.Id)).Select(Retire))
                .Concat(
                    (await Exclusivities.Ends(db).ToListAsync(cancellationToken)).Where(e => e.On >= from && e.On <= to).Select(Exclusivity)
                )
                .Concat(ties.Select(Tie))
                .OrderBy(c => c.On)
                .ThenBy(c => c.Kind)
                .ThenBy(c => c.What, StringComparer.Ordinal),
        ];
    }

    internal static IQueryable<CommitmentEnd> CommitmentEnds(DashboardDbContext db, DateOnly first, DateOnly last) =>
        from commitment in db.Commitments.AsNoTracking()
        join contract in db.ReadableContracts on commitment.ContractId equals contract.Id
        where commitment.EndsOn >= first && commitment.EndsOn <= last && commitment.StartsOn <= commitment.EndsOn
        orderby commitment.EndsOn, commitment.Id
        select new CommitmentEnd(commitment.Id, commitment.Name, contract.Title, contract.Vendor!.Name, commitment.EndsOn!.Value);

    internal static IQueryable<Retirement> Retirements(DashboardDbContext db, DateOnly from, DateOnly to) =>
        db
            .Models.AsNoTracking()
            .Where(m => m.RetiresOn >= from && m.RetiresOn <= to)
            .OrderBy(m => m.RetiresOn)
            .ThenBy(m => m.Id)
            .Select(m => new Retirement(m.Id, m.Key, m.Name, m.Vendor!.Name, m.Vendor.Key, m.RetiresOn!.Value));

    /// <summary>Of these models, the ones that were used in a month or later.</summary>
    internal static IQueryable<int> UsedModels(DashboardDbContext db, IReadOnlyCollection<int> models, DateOnly month) =>
        db
            .UsageMonths.Where(d => d.Month >= month && d.ModelId != null && models.Contains(d.ModelId.Value))
            .Select(d => d.ModelId!.Value)
            .Distinct();

    /// <summary>Exclusive and milestone ties of our vendors that begin or end in the days.</summary>
    internal static IQueryable<TieChange> Ties(DashboardDbContext db, DateOnly from, DateOnly to, IReadOnlyCollection<int> ours) =>
        db
            .Ties.AsNoTracking()
            .Where(t =>
                (t.Kind == TieKind.Exclusive || t.Kind == TieKind.Milestone)
                && ((t.EndsOn >= from && t.EndsOn <= to) || (t.Kind == TieKind.Milestone && t.StartsOn >= from && t.StartsOn <= to))
                && (ours.Contains(t.FromId) || ours.Contains(t.ToId))
            )
            .OrderBy(t => t.Id)
            .Select(t => new TieChange(
                t.Id,
                t.Kind,
                t.From!.Name,
                t.From.Key,
                t.To!.Name,
                t.Line,
                t.Fact,
                (t.EndsOn >= from && t.EndsOn <= to ? t.EndsOn : t.StartsOn).GetValueOrDefault(),
                t.EndsOn >= from && t.EndsOn <= to
            ));

    private static Cliff Notice(ContractNotice c) =>
        new(
            c.Ours.NoticeBy!.Value,
            CliffKind.NoticeDate,
            c.Title,
            c.Terms.Renewal == RenewalKind.Automatic ? "Last day to give notice, or it renews" : "Last day to give notice",
            c.Vendor,
            RecordAddress.Of(RecordNames.Contracts, c.ContractId, "")
        );

    private static Cliff End(ContractNotice c) =>
        new(
            c.Terms.End!.Value,
            CliffKind.ContractEnd,
            c.Title,
            c.Terms.Renewal switch
            {
                RenewalKind.ByAgreement => "Ends, unless both sides renew it",
                RenewalKind.None => "Ends and does not renew",
                _ => "Ends; whether it renews is not known",
            },
            c.Vendor,
            RecordAddress.Of(RecordNames.Contracts, c.ContractId, "")
        );

    private static Cliff Commitment(CommitmentEnd c) =>
        new(
            c.On,
            CliffKind.CommitmentEnd,
            c.Name.Length > 0 ? c.Name : c.Contract,
            "Last day on which use counts",
            c.Vendor,
            RecordAddress.Entry("commitments", c.Id)
        );

    private static Cliff Retire(Retirement m) =>
        new(
            m.On,
            CliffKind.ModelRetirement,
            m.Name,
            "Its developer stops serving it; we use it",
            m.Vendor,
            $"/vendors/{Uri.EscapeDataString(m.VendorKey)}?tab=models&model={Uri.EscapeDataString(m.Key)}"
        );

    private static Cliff Exclusivity(ExclusivityEnd e) =>
        new(
            e.On,
            CliffKind.ExclusivityEnd,
            e.Contract,
            $"Its exclusivity ends by {e.Amendment}",
            e.Vendor,
            RecordAddress.Of(RecordNames.Contracts, e.ContractId, "")
        );

    private static Cliff Tie(TieChange t) =>
        new(
            t.On,
            t.Kind == TieKind.Milestone ? CliffKind.MilestoneTie : CliffKind.ExclusivityEnd,
            $"{t.From} and {t.To}",
            t.Line.Length > 0 ? $"{t.Line} {(t.Ends ? "ends" : "begins")}" : t.Fact,
            t.From,
            $"/vendors/{Uri.EscapeDataString(t.FromKey)}?tab=ties"
        );
}

using System.Globalization;
using Dashboard.Domain.Evidence;
using Dashboard.Domain.LockIn.Signals;
using Dashboard.Domain.LockIn.Terms;
using Dashboard.Domain.Vendors;
using Dashboard.Store.Vendors;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.LockIn;

/// <summary>Everything that the scores of all vendors are computed from, read in as many statements whatever there is to read.</summary>
internal sealed record ScoreInputs(
    DateOnly Today,
    IReadOnlyList<VendorName> Vendors,
    ScoreSpend Spend,
    ScoreRegisters Registers,
    ILookup<int, ContractClauses> Contracts,
    ILookup<int, EvidenceItem> UpstreamRights
)
{
    /// <summary>The window of dependence and spend, days.</summary>
    public const int WindowDays = 90;

    /// <summary>The currency that scores are computed in; rows in another are not converted here and stay outside.</summary>
    public const string Currency = "USD";

    public static Task<ScoreInputs> ReadAsync(DashboardDbContext db, DateOnly today, CancellationToken cancellationToken) =>
        ReadAsync(db, today, until: null, cancellationToken);

    /// <param name="until">The last day of usage that counts, for a score of a past day; null counts all.</param>
    public static async Task<ScoreInputs> ReadAsync(
        DashboardDbContext db,
        DateOnly today,
        DateOnly? until,
        CancellationToken cancellationToken
    )
    {
        var vendors = await db
            .Vendors.OrderBy(v => v.Id)
            .Select(v => new VendorName(v.Id, v.Key, v.Name, v.ParentId))
            .ToListAsync(cancellationToken);
        var dates = await RecordDates.ReadAsync(db, cancellationToken);
        return new ScoreInputs(
            today,
            vendors,
            await ScoreSpend.ReadAsync(db, until, cancellationToken),
            await ScoreRegisters.ReadAsync(db, dates, cancellationToken),
            await ScoreContracts.ReadAsync(db, today, dates, cancellationToken),
            await ReadUpstreamAsync(db, today, vendors.ToDictionary(v => v.Id), cancellationToken)
        );
    }

    internal static IQueryable<Tie> Milestones(DashboardDbContext db, DateOnly today) =>
        db
            .Ties.AsNoTracking()
            .Where(t =>
                t.Kind == TieKind.Milestone && (t.StartsOn == null || t.StartsOn <= today) && (t.EndsOn == null || t.EndsOn > today)
            )
            .OrderBy(t => t.Id);

    internal static IQueryable<SpendGroup> SpendGroups(DashboardDbContext db, DateOnly from, DateOnly through) =>
        db
            .UsageDays.Where(d => d.Day >= from && d.Day <= through && d.Currency == Currency && d.IsAi)
            .GroupBy(d => new
            {
                d.Tier,
                d.PartyId,
                d.DeveloperId,
                d.HostId,
            })
            .Select(g => new SpendGroup(g.Key.Tier, g.Key.PartyId, g.Key.DeveloperId, g.Key.HostId, g.Sum(d => d.EffectiveCost) ?? 0));

    internal static DateTimeOffset? Instant(DateOnly? day) =>
        day is { } known ? new DateTimeOffset(known.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;

    internal static string Dollars(decimal amount) => string.Create(CultureInfo.InvariantCulture, $"${amount:N0}");

    /// <summary>Milestone rights in force between vendors: they reach the customers of both.</summary>
    private static async Task<ILookup<int, EvidenceItem>> ReadUpstreamAsync(
        DashboardDbContext db,
        DateOnly today,
        Dictionary<int, VendorName> vendors,
        CancellationToken cancellationToken
    )
    {
        var ties = await Milestones(db, today).ToListAsync(cancellationToken);
        return ties.SelectMany(t => new[] { (VendorId: t.FromId, Tie: t), (VendorId: t.ToId, Tie: t) })
            .ToLookup(
                x => x.VendorId,
                x => new EvidenceItem(
                    $"{x.Tie.Fact} ({TieAttribution.Describe(x.Tie.Status, x.Tie.ReadFrom, x.Tie.SourceTitle)})",
                    "a milestone right in force between vendors",
                    vendors.TryGetValue(x.VendorId, out var vendor) ? $"/vendors/{vendor.Key}?tab=ties" : null,
                    Instant(x.Tie.StartsOn)
                )
            );
    }
}

internal sealed record VendorName(int Id, string Key, string Name, int? ParentId);

using Dashboard.Domain.LockIn.Signals;
using Dashboard.Domain.Vendors;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.LockIn;

/// <summary>Spend on AI of the window by what its rows were mapped to; null is not known. Net amount in the reporting currency.</summary>
internal sealed record ApplicationSpend(ModelTier? Tier, int? PartyId, int? DeveloperId, int? HostId, int? ApplicationId, decimal Spend)
{
    /// <summary>The vendors that are in it, each once.</summary>
    public IEnumerable<int> Vendors => new[] { PartyId, DeveloperId, HostId }.OfType<int>().Distinct();
}

/// <summary>A year's spend between the same three vendors.</summary>
internal sealed record YearSpend(int? PartyId, int? DeveloperId, int? HostId, decimal Spend);

/// <summary>The stored usage that scores stand on, sorted by vendor once for all of them.</summary>
internal sealed class ScoreSpend
{
    /// <summary>A year of usage, for what a vendor costs in a year.</summary>
    public const int YearDays = 365;

    // Bills are monthly where they are not daily: more days than this without a row are a hole, and a hole is not known to be nothing.
    private const int LongestGap = 31;

    private readonly ILookup<int, decimal> years;

    private ScoreSpend(DateOnly? through, int storedDays, IReadOnlyList<ApplicationSpend> groups, IReadOnlyList<YearSpend> years)
    {
        Through = through;
        StoredDays = storedDays;
        ByVendor = groups.SelectMany(g => g.Vendors.Select(id => (Id: id, Group: g))).ToLookup(p => p.Id, p => p.Group);
        Index = groups.Count == 0 ? null : new SpendIndex(WithoutApplications(groups));
        this.years = years
            .SelectMany(y => new[] { y.PartyId, y.DeveloperId, y.HostId }.OfType<int>().Distinct().Select(id => (Id: id, y.Spend)))
            .ToLookup(p => p.Id, p => p.Spend);
    }

    /// <summary>First day of the window of dependence and spend; null when no usage is stored.</summary>
    public DateOnly? From => Through?.AddDays(1 - ScoreInputs.WindowDays);

    /// <summary>Last day with usage.</summary>
    public DateOnly? Through { get; }

    /// <summary>Days up to <see cref="Through"/> that usage is stored for without a hole; counted up to about a year.</summary>
    public int StoredDays { get; }

    /// <summary>First day of the year that ends on <see cref="Through"/>.</summary>
    public DateOnly? YearFrom => Through?.AddDays(1 - YearDays);

    /// <summary>Null when there is no usage of AI in the window.</summary>
    public SpendIndex? Index { get; }

    public ILookup<int, ApplicationSpend> ByVendor { get; }

    /// <summary>Spend of the window in which the vendor is party, developer or host; null when no usage is stored.</summary>
    public decimal? Of(int vendorId) => Through is null ? null : ByVendor[vendorId].Sum(g => g.Spend);

    /// <summary>The same over the year; null where the stored usage does not cover one.</summary>
    public decimal? OfYear(int vendorId) => StoredDays < YearDays ? null : years[vendorId].Sum();

    /// <param name="until">The last day that counts, for a score of a past day; null counts all.</param>
    public static async Task<ScoreSpend> ReadAsync(DashboardDbContext db, DateOnly? until, CancellationToken cancellationToken)
    {
        var days = until is { } last ? db.UsageDays.Where(d => d.Day <= last) : db.UsageDays;
        if (await days.MaxAsync(d => (DateOnly?)d.Day, cancellationToken) is not { } through)
        {
            return new ScoreSpend(null, 0, [], []);
        }

        var stored = Unbroken(await Days(db, through.AddDays(-YearDays - LongestGap), through).ToListAsync(cancellationToken));
        return new ScoreSpend(
            through,
            stored,
            await Groups(db, through.AddDays(1 - ScoreInputs.WindowDays), through).ToListAsync(cancellationToken),
            stored < YearDays ? [] : await Year(db, through.AddDays(1 - YearDays), through).ToListAsync(cancellationToken)
        );
    }

    internal static IQueryable<ApplicationSpend> Groups(DashboardDbContext db, DateOnly from, DateOnly through) =>
        db
            .UsageDays.Where(d => d.Day >= from && d.Day <= through && d.Currency == ScoreInputs.Currency && d.IsAi)
            .GroupBy(d => new
            {
                d.Tier,
                d.PartyId,
                d.DeveloperId,
                d.HostId,
                d.ApplicationId,
            })
            .Select(g => new ApplicationSpend(
                g.Key.Tier,
                g.Key.PartyId,
                g.Key.DeveloperId,
                g.Key.HostId,
                g.Key.ApplicationId,
                g.Sum(d => d.EffectiveCost) ?? 0
            ));

    internal static IQueryable<YearSpend> Year(DashboardDbContext db, DateOnly from, DateOnly through) =>
        db
            .UsageDays.Where(d => d.Day >= from && d.Day <= through && d.Currency == ScoreInputs.Currency && d.IsAi)
            .GroupBy(d => new
            {
                d.PartyId,
                d.DeveloperId,
                d.HostId,
            })
            .Select(g => new YearSpend(g.Key.PartyId, g.Key.DeveloperId, g.Key.HostId, g.Sum(d => d.EffectiveCost) ?? 0));

    internal static IQueryable<DateOnly> Days(DashboardDbContext db, DateOnly from, DateOnly through) =>
        db.UsageDays.Where(d => d.Day >= from && d.Day <= through).Select(d => d.Day).Distinct().OrderByDescending(d => d);

    private static int Unbroken(List<DateOnly> newestFirst)
    {
        var reached = newestFirst[0];
        foreach (var day in newestFirst.TakeWhile(d => reached.DayNumber - d.DayNumber <= LongestGap))
        {
            reached = day;
        }

        return newestFirst[0].DayNumber - reached.DayNumber + 1;
    }

    // Credits of one application are set against charges of another: dependence does not ask whose the spend was.
    private static List<SpendGroup> WithoutApplications(IEnumerable<ApplicationSpend> groups) =>
        [
            .. groups
                .GroupBy(g => (g.Tier, g.PartyId, g.DeveloperId, g.HostId))
                .Select(g => new SpendGroup(g.Key.Tier, g.Key.PartyId, g.Key.DeveloperId, g.Key.HostId, g.Sum(x => x.Spend))),
        ];
}

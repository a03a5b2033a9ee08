using Dashboard.Domain.LockIn;
using Dashboard.Store.Access;
using Dashboard.Store.Policy;
using Dashboard.Store.Vendors;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Home;

/// <summary>Reads the executive's home in a fixed number of statements.</summary>
public sealed class ExecutiveHome(StoreContexts contexts, ScoreBriefs briefs)
{
    private const int MostCliffs = 14;
    private const int MostVendors = 12;

    public async Task<ExecutiveView> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        actor.Demand(Permission.ReadContracts);
        await using var db = contexts.For(actor);
        var home = await HomeBase.ReadAsync(db, cancellationToken);
        var ours = await OurVendors.ReadAsync(db, cancellationToken);
        var scores = await briefs.ReadAsync(db, home.ScoredAt, cancellationToken);
        var names = (await VendorNames.Vendors(db).ToListAsync(cancellationToken)).ToDictionary(v => v.Id);
        var (all, months) = await SpendAsync(db, home, cancellationToken);
        var window = all.FindAll(p => p.Currency == HomeBase.Currency);
        var cliffs = await Cliffs.ReadAsync(db, home, [.. ours.Select(v => v.Id)], cancellationToken);
        var limits = (await LockInPolicies.CurrentAsync(db, cancellationToken)).Bands;
        return new ExecutiveView(
            home,
            window.Sum(p => p.Effective),
            window.Where(p => !p.IsMapped).Sum(p => p.Effective),
            SpendAtRisk.Of(
                [.. window.Select(p => new SpendByVendors<int>(p.PartyId, p.DeveloperId, p.HostId, p.Effective))],
                ours.ToDictionary(v => v.Id, v => v.Score),
                limits
            ),
            [
                .. ours.Where(v => v.Upper >= limits.High && v.Spend > 0)
                    .OrderByDescending(v => v.Lower >= limits.High)
                    .ThenByDescending(v => v.Spend)
                    .Take(MostVendors),
            ],
            [
                Concentrate(SpendPartition.ContractParty, p => p.PartyId, m => m.PartyId),
                Concentrate(SpendPartition.ModelDeveloper, p => p.DeveloperId, m => m.DeveloperId),
                Concentrate(SpendPartition.ComputeHost, p => p.HostId, m => m.HostId),
            ],
            [
                .. months
                    .GroupBy(m => (m.Month, m.DeveloperId))
                    .OrderBy(g => g.Key.Month)
                    .Select(g => new DeveloperMonth(
                        g.Key.Month.Year,
                        g.Key.Month.Month,
                        NameOf(g.Key.DeveloperId),
                        g.Sum(m => m.Effective)
                    )),
            ],
            BandCount.Of([.. ours.Select(v => v.Score)], limits),
            ours.Count,
            ours.Count(v => v.Lower >= limits.High),
            ours.Count(v => v.Upper >= limits.High),
            [.. cliffs.Take(MostCliffs)],
            cliffs.GroupBy(c => c.Kind).ToDictionary(g => g.Key, g => g.Count()),
            ours.Count == 0 ? null : ours.Average(v => v.Upper - v.Lower),
            ours.Count(v => v.Score.IsPoint),
            Domain.LockIn.OpenQuestions.Across(ProcurementHome.Open(ours, scores)).Count,
            [
                .. all.Where(p => p.Currency != HomeBase.Currency)
                    .GroupBy(p => p.Currency)
                    .OrderBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => new OtherCurrency(g.Key, g.Sum(p => p.Rows), g.Any(p => p.Costs > 0) ? g.Sum(p => p.Effective) : null)),
            ]
        );

        string? NameOf(int? vendor) => vendor is { } id ? names[id].Name : null;

        // Charges and credits whose vendor is not known may turn out to be different vendors', so their absolute amounts are open.
        ConcentrationView Concentrate(SpendPartition partition, Func<SpendPart, int?> part, Func<MonthPart, int?> monthPart)
        {
            var now = Concentration.Of(
                partition,
                window.Where(p => part(p) is not null).Select(p => new PartitionSpend(names[part(p)!.Value].Key, p.Effective)),
                window.Where(p => part(p) is null).Sum(p => Math.Abs(p.Effective))
            );
            var trend = ConcentrationTrend.Of(
                partition,
                Whole(months, home.Through)
                    .Select(m => new MonthlySpend(m.Month, monthPart(m) is { } id ? names[id].Key : null, m.Effective))
            );
            var shown = now.Shares.Select(s => s.Vendor).ToHashSet(StringComparer.Ordinal);
            return new ConcentrationView(now, names.Values.Where(v => shown.Contains(v.Key)).ToDictionary(v => v.Key, v => v.Name), trend);
        }
    }

    private static async Task<(List<SpendPart> Window, List<MonthPart> Months)> SpendAsync(
        DashboardDbContext db,
        HomeBase home,
        CancellationToken cancellationToken
    )
    {
        if (home is not { From: { } from, Through: { } through })
        {
            return ([], []);
        }

        var first = new DateOnly(through.Year, through.Month, 1).AddMonths(1 - SpendByParts.Months);
        return (
            await SpendByParts.Window(db, from, through).ToListAsync(cancellationToken),
            await SpendByParts.ByMonth(db, first).ToListAsync(cancellationToken)
        );
    }

    /// <summary>Without the month that has not ended: it is not comparable.</summary>
    private static IEnumerable<MonthPart> Whole(List<MonthPart> months, DateOnly? through) =>
        through is { } last ? months.Where(m => m.Month.AddMonths(1) <= last.AddDays(1)) : [];
}

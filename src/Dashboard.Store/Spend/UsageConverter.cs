using Dashboard.Domain.Spend.Rates;
using Dashboard.Store.LockIn;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Spend;

/// <summary>
/// Converts days in other currencies into the reporting currency, by the rate of their day; in the caller's transaction. A day whose rate
/// is unknown keeps its own currency and is shown apart. The facts keep what the bill said.
/// </summary>
internal static class UsageConverter
{
    public static async Task RunAsync(DashboardDbContext db, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var foreign = await Foreign(db, from, to).ToListAsync(cancellationToken);
        if (foreign.Count == 0)
        {
            return;
        }

        var conversion = await ReadAsync(db, [.. foreign.Select(f => f.Currency).Distinct()], from, to, cancellationToken);
        foreach (var day in foreign)
        {
            if (conversion.Find(day.Currency, ScoreInputs.Currency, day.Day) is not { } rate)
            {
                continue;
            }

            await db
                .UsageDays.IgnoreQueryFilters()
                .Where(d => d.Day == day.Day && d.Currency == day.Currency && d.ConvertedFrom == null)
                .ExecuteUpdateAsync(
                    s =>
                        s.SetProperty(d => d.ListCost, d => d.ListCost * rate.Factor)
                            .SetProperty(d => d.ContractedCost, d => d.ContractedCost * rate.Factor)
                            .SetProperty(d => d.EffectiveCost, d => d.EffectiveCost * rate.Factor)
                            .SetProperty(d => d.BilledCost, d => d.BilledCost * rate.Factor)
                            .SetProperty(d => d.ConvertedFrom, day.Currency)
                            .SetProperty(d => d.Currency, ScoreInputs.Currency)
                            .SetProperty(d => d.Rate, rate.Factor)
                            .SetProperty(d => d.RateOn, rate.Day),
                    cancellationToken
                );
        }
    }

    internal static IQueryable<ForeignDay> Foreign(DashboardDbContext db, DateOnly from, DateOnly to) =>
        db
            .UsageDays.IgnoreQueryFilters()
            .Where(d => d.Day >= from && d.Day <= to && d.Currency != ScoreInputs.Currency && d.ConvertedFrom == null)
            .Select(d => new ForeignDay { Day = d.Day, Currency = d.Currency })
            .Distinct();

    internal static async Task<Conversion> ReadAsync(
        DashboardDbContext db,
        IReadOnlyCollection<string> currencies,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellationToken
    )
    {
        var first = from.AddDays(-Conversion.LongestGap);
        string[] wanted = [.. currencies, ScoreInputs.Currency];
        var rates = await db
            .ExchangeRates.Where(r => r.Day >= first && r.Day <= to && wanted.Contains(r.Currency))
            .Select(r => new DatedRate(r.Currency, r.Day, r.PerEuro))
            .ToListAsync(cancellationToken);
        return new Conversion(rates);
    }

    internal sealed class ForeignDay
    {
        public DateOnly Day { get; init; }
        public required string Currency { get; init; }
    }
}

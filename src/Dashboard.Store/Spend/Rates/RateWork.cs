using System.Globalization;
using Dashboard.Domain.Spend.Rates;
using Dashboard.Sources.Pulling;
using Dashboard.Store.LockIn;
using Dashboard.Store.Sources;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Spend.Rates;

/// <summary>Lays dated exchange rates into the store. A rate that differs from the stored one restates the spend of its days, and leaves an audit entry.</summary>
internal sealed class RateWork(StoreContexts contexts, IStoreLocks locks) : ListWork<DatedRate>(contexts, locks)
{
    public override SourceKind Kind => SourceKind.ExchangeRates;

    // The days of usage are converted by rates, so nothing else may write them meanwhile.
    protected override string LockName => "usage";

    private protected override async Task StoreAsync(
        DashboardDbContext db,
        PullRun run,
        Connector connector,
        IReadOnlyList<DatedRate> records,
        CancellationToken cancellationToken
    )
    {
        var (first, last) = (records.Min(r => r.Day), records.Max(r => r.Day));
        var stored = await db
            .ExchangeRates.Where(r => r.Day >= first && r.Day <= last)
            .ToDictionaryAsync(r => (r.Currency, r.Day), cancellationToken);
        var touched = new HashSet<DateOnly>();
        foreach (var record in records)
        {
            var value = decimal.Round(record.PerEuro, 8);
            if (!stored.TryGetValue((record.Currency, record.Day), out var rate))
            {
                stored[(record.Currency, record.Day)] = rate = db
                    .ExchangeRates.Add(new ExchangeRate { Currency = record.Currency, Day = record.Day })
                    .Entity;
                run.Added++;
            }
            else if (rate.PerEuro == value)
            {
                run.Unchanged++;
                continue;
            }
            else
            {
                run.Changed++;
                db.Record("restated", "exchange rate", Key(record), Text(value), Text(rate.PerEuro));
            }

            (rate.PerEuro, rate.SourceId, rate.StatedAt) = (value, run.Source.Id, run.Context.Now);
            touched.Add(record.Day);
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        await RestateAsync(db, touched, cancellationToken);
        run.Message = string.Create(
            CultureInfo.InvariantCulture,
            $"{records.Count:N0} rates read: {run.Added:N0} new, {run.Changed:N0} restated. The newest is of {last:d MMM yyyy}."
        );
    }

    /// <summary>Sums up afresh the days in other currencies that a rate may reach.</summary>
    private static async Task RestateAsync(DashboardDbContext db, HashSet<DateOnly> touched, CancellationToken cancellationToken)
    {
        if (touched.Count == 0)
        {
            return;
        }

        var (from, to) = (touched.Min(), touched.Max().AddDays(Conversion.LongestGap));
        var days = await db
            .UsageDays.IgnoreQueryFilters()
            .Where(d => d.Day >= from && d.Day <= to && (d.ConvertedFrom != null || d.Currency != ScoreInputs.Currency))
            .Select(d => d.Day)
            .Distinct()
            .ToListAsync(cancellationToken);
        var reached = days.Where(d => Enumerable.Range(0, Conversion.LongestGap + 1).Any(back => touched.Contains(d.AddDays(-back))))
            .ToList();
        if (reached.Count > 0)
        {
            await UsageRollup.RebuildAsync(db, reached.Min(), reached.Max(), cancellationToken);
        }
    }

    private static string Key(DatedRate record) =>
        string.Create(CultureInfo.InvariantCulture, $"{record.Currency} {record.Day:yyyy-MM-dd}");

    private static string Text(decimal rate) => rate.ToString(CultureInfo.InvariantCulture);
}

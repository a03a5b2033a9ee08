using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dashboard.Domain.Spend;
using Dashboard.Store.Access;
using Dashboard.Store.Imports;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Spend;

/// <summary>Lays spend entries over their days as usage, in the caller's transaction. What an entry said before is taken out first.</summary>
internal static class SpendEntryUsage
{
    public static async Task WriteAsync(
        DashboardDbContext db,
        Actor actor,
        IReadOnlyList<SpendEntry> entries,
        CancellationToken cancellationToken
    )
    {
        var first = DateOnly.MaxValue;
        var last = DateOnly.MinValue;
        foreach (var entry in entries)
        {
            if (entry.ImportRunId is { } old)
            {
                await RemoveAsync(old);
            }

            entry.ImportRunId = null;
            if (entry.DeletedAt is null)
            {
                await AddAsync(db, actor, entry, cancellationToken);
                Widen(entry.FromDay!.Value);
                Widen(entry.ToDay!.Value);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        if (first <= last)
        {
            await UsageRollup.RebuildAsync(db, first, last, cancellationToken);
        }

        async Task RemoveAsync(int run)
        {
            var days = await db
                .UsageFacts.Where(f => f.ImportRunId == run)
                .GroupBy(_ => 1)
                .Select(g => new { First = g.Min(f => f.Day), Last = g.Max(f => f.Day) })
                .FirstOrDefaultAsync(cancellationToken);
            var lines = await db
                .UsageFacts.Where(f => f.ImportRunId == run)
                .Select(f => f.LineId)
                .Distinct()
                .ToListAsync(cancellationToken);
            await db.UsageFacts.Where(f => f.ImportRunId == run).ExecuteDeleteAsync(cancellationToken);
            await db.UsageLines.Where(l => lines.Contains(l.Id)).ExecuteDeleteAsync(cancellationToken);
            if (days is not null)
            {
                Widen(days.First);
                Widen(days.Last);
            }
        }

        void Widen(DateOnly day) => (first, last) = (day < first ? day : first, day > last ? day : last);
    }

    private static async Task AddAsync(DashboardDbContext db, Actor actor, SpendEntry entry, CancellationToken cancellationToken)
    {
        var developer = await db
            .Models.Where(m => m.Id == entry.ModelId)
            .Select(m => (int?)m.VendorId)
            .SingleOrDefaultAsync(cancellationToken);
        var run = new ImportRun
        {
            Kind = ImportKind.SpendEntry,
            FileName = $"Spend by hand: {entry.Key}",
            State = ImportState.Completed,
            StartedBy = actor.Name,
            StartedAt = db.Now,
            EndedAt = db.Now,
            Origin = entry.Origin,
        };
        var line = new StoredUsageLine
        {
            StreamId = await new UsageStreams(db, UsageStream.Files).OfAsync(Account(entry.Id), cancellationToken),
            Key = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"spend entry {entry.Id}"))[..16]),
            ServiceCategory = AiSpend.Category,
            ServiceName = "Spend entered by hand",
            ChargeDescription = entry.Note.Length == 0 ? null : entry.Note,
            Currency = entry.Currency,
            PartyId = entry.PartyId,
            DeveloperId = developer,
            HostId = entry.HostId,
            ModelId = entry.ModelId,
            ApplicationId = entry.ApplicationId,
            TokenKind = TokenKind.Other,
            IsStated = true,
            IsAi = true,
        };
        db.ImportRuns.Add(run);
        db.UsageLines.Add(line);
        await db.SaveChangesAsync(cancellationToken);
        var days = DaysOf(entry);
        run.Added = days.Count;
        entry.ImportRunId = run.Id;
        db.UsageFacts.AddRange(days.Select((day, i) => Fact(run.Id, i + 1, line.Id, day.Day, day.Amount)));
        await db.SaveChangesAsync(cancellationToken);
    }

    // An entry stands for spend that no bill of an account shows, so it is an account of its own: it never hides another.
    private static string Account(int entry) => string.Create(CultureInfo.InvariantCulture, $"spend entry {entry}");

    /// <summary>Even to a hundredth of a cent; the last day takes what rounding left, so that the days add up to the amount.</summary>
    internal static IReadOnlyList<(DateOnly Day, decimal Amount)> DaysOf(SpendEntry entry)
    {
        var first = entry.FromDay!.Value;
        var count = entry.ToDay!.Value.DayNumber - first.DayNumber + 1;
        var even = decimal.Round(entry.Amount!.Value / count, 4);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => (first.AddDays(i), i == count - 1 ? entry.Amount.Value - (even * (count - 1)) : even)),
        ];
    }

    private static UsageFact Fact(int run, int row, int line, DateOnly day, decimal amount)
    {
        var start = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return new UsageFact
        {
            ImportRunId = run,
            RowNumber = row,
            LineId = line,
            Start = start,
            End = start.AddDays(1),
            Day = day,
            EffectiveCost = amount,
            BilledCost = amount,
            IsCorrection = amount < 0,
        };
    }
}

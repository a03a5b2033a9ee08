using Dashboard.Domain.Spend;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Spend;

/// <summary>Finds or adds the stored line of each row; new lines are mapped as they come. The cache is bounded, so memory stays flat.</summary>
internal sealed class LineResolver(DashboardDbContext db, UsageStreams streams)
{
    private const int CacheLimit = 200_000;
    private readonly Dictionary<Guid, int> known = [];
    private LineMapper? mapper;

    public async Task<ResolvedUsage[]> ResolveAsync(UsageRow[] batch, CancellationToken cancellationToken)
    {
        if (known.Count > CacheLimit)
        {
            known.Clear();
        }

        var missing = new Dictionary<Guid, UsageLine>();
        foreach (var row in batch)
        {
            if (!known.ContainsKey(row.LineKey))
            {
                missing.TryAdd(row.LineKey, row.Line);
            }
        }

        foreach (var part in missing.Chunk(1_000))
        {
            await AddMissingAsync(part, cancellationToken);
        }

        return Array.ConvertAll(batch, row => new ResolvedUsage(known[row.LineKey], row, TokenUnits.Count(row)));
    }

    private async Task AddMissingAsync(KeyValuePair<Guid, UsageLine>[] part, CancellationToken cancellationToken)
    {
        var keys = Array.ConvertAll(part, p => p.Key);
        var stored = await db
            .UsageLines.Where(l => keys.Contains(l.Key) && db.UsageStreams.Any(s => s.Id == l.StreamId && s.SourceId == streams.SourceId))
            .Select(l => new { l.Key, l.Id })
            .ToListAsync(cancellationToken);
        foreach (var line in stored)
        {
            known[line.Key] = line.Id;
        }

        var added = new List<StoredUsageLine>();
        foreach (var (key, line) in part.Where(p => !known.ContainsKey(p.Key)))
        {
            // Rules are read when the first line is new: most pulls bring none.
            mapper ??= await MappingRules.MapperAsync(db, cancellationToken);
            added.Add(ToStored(mapper, key, line, await streams.OfAsync(line, cancellationToken)));
        }

        if (added.Count == 0)
        {
            return;
        }

        db.UsageLines.AddRange(added);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        foreach (var line in added)
        {
            known[line.Key] = line.Id;
        }
    }

    private static StoredUsageLine ToStored(LineMapper mapper, Guid key, UsageLine line, int streamId)
    {
        var stored = StoredLines.From(key, line, streamId);
        StoredLines.Apply(stored, mapper.Map(line));
        return stored;
    }
}

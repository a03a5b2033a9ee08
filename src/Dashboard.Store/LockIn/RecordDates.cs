using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.LockIn;

internal sealed record RecordDate(string Subject, int RecordId, DateTimeOffset At);

/// <summary>When the entries that scores stand on were last changed: how old the evidence is.</summary>
internal sealed class RecordDates
{
    private readonly Dictionary<(string Subject, int RecordId), DateTimeOffset> dates;

    private RecordDates(IEnumerable<RecordDate> known) => dates = known.ToDictionary(d => (d.Subject, d.RecordId), d => d.At);

    public static async Task<RecordDates> ReadAsync(DashboardDbContext db, CancellationToken cancellationToken) =>
        new(await Query(db).ToListAsync(cancellationToken));

    /// <param name="subject">As the audit log calls the record.</param>
    /// <returns>UTC; null for a record that the audit log does not tell of.</returns>
    public DateTimeOffset? Of(string subject, int id) => dates.TryGetValue((subject, id), out var at) ? at : null;

    internal static IQueryable<RecordDate> Query(DashboardDbContext db) =>
        db
            .AuditEntries.Where(e =>
                e.RecordId != null
                && (e.Subject == "contract" || e.Subject == "application" || e.Subject == "exit plan" || e.Subject == "switching cost")
            )
            .GroupBy(e => new { e.Subject, e.RecordId })
            .Select(g => new RecordDate(g.Key.Subject, g.Key.RecordId!.Value, g.Max(e => e.At)));
}

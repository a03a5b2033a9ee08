using System.Runtime.CompilerServices;
using Dashboard.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Audit;

/// <summary>What of the audit log is asked for.</summary>
public sealed record AuditFilter
{
    public string? Search { get; init; }
    public string? Subject { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public PageRequest Page { get; init; } = new();
}

/// <summary>Who changed what, newest first.</summary>
public sealed class AuditLog(StoreContexts contexts)
{
    public async Task<PageOf<AuditEntry>> ReadAsync(Actor actor, AuditFilter filter, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadAuditLog);
        await using var db = contexts.For(actor);
        return await PageOf<AuditEntry>.ReadAsync(
            filter.Page,
            Page(db, filter),
            () => Filtered(db, filter).LongCountAsync(cancellationToken),
            cancellationToken
        );
    }

    /// <summary>Every entry of the filter whatever its page, as the database hands them out.</summary>
    public async IAsyncEnumerable<AuditEntry> StreamAsync(
        Actor actor,
        AuditFilter filter,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        actor.Demand(Permission.ReadAuditLog);
        await using var db = contexts.For(actor);
        await foreach (var entry in Ordered(db, filter).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return entry;
        }
    }

    public async Task<IReadOnlyList<string>> SubjectsAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadAuditLog);
        await using var db = contexts.For(actor);
        return await db.AuditEntries.Select(e => e.Subject).Distinct().OrderBy(s => s).ToListAsync(cancellationToken);
    }

    internal static IQueryable<AuditEntry> Page(DashboardDbContext db, AuditFilter filter) =>
        Ordered(db, filter).Skip(filter.Page.Skip).Take(filter.Page.Size);

    private static IOrderedQueryable<AuditEntry> Ordered(DashboardDbContext db, AuditFilter filter) =>
        Filtered(db, filter).OrderByDescending(e => e.At).ThenByDescending(e => e.Id);

    private static IQueryable<AuditEntry> Filtered(DashboardDbContext db, AuditFilter filter)
    {
        var entries = db.AuditEntries.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(filter.Search))
        {
            var search = filter.Search.Trim().ToLowerInvariant();
            entries = entries.Where(e => e.Key.ToLower().Contains(search) || e.Actor.ToLower().Contains(search));
        }

        entries = filter.Subject is { Length: > 0 } subject ? entries.Where(e => e.Subject == subject) : entries;
        if (filter.From is { } from)
        {
            var start = new DateTimeOffset(from.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            entries = entries.Where(e => e.At >= start);
        }

        if (filter.To is { } to)
        {
            var end = new DateTimeOffset(to.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            entries = entries.Where(e => e.At < end);
        }

        return entries;
    }
}

using Dashboard.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Registers;

/// <summary>One act on a record, with what it changed.</summary>
/// <param name="Action">"added", "changed", "removed" or "restored".</param>
public sealed record HistoryEntry(long Id, DateTimeOffset At, string Actor, string Action, IReadOnlyList<HistoryChange> Changes);

/// <summary>One record, what belongs to it, and what became of it since it was entered.</summary>
public sealed class RecordPage(StoreContexts contexts, RegisterCatalog registers)
{
    private const int HistoryCount = 200;

    /// <summary>Null when there is no such record, or none that the actor may know of.</summary>
    public async Task<RecordView?> ReadAsync(Actor actor, Register register, int id, CancellationToken cancellationToken)
    {
        actor.Demand(register.Read);
        await using var db = contexts.For(actor);
        if (await register.On(db).ReadAsync(actor, id, cancellationToken) is not { } view)
        {
            return null;
        }

        var children = new List<ChildCount>();
        foreach (var (key, field) in register.Children)
        {
            var child = registers[key];
            var filter = new RegisterFilter { Where = new Dictionary<string, string> { [field] = view.Key } };
            var count = actor.May(child.Read) ? await child.On(db).CountAsync(actor, filter, cancellationToken) : 0;
            children.Add(new ChildCount(key, field, child.Plural, (int)count));
        }

        return view with
        {
            Children = children,
        };
    }

    /// <summary>Newest first, at most two hundred.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> HistoryAsync(Actor actor, Register register, int id, CancellationToken cancellationToken)
    {
        actor.Demand(register.Read);
        await using var db = contexts.For(actor);
        var records = register.On(db);
        if (await records.ReadAsync(actor, id, cancellationToken) is null)
        {
            return [];
        }

        var entries = await Entries(db, register.Subject, id).ToListAsync(cancellationToken);
        var names = new RecordNames(db);
        foreach (var group in entries.SelectMany(records.NamesIn).GroupBy(n => n.Register, n => n.Id))
        {
            await names.LoadIdsAsync(group.Key, group, cancellationToken);
        }

        return [.. entries.Select(e => new HistoryEntry(e.Id, e.At, e.Actor, e.Action, records.Explain(e, names)))];
    }

    internal static IQueryable<Audit.AuditEntry> Entries(DashboardDbContext db, string subject, int id) =>
        db.AuditEntries.AsNoTracking().Where(e => e.Subject == subject && e.RecordId == id).OrderByDescending(e => e.Id).Take(HistoryCount);
}

using System.Text.Json;
using Dashboard.Store.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Dashboard.Store.Audit;

/// <summary>Turns what a context is about to save into audit entries.</summary>
internal static class AuditTrail
{
    private const int LongestValue = 2_000;

    public static IReadOnlyList<(AuditEntry Entry, IAudited Record)> Describe(ChangeTracker changes, string actor, DateTimeOffset at) =>
        [
            .. changes
                .Entries<IAudited>()
                .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
                .Select(e => (Entry: Describe(e, actor, at), Record: e.Entity))
                .Where(e => e.Entry.Action != "changed" || e.Entry.Before != e.Entry.After),
        ];

    private static AuditEntry Describe(EntityEntry<IAudited> entry, string actor, DateTimeOffset at)
    {
        var properties = entry.Properties.Where(p =>
            p.Metadata.Name != nameof(IVersioned.Version)
            && !p.Metadata.IsPrimaryKey()
            && (entry.State != EntityState.Modified || p.IsModified)
        );
        return new AuditEntry
        {
            At = at,
            Actor = actor,
            Action = Act(entry),
            RecordId = entry is { Entity: IRegistered record, State: not EntityState.Added } ? record.Id : null,
            Subject = entry.Entity.AuditSubject,
            Key = entry.Entity.AuditKey,
            Before = entry.State == EntityState.Added ? null : Json(entry.Entity, properties, p => p.OriginalValue),
            After = entry.State == EntityState.Deleted ? null : Json(entry.Entity, properties, p => p.CurrentValue),
        };
    }

    // A record of a register is removed by a date, so that it can come back.
    private static string Act(EntityEntry<IAudited> entry) =>
        (entry.State, entry.Entity) switch
        {
            (EntityState.Added, _) => "added",
            (EntityState.Deleted, _) => "removed",
            (_, IRegistered { DeletedAt: not null }) when IsModified(entry) => "removed",
            (_, IRegistered { DeletedAt: null }) when IsModified(entry) => "restored",
            _ => "changed",
        };

    private static bool IsModified(EntityEntry<IAudited> entry) => entry.Property(nameof(IRegistered.DeletedAt)).IsModified;

    private static string Json(IAudited record, IEnumerable<PropertyEntry> properties, Func<PropertyEntry, object?> value) =>
        JsonSerializer.Serialize(properties.ToDictionary(p => p.Metadata.Name, p => Shorten(record, value(p))));

    // A change to a register's record can be taken back, so its words are kept whole.
    private static object? Shorten(IAudited record, object? value) =>
        value switch
        {
            string { Length: > LongestValue } text when record is not IRegistered => text[..LongestValue] + "…",
            byte[] bytes => $"{bytes.Length} bytes",
            Enum e => e.ToString(),
            _ => value,
        };
}

using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Dashboard.Store.Audit;

/// <summary>Turns what a context is about to save into audit entries.</summary>
internal static class AuditTrail
{
    private const int LongestValue = 2_000;

    public static IReadOnlyList<AuditEntry> Describe(ChangeTracker changes, string actor, DateTimeOffset at) =>
        [
            .. changes
                .Entries<IAudited>()
                .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
                .Select(e => Describe(e, actor, at))
                .Where(e => e.Action != "changed" || e.Before != e.After),
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
            Action = entry.State switch
            {
                EntityState.Added => "added",
                EntityState.Deleted => "removed",
                _ => "changed",
            },
            Subject = entry.Entity.AuditSubject,
            Key = entry.Entity.AuditKey,
            Before = entry.State == EntityState.Added ? null : Json(properties, p => p.OriginalValue),
            After = entry.State == EntityState.Deleted ? null : Json(properties, p => p.CurrentValue),
        };
    }

    private static string Json(IEnumerable<PropertyEntry> properties, Func<PropertyEntry, object?> value) =>
        JsonSerializer.Serialize(properties.ToDictionary(p => p.Metadata.Name, p => Shorten(value(p))));

    private static object? Shorten(object? value) =>
        value switch
        {
            string { Length: > LongestValue } text => text[..LongestValue] + "…",
            byte[] bytes => $"{bytes.Length} bytes",
            Enum e => e.ToString(),
            _ => value,
        };
}

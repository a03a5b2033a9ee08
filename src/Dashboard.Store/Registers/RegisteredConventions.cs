using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Registers;

/// <summary>What every register's table has: a unique key, a version that refuses stale writes, and a filter that hides what was removed.</summary>
internal static class RegisteredConventions
{
    public const int KeyLength = 160;

    public static void Apply(ModelBuilder builder)
    {
        foreach (var type in builder.Model.GetEntityTypes().Where(t => typeof(IRegistered).IsAssignableFrom(t.ClrType)).ToList())
        {
            var entity = builder.Entity(type.ClrType);
            var key = entity.Property<string>(nameof(IRegistered.Key));
            key.HasMaxLength(key.Metadata.GetMaxLength() ?? KeyLength);
            entity.HasIndex(nameof(IRegistered.Key)).IsUnique();
            entity.Property<int>(nameof(IVersioned.Version)).IsConcurrencyToken();
            entity.HasQueryFilter(IsThere(type.ClrType));
        }
    }

    /// <summary>record => record.DeletedAt == null</summary>
    private static LambdaExpression IsThere(Type type)
    {
        var record = Expression.Parameter(type, "record");
        return Expression.Lambda(
            Expression.Equal(
                Expression.Property(record, nameof(IRegistered.DeletedAt)),
                Expression.Constant(null, typeof(DateTimeOffset?))
            ),
            record
        );
    }
}

using System.Linq.Expressions;

namespace Dashboard.Store.Registers;

/// <summary>Orders by a property, in either direction what is unknown last; equal values by id.</summary>
internal static class Ordering<T>
    where T : class
{
    public static Func<IQueryable<T>, bool, IOrderedQueryable<T>> By<TValue>(Expression<Func<T, TValue>> property)
    {
        var isUnknown = IsUnknown(property);
        return (records, descending) =>
        {
            var known = isUnknown is null ? null : records.OrderBy(isUnknown);
            return (known, descending) switch
            {
                (null, false) => records.OrderBy(property),
                (null, true) => records.OrderByDescending(property),
                (_, false) => known.ThenBy(property),
                _ => known.ThenByDescending(property),
            };
        };
    }

    private static Expression<Func<T, bool>>? IsUnknown<TValue>(Expression<Func<T, TValue>> property)
    {
        var type = typeof(TValue);
        Expression? unknown =
            type == typeof(string) ? Expression.Equal(Expression.Coalesce(property.Body, Expression.Constant("")), Expression.Constant(""))
            : Nullable.GetUnderlyingType(type) is not null ? Expression.Equal(property.Body, Expression.Constant(null, type))
            : null;
        return unknown is null ? null : Expression.Lambda<Func<T, bool>>(unknown, property.Parameters);
    }
}

using System.Linq.Expressions;

namespace Dashboard.Store.Registers;

/// <summary>Narrows a list by a property; the value is a parameter of the statement.</summary>
internal static class Filtering<T>
    where T : class
{
    /// <summary>What an address says for records that lack the value.</summary>
    public const string Unknown = "unknown";

    public static Func<IQueryable<T>, string, RecordNames, IQueryable<T>> By<TValue>(
        Expression<Func<T, TValue>> property,
        Func<string, TValue> read
    ) => (records, text, _) => Equal(records, property, text == Unknown ? default! : read(text));

    public static Func<IQueryable<T>, string, RecordNames, IQueryable<T>> ByRecord<TId>(
        Expression<Func<T, TId>> property,
        string register
    ) =>
        (records, text, names) =>
        {
            // A key that nobody has finds nothing, rather than everything.
            int? id = text == Unknown ? null : names.Find(register, text)?.Id ?? -1;
            return typeof(TId) == typeof(int)
                ? Equal(records, property, (TId)(object)(id ?? -1))
                : Equal(records, property, (TId)(object?)id!);
        };

    /// <summary>Records whose list has the wanted one in it; "unknown" stands for empty lists.</summary>
    public static Func<IQueryable<T>, string, RecordNames, IQueryable<T>> ByRecords(
        Expression<Func<T, List<int>>> property,
        string register
    ) =>
        (records, text, names) =>
        {
            if (text == Unknown)
            {
                var count = Expression.Property(property.Body, nameof(List<>.Count));
                return records.Where(
                    Expression.Lambda<Func<T, bool>>(Expression.Equal(count, Expression.Constant(0)), property.Parameters)
                );
            }

            var wanted = new Wanted<int>(names.Find(register, text)?.Id ?? -1);
            var id = Expression.Property(Expression.Constant(wanted), nameof(Wanted<>.Value));
            var has = Expression.Call(property.Body, nameof(List<>.Contains), null, id);
            return records.Where(Expression.Lambda<Func<T, bool>>(has, property.Parameters));
        };

    private static IQueryable<T> Equal<TValue>(IQueryable<T> records, Expression<Func<T, TValue>> property, TValue value)
    {
        var wanted = new Wanted<TValue>(value);
        return records.Where(
            Expression.Lambda<Func<T, bool>>(
                Expression.Equal(property.Body, Expression.Property(Expression.Constant(wanted), nameof(Wanted<>.Value))),
                property.Parameters
            )
        );
    }

    private sealed record Wanted<TValue>(TValue Value);
}

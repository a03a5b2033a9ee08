using System.Collections;
using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json;

namespace Dashboard.Store.Registers;

/// <summary>The fields of a register, one line each. What a line says of a property holds for its form, its files, its list and its history.</summary>
internal sealed class RegisterFields<T> : IEnumerable<RegisterField<T>>
    where T : class
{
    private readonly List<RegisterField<T>> fields = [];
    private string group = "";

    /// <summary>The heading of the fields that follow.</summary>
    public void Group(string heading) => group = heading;

    public void Text(Expression<Func<T, string>> property, FieldInfo info)
    {
        var (get, set) = Property<string>.Of(property);
        Add(
            property,
            info,
            (record, _) => new FieldValue(get(record)),
            (record, text, _) => FieldText.ReadText(text, info, value => set(record, value)),
            Ordering<T>.By(property),
            filter: null
        );
    }

    /// <summary>Text whose absence is stored as null.</summary>
    public void TextOrNull(Expression<Func<T, string?>> property, FieldInfo info)
    {
        var (get, set) = Property<string?>.Of(property);
        Add(
            property,
            info,
            (record, _) => new FieldValue(get(record) ?? ""),
            (record, text, _) => FieldText.ReadText(text, info, value => set(record, value.Length == 0 ? null : value)),
            Ordering<T>.By(property),
            filter: null
        );
    }

    public void Whole(Expression<Func<T, int?>> property, FieldInfo info) => Value(property, info, FieldText.Write, FieldText.ReadWhole);

    public void Amount(Expression<Func<T, decimal?>> property, FieldInfo info) =>
        Value(property, info, FieldText.Write, text => FieldText.ReadAmount(text, info.Decimals));

    public void Date(Expression<Func<T, DateOnly?>> property, FieldInfo info) => Value(property, info, FieldText.Write, FieldText.ReadDate);

    public void YesNo(Expression<Func<T, bool?>> property, FieldInfo info) =>
        Value(
            property,
            info,
            value =>
                value switch
                {
                    true => "yes",
                    false => "no",
                    null => "",
                },
            FieldText.ReadYesNo,
            Filtering<T>.By(property, text => FieldText.ReadYesNo(text).Value)
        );

    public void Choice<TEnum>(Expression<Func<T, TEnum?>> property, FieldInfo info)
        where TEnum : struct, Enum
    {
        var (get, set) = Property<TEnum?>.Of(property);
        Add(
            property,
            info,
            (record, _) => get(record) is { } value ? FieldText.Show(info, value.ToString()) : new FieldValue(""),
            (record, text, _) => FieldText.ReadChoice<TEnum>(text, info, value => set(record, value)),
            Ordering<T>.By(property),
            Filtering<T>.By(property, text => FieldText.FindChoice<TEnum>(text, info))
        );
    }

    public void Choice<TEnum>(Expression<Func<T, TEnum>> property, FieldInfo info)
        where TEnum : struct, Enum
    {
        var (get, set) = Property<TEnum>.Of(property);
        Add(
            property,
            info,
            (record, _) => FieldText.Show(info, get(record).ToString()),
            (record, text, _) =>
                text.Length == 0 && !info.IsRequired ? null : FieldText.ReadChoice<TEnum>(text, info, value => set(record, value!.Value)),
            Ordering<T>.By(property),
            Filtering<T>.By(property, text => FieldText.FindChoice<TEnum>(text, info) ?? default)
        );
    }

    /// <summary>An enum of flags.</summary>
    public void Flags<TEnum>(Expression<Func<T, TEnum>> property, FieldInfo info)
        where TEnum : struct, Enum
    {
        var (get, set) = Property<TEnum>.Of(property);
        Add(
            property,
            info,
            (record, _) =>
                FieldText.ShowAll(info, info.Choices.Where(c => get(record).HasFlag(Enum.Parse<TEnum>(c.Name))).Select(c => c.Value)),
            (record, text, _) =>
                FieldText.ReadChoices(
                    text,
                    info,
                    values =>
                        set(
                            record,
                            (TEnum)
                                Enum.ToObject(
                                    typeof(TEnum),
                                    values.Sum(v => Convert.ToInt32(Enum.Parse<TEnum>(v.Name), CultureInfo.InvariantCulture))
                                )
                        )
                ),
            sort: null,
            filter: null
        );
    }

    /// <summary>A list of texts out of the choices, or of free words.</summary>
    public void Several(Expression<Func<T, List<string>>> property, FieldInfo info)
    {
        var (get, set) = Property<List<string>>.Of(property);
        Add(
            property,
            info,
            (record, _) => FieldText.ShowAll(info, get(record)),
            (record, text, _) =>
                info.Kind == FieldKind.Choices
                    ? FieldText.ReadChoices(text, info, values => set(record, [.. values.Select(v => v.Value)]))
                    : FieldText.ReadWords(text, info, values => set(record, values)),
            sort: null,
            filter: null
        );
    }

    public void Reference(Expression<Func<T, int?>> property, Expression<Func<T, string?>> name, FieldInfo info)
    {
        var (get, set) = Property<int?>.Of(property);
        AddReference(property, name, info, get, set);
    }

    /// <summary>A reference that cannot be left out.</summary>
    public void Reference(Expression<Func<T, int>> property, Expression<Func<T, string?>> name, FieldInfo info)
    {
        var (get, set) = Property<int>.Of(property);
        AddReference(
            property,
            name,
            info with
            {
                IsRequired = true,
            },
            record => get(record) is var id and > 0 ? id : null,
            (record, id) => set(record, id ?? 0)
        );
    }

    public void References(Expression<Func<T, List<int>>> property, FieldInfo info)
    {
        var (get, set) = Property<List<int>>.Of(property);
        var register = info.Register!;
        fields.Add(
            new RegisterField<T>(info with { Group = group }, Name(property))
            {
                Read = (record, names) => FieldText.ShowRecords(get(record).Select(id => names.Find(register, id))),
                Write = (record, text, names) => FieldText.ReadRecords(text, info, names, get(record), ids => set(record, ids)),
                Filter = Filtering<T>.ByRecords(property, register),
                Refers = record => get(record),
            }
        );
    }

    public IEnumerator<RegisterField<T>> GetEnumerator() => fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void AddReference<TId>(
        Expression<Func<T, TId>> property,
        Expression<Func<T, string?>> name,
        FieldInfo info,
        Func<T, int?> get,
        Action<T, int?> set
    )
    {
        var register = info.Register!;
        fields.Add(
            new RegisterField<T>(info with { Group = group, CanSort = true }, Name(property))
            {
                Read = (record, names) => FieldText.ShowRecord(register, get(record) is { } id ? names.Find(register, id) : null),
                Write = (record, text, names) => FieldText.ReadRecord(text, info, names, get(record), id => set(record, id)),
                Sort = Ordering<T>.By(name),
                Filter = Filtering<T>.ByRecord(property, register),
                Refers = record => get(record) is { } id ? [id] : [],
            }
        );
    }

    private void Value<TValue>(
        Expression<Func<T, TValue?>> property,
        FieldInfo info,
        Func<TValue?, string> write,
        Func<string, (TValue? Value, string? Error)> read,
        Func<IQueryable<T>, string, RecordNames, IQueryable<T>>? filter = null
    )
        where TValue : struct
    {
        var (get, set) = Property<TValue?>.Of(property);
        Add(
            property,
            info,
            (record, _) => new FieldValue(write(get(record))),
            (record, text, _) =>
            {
                var (value, error) = read(text);
                set(record, error is null ? value : get(record));
                return error ?? FieldText.Required(info, value is null);
            },
            Ordering<T>.By(property),
            filter
        );
    }

    private void Add<TValue>(
        Expression<Func<T, TValue>> property,
        FieldInfo info,
        Func<T, RecordNames, FieldValue> read,
        Func<T, string, RecordNames, string?> write,
        Func<IQueryable<T>, bool, IOrderedQueryable<T>>? sort,
        Func<IQueryable<T>, string, RecordNames, IQueryable<T>>? filter
    ) =>
        fields.Add(
            new RegisterField<T>(info with { Group = group, CanSort = sort is not null }, Name(property))
            {
                Read = read,
                Write = write,
                Sort = sort,
                Filter = filter,
            }
        );

    private static string Name<TValue>(Expression<Func<T, TValue>> property) => ((MemberExpression)property.Body).Member.Name;

    /// <summary>Reading and writing a property that an expression names.</summary>
    private static class Property<TValue>
    {
        public static (Func<T, TValue> Get, Action<T, TValue> Set) Of(Expression<Func<T, TValue>> property)
        {
            var value = Expression.Parameter(typeof(TValue));
            var record = property.Parameters[0];
            return (
                property.Compile(),
                Expression.Lambda<Action<T, TValue>>(Expression.Assign(property.Body, value), record, value).Compile()
            );
        }
    }
}

using Dashboard.Store;
using Dashboard.Store.Registers;
using Dashboard.Web.Shared;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Web.Registers;

/// <summary>A register's list as its address says it; the page and its files read the same. What the register does not know is left out.</summary>
public sealed record RegisterQuery
{
    public const string SearchKey = "search";
    public const string SortKey = "sort";
    public const string ColumnsKey = "columns";
    public const string RemovedKey = "removed";
    public const string Unknown = "unknown";
    private const int LongestValue = 300;

    private RegisterQuery(Register register) => Register = register;

    public Register Register { get; }
    public string? Search { get; private init; }

    /// <summary>Wanted value by field key.</summary>
    public IReadOnlyDictionary<string, string> Where { get; private init; } = new Dictionary<string, string>();
    public ListOrder Order { get; private init; }
    public bool Removed { get; private init; }
    public int? Page { get; private init; }
    public int? Size { get; private init; }

    /// <summary>Places of the shown fields among the register's fields.</summary>
    public IReadOnlyList<int> Columns { get; private init; } = [];

    public bool IsFiltered => Search is not null || Where.Count > 0;

    /// <param name="query">The address from its question mark.</param>
    public static RegisterQuery Parse(Register register, string query)
    {
        var given = QueryHelpers.ParseQuery(query);
        var sortable = register.Fields.Where(f => f.CanSort).Select(f => f.Key).ToList();
        return new RegisterQuery(register)
        {
            Search = Text(SearchKey),
            Where = register
                .Fields.Where(f => f.IsFilter)
                .Select(f => (f.Key, Value: Wanted(f, Text(f.Key))))
                .Where(f => f.Value is not null)
                .ToDictionary(f => f.Key, f => f.Value!, StringComparer.Ordinal),
            Order = ListOrder.Parse(Text(SortKey), new ListOrder(register.Order.Field, register.Order.Descending), sortable),
            Removed = Text(RemovedKey) == "true",
            Page = PageWindow.Read(Text(PageWindow.PageKey)),
            Size = PageWindow.Read(Text(PageWindow.SizeKey)),
            Columns = ColumnsOf(register, Text(ColumnsKey)),
        };

        string? Text(string key) =>
            given.TryGetValue(key, out var values) && values.ToString().Trim() is { Length: > 0 and <= LongestValue } text ? text : null;
    }

    public RegisterFilter ToFilter(PageRequest page) =>
        new()
        {
            Search = Search,
            Where = Where,
            Sort = Order.Key,
            Descending = Order.Descending,
            Removed = Removed,
            Page = page,
        };

    /// <summary>The value of ?columns= once a column is shown or hidden; null for the register's own choice.</summary>
    public string? Toggled(int column)
    {
        var columns = Columns.Contains(column) ? Columns.Where(c => c != column) : Columns.Append(column).Order();
        var keys = columns.Select(c => Register.Fields[c].Key).ToList();
        return keys.SequenceEqual(Defaults(Register).Select(c => Register.Fields[c].Key)) ? null : string.Join(',', keys);
    }

    private static string? Wanted(FieldInfo field, string? text) =>
        field.Kind switch
        {
            _ when text is null or Unknown => text,
            FieldKind.Choice => field.Choices.FirstOrDefault(c => c.Value == text)?.Value,
            FieldKind.YesNo => text is "yes" or "no" ? text : null,
            _ => text,
        };

    private static IReadOnlyList<int> ColumnsOf(Register register, string? columns)
    {
        var keys = columns?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var asked = Places(register).Where(c => keys?.Contains(register.Fields[c].Key) == true).ToList();
        return asked.Count > 0 ? asked : Defaults(register);
    }

    private static IReadOnlyList<int> Defaults(Register register) => [.. Places(register).Where(c => register.Fields[c].InList)];

    private static IEnumerable<int> Places(Register register) => Enumerable.Range(0, register.Fields.Count);
}

using System.Globalization;
using Dashboard.Store;
using Dashboard.Store.Access;
using Dashboard.Store.Spend;
using Dashboard.Store.Vendors;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Spend;

/// <summary>One page of rows with what all rows of the filter come to.</summary>
/// <param name="Names">The vendor and the model that the filter names.</param>
/// <param name="Rules">Names of the mapping rules that took part, by id as text.</param>
public sealed record UsageRowsView(
    UsageRowQuery Query,
    NamedItems Names,
    IReadOnlyDictionary<string, string> Rules,
    IReadOnlyList<UsageRowView> Rows,
    IReadOnlyList<UsageSum> Sums,
    PageWindow Window
);

/// <summary>Reads the rows behind a figure.</summary>
public sealed class UsageRowData(UsageRows rows, VendorNames vendors, MappingRules mapping)
{
    public async Task<UsageRowsView> ReadAsync(Actor actor, UsageRowQuery query, int? page, int? size, CancellationToken cancellationToken)
    {
        var names = await vendors.FindAsync(actor, query.Vendor, query.Model, cancellationToken);
        var sums = await rows.SumAsync(actor, query.ToFilter(names, new PageRequest()), cancellationToken);
        var window = PageWindow.Of(page, size, (int)Math.Min(int.MaxValue, sums.Sum(s => s.Rows)));
        var read = await rows.ReadAsync(actor, query.ToFilter(names, new PageRequest(window.Number, window.Size)), cancellationToken);
        return new UsageRowsView(query, names, Used(await RulesAsync(actor, cancellationToken), read.Items), read.Items, sums, window);
    }

    public async Task<IReadOnlyDictionary<string, string>> RulesAsync(Actor actor, CancellationToken cancellationToken) =>
        (await mapping.ListAsync(actor, cancellationToken)).ToDictionary(
            rule => rule.Id.ToString(CultureInfo.InvariantCulture),
            rule => rule.Name,
            StringComparer.Ordinal
        );

    // An open page holds what it shows: not hundreds of rules for the few that mapped its rows.
    private static Dictionary<string, string> Used(IReadOnlyDictionary<string, string> rules, IEnumerable<UsageRowView> rows) =>
        rows.SelectMany(row => row.MappedBy.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Distinct(StringComparer.Ordinal)
            .Where(rules.ContainsKey)
            .ToDictionary(id => id, id => rules[id], StringComparer.Ordinal);

    /// <summary>Every row of the filter, at most <paramref name="limit"/>.</summary>
    public async Task<(NamedItems Names, IAsyncEnumerable<UsageRowView> Rows)> StreamAsync(
        Actor actor,
        UsageRowQuery query,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var names = await vendors.FindAsync(actor, query.Vendor, query.Model, cancellationToken);
        return (names, rows.StreamAsync(actor, query.ToFilter(names, new PageRequest()), limit, cancellationToken));
    }
}

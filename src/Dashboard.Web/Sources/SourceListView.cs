using Dashboard.Web.Shared;

namespace Dashboard.Web.Sources;

/// <summary>Sources that bring the same.</summary>
/// <param name="Kind">Null for those whose connector this version does not have.</param>
public sealed record SourceGroup(SourceKindInfo? Kind, IReadOnlyList<SourceItem> Items)
{
    public string Name => Kind?.Name ?? "Not known to this version";
}

/// <summary>One page of the sources that the address asks for, in groups.</summary>
public sealed record SourceListView(IReadOnlyList<SourceGroup> Groups, PageWindow Window)
{
    public static SourceListView Of(IReadOnlyList<SourceItem> all, SourceFilter filter, int? page, int? size)
    {
        var taken = all.Where(filter.Takes).OrderBy(OrderOf).ThenBy(item => item.Row.Name, StringComparer.OrdinalIgnoreCase).ToList();
        var window = PageWindow.Of(page, size, taken.Count);
        var groups = taken
            .Skip(window.Skip)
            .Take(window.Size)
            .GroupBy(OrderOf)
            .Select(group => new SourceGroup(group.First().Connector is { } known ? SourceKindInfo.Of(known.Kind) : null, [.. group]));
        return new SourceListView([.. groups], window);
    }

    private static int OrderOf(SourceItem item) => item.Connector is { } known ? (int)known.Kind : int.MaxValue;
}

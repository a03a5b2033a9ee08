using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store;

/// <summary>One page of a list, cut in the database. Pages count from 1.</summary>
public sealed record PageOf<T>(IReadOnlyList<T> Items, long Total, int Page, int PageSize)
{
    /// <summary>A page that is not full is the last one and tells how many there are; only a full one needs the count.</summary>
    internal static async Task<PageOf<T>> ReadAsync(
        PageRequest page,
        IQueryable<T> rows,
        Func<Task<long>> count,
        CancellationToken cancellationToken
    )
    {
        var items = await rows.ToListAsync(cancellationToken);
        var isLast = items.Count < page.Size && (items.Count > 0 || page.Page == 1);
        return new PageOf<T>(items, isLast ? page.Skip + items.Count : await count(), page.Page, page.Size);
    }

    public int PageCount => (int)Math.Max(1, (Total + PageSize - 1) / PageSize);
}

/// <summary>Which part of a list is asked for. Out-of-range values are pulled into range, because they come from URLs.</summary>
public sealed record PageRequest
{
    public const int DefaultSize = 50;

    public PageRequest(int page = 1, int size = DefaultSize)
    {
        Page = Math.Clamp(page, 1, 1_000_000);
        Size = Math.Clamp(size, 1, 500);
    }

    public int Page { get; }
    public int Size { get; }
    public int Skip => (Page - 1) * Size;
}

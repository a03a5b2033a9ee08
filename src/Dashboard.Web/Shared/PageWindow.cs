namespace Dashboard.Web.Shared;

/// <summary>One page of a list: which rows, and which pages lie around it.</summary>
public sealed record PageWindow
{
    /// <summary>Query keys in the URL.</summary>
    public const string PageKey = "page";
    public const string SizeKey = "size";

    private static readonly int[] Sizes = [25, 50, 100];

    private PageWindow(int number, int size, int total)
    {
        Total = total;
        Size = size;
        Count = Math.Max(1, (int)Math.Ceiling(total / (double)size));
        Number = Math.Clamp(number, 1, Count);
    }

    /// <summary>Counted from 1, never beyond the last.</summary>
    public int Number { get; }

    /// <summary>Rows a page.</summary>
    public int Size { get; }

    /// <summary>Rows in all.</summary>
    public int Total { get; }

    /// <summary>Pages in all, at least one.</summary>
    public int Count { get; }

    public int Skip => (Number - 1) * Size;

    /// <summary>"1–25 of 312".</summary>
    public string Words =>
        Total == 0 ? "No rows" : $"{Formats.Count(Skip + 1)}–{Formats.Count(Math.Min(Skip + Size, Total))} of {Formats.Count(Total)}";

    /// <summary>What the URL says, made safe: unknown sizes become 25, pages stay within the list.</summary>
    public static PageWindow Of(int? page, int? size, int total) =>
        new(page ?? 1, size is { } s && Sizes.Contains(s) ? s : Sizes[0], total);

    /// <summary>A number as an address carries it; null for anything else.</summary>
    public static int? Read(string? text) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>First, last and the present one with its neighbours; null stands for a gap.</summary>
    public IReadOnlyList<int?> Steps()
    {
        var shown = new SortedSet<int>([1, Count, Number - 1, Number, Number + 1]);
        shown.RemoveWhere(page => page < 1 || page > Count);
        var steps = new List<int?>();
        var last = 0;
        foreach (var page in shown)
        {
            if (page > last + 1)
            {
                steps.Add(page == last + 2 ? page - 1 : null);
            }

            steps.Add(page);
            last = page;
        }

        return steps;
    }
}

namespace Dashboard.Store.Contracts;

/// <summary>On which page of a document a place in its text stands.</summary>
public static class DocumentPages
{
    /// <param name="starts">Index at which each page begins, in order.</param>
    /// <returns>Counted from 1; null where the document has no pages.</returns>
    public static int? At(IReadOnlyList<int> starts, int index)
    {
        if (starts.Count == 0)
        {
            return null;
        }

        var (first, after) = (0, starts.Count);
        while (after - first > 1)
        {
            var middle = (first + after) / 2;
            (first, after) = starts[middle] <= index ? (middle, after) : (first, middle);
        }

        return first + 1;
    }
}

using Dashboard.Store.Contracts.Review;

namespace Dashboard.Web.Contracts.Review;

/// <summary>Which clauses of the shown page an act is meant for: those selected, else the one that the reader stands on.</summary>
public sealed class ReviewSelection
{
    private readonly HashSet<int> selected = [];

    public int Count => selected.Count;

    /// <summary>The row that the reader stands on.</summary>
    public int? Current { get; set; }

    public bool Has(int clause) => selected.Contains(clause);

    public void Set(int clause, bool isSelected)
    {
        if (isSelected)
        {
            selected.Add(clause);
        }
        else
        {
            selected.Remove(clause);
        }
    }

    /// <summary>All of them, or none where all were selected already.</summary>
    public void SetAll(IReadOnlyList<QueuedClause> shown)
    {
        if (!shown.All(c => selected.Remove(c.Id)) || shown.Count == 0)
        {
            selected.UnionWith(shown.Select(c => c.Id));
        }
    }

    /// <summary>What is no longer shown is not selected any more: nobody decides on what they do not see.</summary>
    public void Keep(IReadOnlyList<QueuedClause> shown)
    {
        selected.IntersectWith(shown.Select(c => c.Id));
        Current = shown.Any(c => c.Id == Current) ? Current : null;
    }

    public void Clear() => selected.Clear();

    public IReadOnlyList<QueuedClause> Meant(IReadOnlyList<QueuedClause> shown) =>
        [.. shown.Where(c => selected.Count > 0 ? selected.Contains(c.Id) : c.Id == Current)];
}

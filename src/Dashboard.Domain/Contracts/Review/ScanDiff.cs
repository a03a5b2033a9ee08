using Dashboard.Domain.Contracts.Clauses;

namespace Dashboard.Domain.Contracts.Review;

/// <summary>A clause on file, as a new scan of its document meets it.</summary>
/// <param name="IsDecided">A person had a word on it, found it or changed it: nothing but a person changes it further.</param>
public sealed record FiledClause(int Id, string Type, int Start, int End, bool IsDecided);

/// <summary>A finding of a new scan that is a clause on file.</summary>
public sealed record FoundAgain(FiledClause Clause, ClauseFinding Finding);

/// <summary>
/// What a new scan would change in the clauses of one document. A finding is a clause on file where it is of the same type and shares words
/// with it; the pair that shares most is taken first. Decisions are never touched: a finding that shares words with a decided clause of its
/// type is not proposed again, and a decided clause that is no longer found stays.
/// </summary>
/// <param name="New">To be proposed.</param>
/// <param name="Again">Proposed clauses that are found again; where they stand or what they say may differ.</param>
/// <param name="Gone">Proposed, and no longer found: to be taken out.</param>
/// <param name="KeptFound">Decided, and found again.</param>
/// <param name="KeptGone">Decided, and no longer found.</param>
public sealed record ScanDiff(
    IReadOnlyList<ClauseFinding> New,
    IReadOnlyList<FoundAgain> Again,
    IReadOnlyList<FiledClause> Gone,
    IReadOnlyList<FiledClause> KeptFound,
    IReadOnlyList<FiledClause> KeptGone
)
{
    public static ScanDiff Of(IReadOnlyList<FiledClause> filed, IReadOnlyList<ClauseFinding> findings)
    {
        var byType = findings.Index().ToLookup(f => f.Item.Clause, StringComparer.Ordinal);
        var pairs = filed
            .SelectMany(clause =>
                byType[clause.Type].Select(f => (Clause: clause, Place: f.Index, Finding: f.Item, Shared: Shared(clause, f.Item)))
            )
            .Where(p => p.Shared > 0)
            .OrderByDescending(p => p.Clause.IsDecided)
            .ThenByDescending(p => p.Shared)
            .ThenBy(p => p.Clause.Id)
            .ThenBy(p => p.Place)
            .ToList();

        // A long decided passage answers for every finding within it; a proposed one for one finding.
        var kept = pairs.Where(p => p.Clause.IsDecided).Select(p => p.Clause).Distinct().ToList();
        var answered = pairs.Where(p => p.Clause.IsDecided).Select(p => p.Place).ToHashSet();
        var again = new List<FoundAgain>();
        var taken = new HashSet<int>();
        foreach (var pair in pairs.Where(p => !p.Clause.IsDecided))
        {
            if (!answered.Contains(pair.Place) && taken.Add(pair.Clause.Id))
            {
                answered.Add(pair.Place);
                again.Add(new FoundAgain(pair.Clause, pair.Finding));
            }
        }

        return new ScanDiff(
            [.. findings.Where((_, place) => !answered.Contains(place))],
            again,
            [.. filed.Where(c => !c.IsDecided && !taken.Contains(c.Id))],
            kept,
            [.. filed.Where(c => c.IsDecided).Except(kept)]
        );
    }

    private static int Shared(FiledClause clause, ClauseFinding finding) =>
        Math.Min(clause.End, finding.End) - Math.Max(clause.Start, finding.Start);
}

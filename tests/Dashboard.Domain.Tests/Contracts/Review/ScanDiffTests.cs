using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Review;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Domain.Tests.Contracts.Review;

public sealed class ScanDiffTests
{
    [Fact]
    public void Of_MovedFinding_IsTheSameClause()
    {
        var diff = ScanDiff.Of([Filed(1, 10, 50)], [Found(20, 60)]);

        Assert.Equal((1, 20), (Assert.Single(diff.Again).Clause.Id, diff.Again[0].Finding.Start));
        Assert.Empty(diff.New);
        Assert.Empty(diff.Gone);
    }

    [Fact]
    public void Of_OtherTypeAtTheSameWords_IsNewAndTheOldOneGone()
    {
        var diff = ScanDiff.Of([Filed(1, 10, 50)], [Found(10, 50) with { Clause = ClauseTypes.AuditRights }]);

        Assert.Single(diff.New);
        Assert.Single(diff.Gone);
    }

    [Fact]
    public void Of_DecidedClauseFoundAgain_IsNotProposedOnceMore()
    {
        var diff = ScanDiff.Of([Filed(1, 10, 50) with { IsDecided = true }], [Found(12, 30), Found(35, 50)]);

        Assert.Empty(diff.New);
        Assert.Empty(diff.Again);
        Assert.Single(diff.KeptFound);
    }

    [Fact]
    public void Of_DecidedClauseNoLongerFound_Stays()
    {
        var diff = ScanDiff.Of([Filed(1, 10, 50) with { IsDecided = true }, Filed(2, 60, 70)], []);

        Assert.Equal(1, Assert.Single(diff.KeptGone).Id);
        Assert.Equal(2, Assert.Single(diff.Gone).Id);
    }

    [Fact]
    public void Of_SameScanTwice_ChangesNothing()
    {
        var found = new[] { Found(0, 10), Found(5, 20), Found(30, 40) };
        var diff = ScanDiff.Of([.. found.Select((f, i) => Filed(i, f.Start, f.End))], found);

        Assert.Equal(3, diff.Again.Count);
        Assert.All(diff.Again, a => Assert.Equal((a.Clause.Start, a.Clause.End), (a.Finding.Start, a.Finding.End)));
        Assert.Empty(diff.New);
        Assert.Empty(diff.Gone);
    }

    [Fact]
    public void Of_AnyClausesAndFindings_AccountsForEachOnceAndTouchesNoDecision() =>
        Prop.ForAll(
                Filings().ToArbitrary(),
                Findings().ToArbitrary(),
                (filed, found) =>
                {
                    var diff = ScanDiff.Of(filed, found);
                    var told = diff
                        .Again.Select(a => a.Clause.Id)
                        .Concat(diff.Gone.Concat(diff.KeptFound).Concat(diff.KeptGone).Select(c => c.Id))
                        .Order();
                    var decided = filed.Where(c => c.IsDecided).Select(c => c.Id).ToHashSet();
                    return told.SequenceEqual(filed.Select(c => c.Id).Order())
                        && decided.SetEquals(diff.KeptFound.Concat(diff.KeptGone).Select(c => c.Id))
                        && diff.Again.Count + diff.New.Count <= found.Length
                        && diff.New.All(f => !filed.Any(c => c.IsDecided && c.Type == f.Clause && c.Start < f.End && f.Start < c.End));
                }
            )
            .QuickCheckThrowOnFailure();

    private static Gen<FiledClause[]> Filings() =>
        from spans in Spans()
        from decided in Gen.Elements(true, false).ArrayOf(spans.Length)
        select spans.Select((s, i) => new FiledClause(i, s.Type, s.Start, s.End, decided[i])).ToArray();

    private static Gen<ClauseFinding[]> Findings() =>
        from spans in Spans()
        select spans.Select(s => Found(s.Start, s.End) with { Clause = s.Type }).ToArray();

    private static Gen<(string Type, int Start, int End)[]> Spans() =>
        (
            from type in Gen.Elements(ClauseTypes.Exclusivity, ClauseTypes.Renewal)
            from start in Gen.Choose(0, 40)
            from length in Gen.Choose(1, 20)
            select (type, start, start + length)
        ).ArrayOf();

    private static FiledClause Filed(int id, int start, int end) => new(id, ClauseTypes.Exclusivity, start, end, false);

    private static ClauseFinding Found(int start, int end) => new(ClauseTypes.Exclusivity, start, end, 0.8, "rule", "why");
}

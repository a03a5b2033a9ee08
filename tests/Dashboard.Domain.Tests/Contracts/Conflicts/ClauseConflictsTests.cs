using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Conflicts;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Domain.Tests.Contracts.Conflicts;

public sealed class ClauseConflictsTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);

    [Fact]
    public void Of_TwoExclusivitiesForTheSameThing_NamesTheDaysAndTheWords()
    {
        var conflict = Assert.Single(
            ClauseConflicts.Of([
                Clause(1, "a", "language model services", 0, 200),
                Clause(2, "b", "all language models of the Customer", 100, null),
            ])
        );

        Assert.Equal((1, 2, Start.AddDays(100), Start.AddDays(200)), (conflict.First, conflict.Second, conflict.From, conflict.To));
        Assert.Equal(ScopeMatch.Overlaps, conflict.Scope);
        Assert.Equal(["language", "model"], conflict.Shared);
    }

    [Fact]
    public void Of_ScopesWithoutACommonWord_AreApart() =>
        Assert.Empty(ClauseConflicts.Of([Clause(1, "a", "speech services", 0, null), Clause(2, "b", "translation services", 0, null)]));

    [Theory]
    [InlineData("")]
    [InlineData("all services under this agreement")]
    public void Of_ScopeThatSaysNothing_MayBeAnything(string scope) =>
        Assert.Equal(
            ScopeMatch.Unknown,
            Assert.Single(ClauseConflicts.Of([Clause(1, "a", scope, 0, null), Clause(2, "b", "speech", 0, null)])).Scope
        );

    [Fact]
    public void Of_OneAfterTheOther_CanBothBeKept() =>
        Assert.Empty(ClauseConflicts.Of([Clause(1, "a", "", 0, 99), Clause(2, "b", "", 100, null)]));

    [Fact]
    public void Of_BestTermsOwedToTwo_IsAConflict() =>
        Assert.Equal(
            ClauseTypes.MostFavouredNation,
            Assert
                .Single(
                    ClauseConflicts.Of([
                        Clause(1, "a", "", 0, null) with
                        {
                            Type = ClauseTypes.MostFavouredNation,
                        },
                        Clause(2, "b", "", 0, null) with
                        {
                            Type = ClauseTypes.MostFavouredNation,
                        },
                    ])
                )
                .Type
        );

    [Fact]
    public void Of_ExclusivityAndBestTerms_CanBothBeKept() =>
        Assert.Empty(
            ClauseConflicts.Of([Clause(1, "a", "", 0, null), Clause(2, "b", "", 0, null) with { Type = ClauseTypes.MostFavouredNation }])
        );

    [Fact]
    public void Of_AnyClauses_TwoPartiesShareEachDayAndTheOrderDoesNotMatter() =>
        Prop.ForAll(
                Clauses().ToArbitrary(),
                clauses =>
                {
                    var found = ClauseConflicts.Of(clauses);
                    var byId = clauses.ToDictionary(c => c.Id);
                    return found.All(f =>
                            byId[f.First].Party != byId[f.Second].Party
                            && byId[f.First].Type == byId[f.Second].Type
                            && !(f.To < f.From)
                            && Holds(byId[f.First], f.From ?? f.To)
                            && Holds(byId[f.Second], f.From ?? f.To)
                        )
                        && ClauseConflicts
                            .Of(clauses.Reverse())
                            .Select(f => (f.First, f.Second))
                            .ToHashSet()
                            .SetEquals(found.Select(f => (f.First, f.Second)));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Of_OneMoreClause_TakesNoConflictAway() =>
        Prop.ForAll(
                Clauses().ToArbitrary(),
                clauses =>
                    ClauseConflicts
                        .Of(clauses.Skip(1))
                        .Select(f => (f.First, f.Second))
                        .ToHashSet()
                        .IsSubsetOf(ClauseConflicts.Of(clauses).Select(f => (f.First, f.Second)))
            )
            .QuickCheckThrowOnFailure();

    private static bool Holds(BindingClause clause, DateOnly? day) => day is null || !(day < clause.From || day > clause.To);

    private static Gen<BindingClause[]> Clauses() =>
        (
            from type in Gen.Elements(ClauseTypes.Exclusivity, ClauseTypes.MostFavouredNation, ClauseTypes.Renewal)
            from party in Gen.Elements("a", "b", "c")
            from scope in Gen.Elements("", "speech", "language models", "speech and language", "all services")
            from start in Gen.Elements<int?>(null, 0, 10, 20)
            from length in Gen.Elements<int?>(null, 0, 5, 15)
            select new BindingClause(
                0,
                type,
                party,
                scope,
                start is { } s ? Start.AddDays(s) : null,
                length is { } l ? Start.AddDays((start ?? 0) + l) : null
            )
        )
            .ArrayOf()
            .Select(clauses => clauses.Select((c, i) => c with { Id = i + 1 }).ToArray());

    private static BindingClause Clause(int id, string party, string scope, int from, int? to) =>
        new(id, ClauseTypes.Exclusivity, party, scope, Start.AddDays(from), to is { } end ? Start.AddDays(end) : null);
}

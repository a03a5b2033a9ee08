using Dashboard.Domain.Register;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Domain.Tests.Register;

public class ThreeWayMergeTests
{
    private static readonly IReadOnlyDictionary<string, string> Original = Fields(("name", "Acme"), ("country", "DE"), ("notice", "30"));

    [Fact]
    public void Of_DifferentFieldsChanged_KeepsBoth()
    {
        var merge = ThreeWayMerge.Of(
            Original,
            Fields(("name", "Acme SE"), ("country", "DE"), ("notice", "30")),
            Fields(("name", "Acme"), ("country", "FR"), ("notice", "30"))
        );

        Assert.False(merge.HasConflicts);
        Assert.Equal(Fields(("name", "Acme SE"), ("country", "FR"), ("notice", "30")), merge.Merged);
        Assert.Equal(["name"], merge.OnlyMine);
        Assert.Equal(["country"], merge.OnlyTheirs);
    }

    [Fact]
    public void Of_OneFieldChangedTwice_IsInConflictAndNotChosenForAnyone()
    {
        var merge = ThreeWayMerge.Of(
            Original,
            Fields(("name", "Acme"), ("country", "DE"), ("notice", "60")),
            Fields(("name", "Acme"), ("country", "DE"), ("notice", "90"))
        );

        Assert.Equal([new FieldConflict("notice", "30", "60", "90")], merge.Conflicts);
        Assert.Equal(Fields(("name", "Acme"), ("country", "DE")), merge.Merged);
        Assert.Equal("90", merge.Resolved(c => c.Theirs)["notice"]);
    }

    [Fact]
    public void Of_BothChangedToTheSame_IsNoConflictAndNobodysAlone()
    {
        var same = Fields(("name", "Acme"), ("country", "FR"), ("notice", "30"));

        var merge = ThreeWayMerge.Of(Original, same, same);

        Assert.Equal(same, merge.Merged);
        Assert.Empty(merge.Conflicts);
        Assert.Empty(merge.OnlyMine.Concat(merge.OnlyTheirs));
    }

    [Fact]
    public void Of_OneTookOutWhatTheOtherChanged_IsInConflict()
    {
        var merge = ThreeWayMerge.Of(
            Original,
            Fields(("name", "Acme"), ("country", "DE")),
            Fields(("name", "Acme"), ("country", "DE"), ("notice", "90"))
        );

        Assert.Equal([new FieldConflict("notice", "30", null, "90")], merge.Conflicts);
        Assert.False(merge.Resolved(c => c.Mine).ContainsKey("notice"));
    }

    [Fact]
    public void Of_NothingOfMineChanged_IsTheirs() => Check((original, _, theirs) => Same(Of(original, original, theirs), theirs));

    [Fact]
    public void Of_NothingOfTheirsChanged_IsMine() => Check((original, mine, _) => Same(Of(original, mine, original), mine));

    [Fact]
    public void Of_SidesSwapped_SwapsTheirChangesAndKeepsTheRest() =>
        Check(
            (original, mine, theirs) =>
            {
                var one = Of(original, mine, theirs);
                var other = Swapped(original, mine, theirs);
                return one.Merged.ToHashSet().SetEquals(other.Merged)
                    && one.OnlyMine.SequenceEqual(other.OnlyTheirs)
                    && one.OnlyTheirs.SequenceEqual(other.OnlyMine)
                    && one.Conflicts.Select(c => c with { Mine = c.Theirs, Theirs = c.Mine }).SequenceEqual(other.Conflicts);
            }
        );

    [Fact]
    public void Of_AnyRecords_EveryFieldIsMergedOnceOrInConflictWhereBothDiffer() =>
        Check(
            (original, mine, theirs) =>
            {
                var merge = Of(original, mine, theirs);
                return merge.Conflicts.All(c =>
                        c.Mine != c.Theirs && c.Mine != c.Base && c.Theirs != c.Base && !merge.Merged.ContainsKey(c.Field)
                    )
                    && mine.Where(m => theirs.GetValueOrDefault(m.Key) == m.Value)
                        .All(m => merge.Merged.GetValueOrDefault(m.Key) == m.Value)
                    && merge.OnlyMine.All(f => merge.Merged.GetValueOrDefault(f) == mine.GetValueOrDefault(f))
                    && merge.OnlyTheirs.All(f => merge.Merged.GetValueOrDefault(f) == theirs.GetValueOrDefault(f))
                    && Same(merge with { Conflicts = [] }, merge.Resolved(_ => null));
            }
        );

    private static bool Same(ThreeWayMerge merge, IReadOnlyDictionary<string, string> expected) =>
        !merge.HasConflicts && merge.Merged.ToHashSet().SetEquals(expected);

    private static ThreeWayMerge Of(
        IReadOnlyDictionary<string, string> original,
        IReadOnlyDictionary<string, string> mine,
        IReadOnlyDictionary<string, string> theirs
    ) => ThreeWayMerge.Of(original, mine, theirs);

    private static ThreeWayMerge Swapped(
        IReadOnlyDictionary<string, string> original,
        IReadOnlyDictionary<string, string> first,
        IReadOnlyDictionary<string, string> second
    ) => ThreeWayMerge.Of(original, second, first);

    private static void Check(
        Func<IReadOnlyDictionary<string, string>, IReadOnlyDictionary<string, string>, IReadOnlyDictionary<string, string>, bool> property
    )
    {
        // Few fields and values, so that they meet; 0 leaves the field out.
        var record = Gen.Choose(0, 3)
            .ArrayOf(5)
            .Select(values => Fields([.. values.Select((v, i) => ($"f{i}", $"{v}")).Where(f => f.Item2 != "0")]));
        var gen = from original in record from mine in record from theirs in record select (original, mine, theirs);
        Prop.ForAll(gen.ToArbitrary(), t => property(t.original, t.mine, t.theirs)).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static IReadOnlyDictionary<string, string> Fields(params (string Field, string Value)[] fields) =>
        fields.ToDictionary(f => f.Field, f => f.Value);
}

using Dashboard.Domain.Register;
using Dashboard.Store;
using Dashboard.Store.Applications;
using Dashboard.Store.Registers;
using Dashboard.Web.Registers;

namespace Dashboard.Web.Tests.Registers;

public sealed class RecordFormTests
{
    private static readonly ApplicationRegister Register = new();
    private static readonly DateTimeOffset Then = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void New_FromAnAddress_TakesItsFieldsAndIsDirty()
    {
        var form = RecordForm.New(Register, new Dictionary<string, string> { ["name"] = "Claims", ["nonsense"] = "x" });

        Assert.True(form.IsDirty);
        Assert.Equal(Register.Fields.Select(f => f.Key), form.Changes.Keys);
        Assert.Equal("Claims", form.Changes["name"]);
        Assert.False(RecordForm.New(Register, new Dictionary<string, string>()).IsDirty);
    }

    [Fact]
    public void Changes_OfAKnownRecord_AreOnlyWhatWasTyped()
    {
        var form = RecordForm.Of(Register, View(3, ("name", "Claims"), ("owner", "Ops")));
        Assert.False(form.IsDirty);

        form["owner"] = "Claims team";
        form["name"] = "Claims ";

        Assert.Equal([new("owner", "Claims team")], form.Changes);
        Assert.Equal([new("owner", "Ops")], form.Former);
        Assert.Equal(3, form.Version);
    }

    [Fact]
    public void Refuse_ManyErrors_CountsFieldsAndKeepsEachAtItsOwn()
    {
        var form = RecordForm.New(Register, new Dictionary<string, string>());
        form.Refuse([new("name", "Needed."), new("owner", "One."), new("owner", "Two."), new("", "The whole.")]);

        Assert.Equal("2 fields need another look.", form.Summary);
        Assert.Equal("One. Two.", form.Error("owner"));
        Assert.Null(form.Error("function"));
        Assert.Equal(["The whole."], form.Whole);
    }

    [Fact]
    public void Merge_BothChangedOneField_AsksForItAndLosesNothing()
    {
        var form = RecordForm.Of(Register, View(1, ("name", "Claims"), ("owner", "Ops"), ("function", "Old")));
        form["owner"] = "Mine";
        form["criticality"] = "critical";
        var merge = Merge(form, View(2, ("name", "Claims"), ("owner", "Theirs"), ("function", "New")));

        var conflict = Assert.Single(merge.Conflicts);
        Assert.Equal(new FieldConflict("owner", "Ops", "Mine", "Theirs"), conflict);
        Assert.Equal((["Function supported"], ["Criticality"], "Theirs"), (merge.OnlyTheirs, merge.OnlyMine, merge.Theirs(conflict)), Same);
        Assert.False(merge.IsDecided);
        Assert.Throws<InvalidOperationException>(merge.Apply);

        merge.Choose(conflict, takeMine: true);
        merge.Apply();

        Assert.Equal(2, form.Version);
        Assert.Equal([new("criticality", "critical"), new("owner", "Mine")], form.Changes.OrderBy(c => c.Key, StringComparer.Ordinal));
        Assert.Equal("New", form["function"]);
    }

    [Fact]
    public void Merge_TheirsIsChosen_LeavesNothingOfThatFieldToSave()
    {
        var form = RecordForm.Of(Register, View(1, ("owner", "Ops")));
        form["owner"] = "Mine";
        var merge = Merge(form, View(2, ("owner", "Theirs")));
        merge.Choose(merge.Conflicts[0], takeMine: false);
        merge.Apply();

        Assert.False(form.IsDirty);
        Assert.Equal("Theirs", form["owner"]);
    }

    [Fact]
    public void Merge_OfDifferentFields_NeedsNoChoice()
    {
        var form = RecordForm.Of(Register, View(1, ("owner", "Ops")));
        form["name"] = "Mine";

        Assert.True(Merge(form, View(2, ("owner", "Theirs"))).IsDecided);
    }

    private static bool Same(
        (IReadOnlyList<string>, IReadOnlyList<string>, string?) a,
        (IReadOnlyList<string>, IReadOnlyList<string>, string?) b
    ) => a.Item1.SequenceEqual(b.Item1) && a.Item2.SequenceEqual(b.Item2) && a.Item3 == b.Item3;

    private static RecordMerge Merge(RecordForm form, RecordView theirs) =>
        RecordMerge.Of(form, new RecordResult(SaveResult.Conflict("Changed."), theirs, "Somebody", Then));

    private static RecordView View(int version, params (string Key, string Text)[] values) =>
        new(
            7,
            "claims",
            "Claims",
            version,
            Origin.User,
            null,
            [.. Register.Fields.Select(f => new FieldValue(values.FirstOrDefault(v => v.Key == f.Key).Text ?? ""))],
            []
        );
}

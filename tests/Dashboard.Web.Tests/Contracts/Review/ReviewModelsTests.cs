using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Contracts;
using Dashboard.Store.Contracts.Review;
using Dashboard.Web.Contracts.Review;

namespace Dashboard.Web.Tests.Contracts.Review;

public sealed class ReviewModelsTests
{
    private static readonly ClauseReading Nothing = new(BoundParty.Unknown, "", "", "", null, null, "", null, null, null);

    [Fact]
    public void Form_FilledFromAClause_GivesTheSameFieldsBack()
    {
        var reading = Nothing with
        {
            Benefits = BoundParty.Vendor,
            Scope = "models",
            Percent = 12.5m,
            Amount = 1200.25m,
            Currency = "EUR",
            NamedDate = new DateOnly(2027, 1, 31),
        };

        var edit = ClauseForm.From(ClauseTypes.Renewal, BoundParty.Us, 60, reading).ToEdit();

        Assert.Equal((ClauseTypes.Renewal, BoundParty.Us, 60, 12.5m), (edit.Type, edit.Bound, edit.NoticeDays, edit.Percent));
        Assert.Equal((1200.25m, "EUR", new DateOnly(2027, 1, 31)), (edit.Amount, edit.Currency, edit.NamedDate));
        Assert.Equal((BoundParty.Vendor, "models", null), (edit.Benefits, edit.Scope, edit.EffectiveTo));
    }

    [Fact]
    public void Form_WhatCannotBeRead_IsNamedFieldByField()
    {
        var form = new ClauseForm
        {
            NoticeDays = "soon",
            Percent = "half",
            Amount = "1,200",
            NamedDate = "31.1.2027",
        };

        Assert.Equal(["NoticeDays", "Percent", "NamedDate"], form.Validate().Select(e => e.Field));
    }

    [Fact]
    public void Query_MistypedAddress_FiltersNothing() =>
        Assert.False(new ReviewQuery("", "x", "poetry", "everyone", "huge", "yes", null, null).IsFiltered);

    [Fact]
    public void Query_EveryChoice_ReachesTheStore()
    {
        var filter = new ReviewQuery("openai", "7", "exclusivity", "us", "likely", "true", 2, 50).ToFilter();

        Assert.Equal(("openai", 7, "exclusivity"), (filter.VendorKey, filter.ContractId, filter.Type));
        Assert.Equal((BoundParty.Us, 0.75, 0.9, true), (filter.Bound, filter.MinConfidence, filter.BelowConfidence, filter.OnlySecond));
        Assert.Equal((2, 50), (filter.Page.Page, filter.Page.Size));
    }

    [Fact]
    public void Meant_NothingSelected_IsTheRowThatTheReaderStandsOn()
    {
        var selection = new ReviewSelection { Current = 2 };

        Assert.Equal([2], selection.Meant([Row(1), Row(2), Row(3)]).Select(c => c.Id));
    }

    [Fact]
    public void Meant_Selected_LeavesTheRowThatTheReaderStandsOn()
    {
        var selection = new ReviewSelection { Current = 2 };
        selection.Set(1, true);
        selection.Set(3, true);

        Assert.Equal([1, 3], selection.Meant([Row(1), Row(2), Row(3)]).Select(c => c.Id));
    }

    [Fact]
    public void Keep_RowsThatAreGone_AreNotSelectedAnyMore()
    {
        var selection = new ReviewSelection { Current = 2 };
        selection.SetAll([Row(1), Row(2)]);
        selection.Keep([Row(1)]);

        Assert.Equal((1, null), (selection.Count, selection.Current));
    }

    [Fact]
    public void SetAll_AllSelectedAlready_SelectsNone()
    {
        var selection = new ReviewSelection();
        selection.SetAll([Row(1), Row(2)]);
        selection.SetAll([Row(1), Row(2)]);

        Assert.Equal(0, selection.Count);
    }

    [Theory]
    [InlineData(null, "Confirmed by Ada; a second person decides")]
    [InlineData("Grace", "Ada says confirmed, Grace says rejected: a third person can settle it")]
    public void Short_OneOrTwoDecisions_NamesWhoSaidWhat(string? second, string expected) =>
        Assert.Equal(expected, DecisionWords.Short(ClauseState.Confirmed, "Ada", second));

    [Fact]
    public void Done_MixedOutcome_SaysEachPart() =>
        Assert.Equal(
            "2 clauses confirmed; 1 clause left as it was.",
            ReviewWords.Done(ClauseState.Confirmed, new ReviewOutcome(2, 0, ["changed"], []))
        );

    private static QueuedClause Row(int id) =>
        new(id, 0, 1, "C", null, null, "d.txt", "renewal", "w", 0.5, "r", BoundParty.Us, null, Nothing, null, null, null, null, null);
}

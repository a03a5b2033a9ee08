using Dashboard.Domain.LockIn.Policy;
using Dashboard.Web.Policy;

namespace Dashboard.Web.Tests.Policy;

public sealed class PolicyDraftTests
{
    private static readonly PolicyGroup Weights = PolicyFigures.Groups[0];
    private static readonly PolicyGroup LongNotice = PolicyFigures.Groups[^1];

    [Fact]
    public void Policy_NothingTyped_IsTheOneInForce()
    {
        var draft = new PolicyDraft(LockInPolicy.Default);

        Assert.Equal(LockInPolicy.Default, draft.Policy);
        Assert.False(draft.IsChanged);
        Assert.Equal("25", draft.Text(Weights.Figures[0]));
    }

    [Theory]
    [InlineData("30", 0.30)]
    [InlineData(" 12.5 % ", 0.125)]
    [InlineData("0", 0)]
    public void Write_AShare_IsReadInPerCent(string text, double weight)
    {
        var draft = new PolicyDraft(LockInPolicy.Default);
        draft.Write(Weights.Figures[0], text);

        Assert.Equal((decimal)weight, draft.Policy.Weights.Dependence);
        Assert.True(draft.IsChanged);
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(0, "a third")]
    [InlineData(0, "1e3")]
    [InlineData(0, "1,5")]
    [InlineData(0, "33.33333")]
    [InlineData(0, "999999999999999")]
    [InlineData(6, "60.5")]
    public void Write_NoNumber_IsNamedAtItsFigureAndChangesNothing(int group, string text)
    {
        var figure = PolicyFigures.Groups[group].Figures[0];
        var draft = new PolicyDraft(LockInPolicy.Default);
        draft.Write(figure, text);

        Assert.Equal(figure.Key, Assert.Single(draft.Unreadable).Field);
        Assert.Equal(LockInPolicy.Default, draft.Policy);
        Assert.True(draft.IsChanged);
    }

    [Fact]
    public void Sum_OfAGroup_FollowsWhatIsTyped()
    {
        var draft = new PolicyDraft(LockInPolicy.Default);
        Assert.Equal(("100 of 100 %", true), (Weights.Sum(draft.Policy), Weights.AddsUp(draft.Policy)));

        draft.Write(Weights.Figures[0], "22.5");

        Assert.Equal(("97.5 of 100 %", false), (Weights.Sum(draft.Policy), Weights.AddsUp(draft.Policy)));
        Assert.Null(LongNotice.Sum(draft.Policy));
    }
}

using Dashboard.Store.Vendors;
using Dashboard.Web.Vendors.Names;

namespace Dashboard.Web.Tests.Vendors;

public sealed class NamesQueryTests
{
    [Theory]
    [InlineData("to-decide", AliasState.Suggested)]
    [InlineData("decided", AliasState.Confirmed)]
    [InlineData("rejected", AliasState.Rejected)]
    [InlineData("Suggested", null)]
    [InlineData("1", null)]
    [InlineData(null, null)]
    public void Parse_State_IsReadFromItsWord(string? word, AliasState? state) =>
        Assert.Equal(state, NamesQuery.Parse(word, null, null, null).State);

    [Fact]
    public void ToFilter_Address_IsMadeSafe()
    {
        var filter = NamesQuery.Parse("decided", "  gpt ", "-3", "1000000").ToFilter();

        Assert.Equal((AliasState.Confirmed, "gpt", 1, 25), (filter.State, filter.Search, filter.Page.Page, filter.Page.Size));
    }

    [Fact]
    public void Words_EveryStateAndKind_HaveOneThatIsNoName()
    {
        Assert.Equal(Enum.GetValues<AliasState>().Order(), AliasWords.States.Select(s => s.State).Order());
        Assert.All(Enum.GetValues<AliasKind>(), kind => Assert.NotEqual(kind.ToString(), AliasWords.Kind(kind)));
    }

    [Fact]
    public void History_NameWithSigns_IsOneAddress() =>
        Assert.Equal("/audit?subject=model%20alias&q=a%2Fb%20%26c", AliasWords.History("a/b &c"));
}

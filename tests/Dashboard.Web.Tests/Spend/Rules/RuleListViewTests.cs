using Dashboard.Domain.Spend;
using Dashboard.Store.Spend;
using Dashboard.Store.Vendors;
using Dashboard.Web.Spend.Rules;

namespace Dashboard.Web.Tests.Spend.Rules;

public class RuleListViewTests
{
    private static readonly RuleChoices Choices = new([new NamedItem(1, "openai", "OpenAI")], [], []);

    [Theory]
    [InlineData("paid", 1)]
    [InlineData("invoice issuer", 1)]
    [InlineData("OPENAI", 1)]
    [InlineData("azure", 0)]
    [InlineData(" ", 1)]
    public void Of_Search_LooksAtNameConditionsAndTarget(string search, int found)
    {
        var rule = new StoredMappingRule
        {
            Id = 4,
            Name = "Paid directly",
            PartyId = 1,
        };
        rule.WriteConditions([new LineCondition(LineField.InvoiceIssuer, "Open*")]);

        var rows = RuleListView.Of([rule], Choices, new Dictionary<int, int> { [4] = 12 }, search);

        Assert.Equal(found, rows.Count);
        Assert.All(rows, row => Assert.Equal(12, row.Lines));
    }

    [Fact]
    public void For_UnmappedUsage_ProposesConditionsThatTakeExactlyIt()
    {
        var edit = RuleListView.For(new UnmappedUsage("Issuer", "Provider", "Service", "meter a", "USD", false, false, false, true, 3, 9));

        Assert.Equal(
            [(LineField.ServiceName, "Service"), (LineField.UsageText, "meter a")],
            edit.Conditions.Select(c => (c.Field, c.Pattern))
        );
        Assert.Equal("meter a", edit.Name);
    }

    [Fact]
    public void For_TextThatAPatternWouldSplit_LeavesItOut()
    {
        var edit = RuleListView.For(new UnmappedUsage(null, null, null, "a|b", "USD", false, false, false, true, 3, 9));

        Assert.Equal("", Assert.Single(edit.Conditions).Pattern);
    }
}

using Dashboard.Domain.Spend;

namespace Dashboard.Domain.Tests.Spend;

public sealed class RuleShadowsTests
{
    [Fact]
    public void Find_SameConditionAboveFillsTheSame_NamesIt()
    {
        var found = Find(Rule(1, "*gpt*", party: 1), Rule(2, "*gpt-5*", party: 2));

        var shadowed = Assert.Single(found);
        Assert.Equal(2, shadowed.Rule.Id);
        Assert.Equal([1], shadowed.By.Select(r => r.Id));
    }

    [Fact]
    public void Find_RuleAboveIsNarrower_IsNoShadow() => Assert.Empty(Find(Rule(1, "*gpt-5*", party: 1), Rule(2, "*gpt*", party: 2)));

    [Fact]
    public void Find_RuleAboveFillsAnotherField_IsNoShadow() => Assert.Empty(Find(Rule(1, "*", model: 1), Rule(2, "*", party: 2)));

    [Fact]
    public void Find_TwoRulesAboveFillTheTwoFields_NamesBoth()
    {
        var found = Find(Rule(1, "*", party: 1), Rule(2, "a*", model: 1), Rule(3, "ab|ac", party: 2, model: 2));

        Assert.Equal([1, 2], Assert.Single(found).By.Select(r => r.Id));
    }

    [Fact]
    public void Find_RuleAboveHasAFurtherCondition_IsNoShadow()
    {
        var above = Rule(1, "*", party: 1) with
        {
            Conditions = [new LineCondition(LineField.ServiceName, "*"), new LineCondition(LineField.Region, "eu*")],
        };

        Assert.Empty(Find(above, Rule(2, "x", party: 2)));
    }

    private static IReadOnlyList<ShadowedRule> Find(params MappingRule[] rules) => RuleShadows.Find(rules);

    private static MappingRule Rule(int id, string pattern, int? party = null, int? model = null) =>
        new(id, id, $"rule {id}", [new LineCondition(LineField.ServiceName, pattern)], new LineTarget { PartyId = party, ModelId = model });
}

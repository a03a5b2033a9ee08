using Dashboard.Domain.Spend;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Domain.Tests.Spend;

public class LineMapperTests
{
    private static readonly UsageLine Line = new()
    {
        Currency = "USD",
        ServiceProvider = "Example Cloud",
        ServiceName = "Model Service",
        SubAccountId = "sub-1",
        SubAccountName = "Search team",
        BillingAccountId = "acct-1",
        BillingAccountName = "Example Company",
        Tags = """{"env":"test"}""",
    };

    [Fact]
    public void Map_NoRuleTakesIt_StaysUnmapped()
    {
        var mapping = Map(Rule(1, 1, new LineTarget { PartyId = 7 }, (LineField.ServiceProvider, "Other*")));

        Assert.Equal(new LineTarget(), mapping.Target);
        Assert.Empty(mapping.RuleIds);
    }

    [Theory]
    [InlineData(LineField.ServiceProvider, "example*", true)]
    [InlineData(LineField.ServiceProvider, "Other | EXAMPLE CLOUD", true)]
    [InlineData(LineField.ServiceProvider, "example", false)]
    [InlineData(LineField.Tags, "*\"env\":\"test\"*", true)]
    [InlineData(LineField.SubAccount, "search*", true)]
    [InlineData(LineField.SubAccount, "sub-1", true)]
    [InlineData(LineField.BillingAccount, "acct-*", true)]
    [InlineData(LineField.BillingAccount, "example company", true)]
    [InlineData(LineField.BillingAccount, "sub-1", false)]
    [InlineData(LineField.SkuId, "*", false)] // the line does not say: a condition on it does not hold
    public void Map_OneCondition_HoldsOrNot(LineField field, string pattern, bool expected)
    {
        Assert.Equal(expected ? 7 : null, Map(Rule(1, 1, new LineTarget { PartyId = 7 }, (field, pattern))).Target.PartyId);
    }

    [Fact]
    public void Map_EveryField_IsLookedAtWithoutError()
    {
        foreach (var field in Enum.GetValues<LineField>())
        {
            Map(Rule(1, 1, new LineTarget { PartyId = 7 }, (field, "nothing like it")));
        }
    }

    [Fact]
    public void Map_TwoConditions_BothMustHold()
    {
        var target = new LineTarget { PartyId = 7 };

        Assert.Null(Map(Rule(1, 1, target, (LineField.ServiceProvider, "*"), (LineField.ServiceName, "no"))).Target.PartyId);
        Assert.Equal(7, Map(Rule(1, 1, target, (LineField.ServiceProvider, "*"), (LineField.ServiceName, "model*"))).Target.PartyId);
    }

    [Fact]
    public void Map_EarlierRule_KeepsItsFieldsAndLaterOnesFillTheRest()
    {
        var mapping = Map(
            Rule(5, 2, new LineTarget { PartyId = 2, ModelId = 3 }, (LineField.ServiceProvider, "*")),
            Rule(9, 1, new LineTarget { PartyId = 1 }, (LineField.ServiceProvider, "*")),
            Rule(6, 3, new LineTarget { PartyId = 4 }, (LineField.ServiceProvider, "*"))
        );

        Assert.Equal(new LineTarget { PartyId = 1, ModelId = 3 }, mapping.Target);
        Assert.Equal([9, 5], mapping.RuleIds);
    }

    [Fact]
    public void Map_SameOrder_LowerIdGoesFirst()
    {
        var mapping = Map(
            Rule(2, 1, new LineTarget { PartyId = 2 }, (LineField.ServiceProvider, "*")),
            Rule(1, 1, new LineTarget { PartyId = 1 }, (LineField.ServiceProvider, "*"))
        );

        Assert.Equal(1, mapping.Target.PartyId);
    }

    [Fact]
    public void Map_RulesInAnyArrangement_GiveTheSame()
    {
        var rule =
            from order in Gen.Choose(1, 3)
            from party in Gen.Choose(0, 2)
            from developer in Gen.Choose(0, 2)
            from kind in Gen.Choose(0, 5)
            from pattern in Gen.Elements("*", "example*", "other")
            select (order, party, developer, kind, pattern);

        Prop.ForAll(
                rule.ListOf().ToArbitrary(),
                made =>
                {
                    var rules = made.Select(
                            (m, i) =>
                                Rule(
                                    i,
                                    m.order,
                                    new LineTarget
                                    {
                                        PartyId = m.party == 0 ? null : m.party,
                                        DeveloperId = m.developer == 0 ? null : m.developer,
                                        TokenKind = m.kind == 0 ? null : (TokenKind)m.kind,
                                    },
                                    (LineField.ServiceProvider, m.pattern)
                                )
                        )
                        .ToArray();
                    var mapping = Map(rules);
                    var reversed = Map([.. rules.Reverse()]);
                    var taken = rules.Where(r => mapping.RuleIds.Contains(r.Id)).OrderBy(r => r.Order).ThenBy(r => r.Id);
                    return mapping.Target == reversed.Target
                        && mapping.RuleIds.SequenceEqual(reversed.RuleIds)
                        && mapping.RuleIds.SequenceEqual(taken.Select(r => r.Id))
                        && Map([.. taken]).Target == mapping.Target;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Map_ConditionOnTheModel_HoldsForWhatRulesAboveFound()
    {
        var model = new MappingRule(1, 1, "model", [new LineCondition(LineField.UsageText, "*")], new LineTarget { ModelId = 7 });
        var application = new MappingRule(2, 2, "app", [new LineCondition(LineField.Model, "gpt*")], new LineTarget { ApplicationId = 3 });
        var names = new Dictionary<int, string[]> { [7] = ["GPT-5.4", "gpt-5-4"] };

        Assert.Equal(3, new LineMapper([model, application], names).Map(Line).Target.ApplicationId);
        Assert.Null(new LineMapper([application with { Order = 0 }, model], names).Map(Line).Target.ApplicationId);
    }

    private static LineMapping Map(params MappingRule[] rules) => new LineMapper(rules).Map(Line);

    private static MappingRule Rule(int id, int order, LineTarget target, params (LineField Field, string Pattern)[] conditions) =>
        new(id, order, "rule", [.. conditions.Select(c => new LineCondition(c.Field, c.Pattern))], target);
}

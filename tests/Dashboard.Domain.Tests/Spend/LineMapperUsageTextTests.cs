using Dashboard.Domain.Spend;

namespace Dashboard.Domain.Tests.Spend;

public sealed class LineMapperUsageTextTests
{
    private static readonly LineMapper Mapper = new([
        new MappingRule(1, 10, "model", [new LineCondition(LineField.UsageText, "*gpt-5*")], new LineTarget { ModelId = 7 }),
    ]);

    public static TheoryData<string, UsageLine> Texts =>
        new()
        {
            {
                "meter",
                new UsageLine { Currency = "USD", SkuMeter = "gpt-5, input" }
            },
            {
                "service",
                new UsageLine { Currency = "USD", ServiceName = "GPT-5 service" }
            },
            {
                "SKU",
                new UsageLine { Currency = "USD", SkuId = "openai/gpt-5" }
            },
            {
                "description",
                new UsageLine { Currency = "USD", ChargeDescription = "tokens of gpt-5" }
            },
            {
                "resource of an AI service",
                new UsageLine
                {
                    Currency = "USD",
                    ServiceCategory = "AI and Machine Learning",
                    ResourceName = "gpt-5",
                }
            },
            {
                "resource of an unnamed service",
                new UsageLine { Currency = "USD", ResourceId = "deployments/gpt-5" }
            },
        };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Map_UsageTextNamesModel_Takes(string where, UsageLine line) => Assert.True(Mapper.Map(line).Target.ModelId == 7, where);

    [Fact]
    public void Map_MachineNamedAfterModel_DoesNotTake()
    {
        var machine = new UsageLine
        {
            Currency = "USD",
            ServiceCategory = "Compute",
            ServiceName = "Virtual Machines",
            ResourceName = "gpt-5-gateway",
        };

        Assert.Null(Mapper.Map(machine).Target.ModelId);
    }

    [Fact]
    public void Map_RuleFillsNothingNew_TakesNoPart()
    {
        var mapper = new LineMapper([
            new MappingRule(1, 10, "first", [new LineCondition(LineField.SkuMeter, "*")], new LineTarget { ModelId = 1 }),
            new MappingRule(2, 20, "second", [new LineCondition(LineField.SkuMeter, "*")], new LineTarget { ModelId = 2 }),
        ]);

        var mapping = mapper.Map(new UsageLine { Currency = "USD", SkuMeter = "any" });

        Assert.Equal(1, mapping.Target.ModelId);
        Assert.Equal([1], mapping.RuleIds);
    }
}

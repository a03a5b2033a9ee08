using Dashboard.Domain.Spend;
using Dashboard.Sources.Demo;
using Dashboard.Sources.Tests.Catalogue;

namespace Dashboard.Sources.Tests.Demo;

[Collection(nameof(DemoUsage))]
public sealed class DemoCompanyTests(DemoUsage usage)
{
    [Fact]
    public void Name_AndNotice_SayThatItIsFictional()
    {
        Assert.EndsWith("(fictional)", DemoCompany.Name, StringComparison.Ordinal);
        Assert.Contains("is a fictional company", DemoCompany.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_All_HaveTheirOwnNames()
    {
        var names = DemoCompany
            .UsageFiles.Concat(DemoCompany.PriceLists)
            .Select(f => f.Name)
            .Concat(DemoCompany.Contracts.Select(c => c.FileName))
            .ToList();

        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Applications_All_AreOwnedAndHaveSpend()
    {
        Assert.Equal(12, DemoCompany.Applications.Select(a => a.Key).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(3, DemoCompany.Applications.Select(a => a.Criticality).Distinct().Count());
        Assert.All(DemoCompany.Applications, a => Assert.True(a.Owner.Length > 0 && a.Purpose.EndsWith('.')));
        var spend = Allocate();
        Assert.All(DemoCompany.Applications, a => Assert.True(spend.GetValueOrDefault(a.Key) > 10_000, a.Key));
    }

    [Fact]
    public void ApplicationRules_All_AllocateNearlyEverything()
    {
        Assert.All(DemoCompany.ApplicationRules, r => Assert.Contains(DemoCompany.Applications, a => a.Key == r.ApplicationKey));
        Assert.Equal(DemoCompany.ApplicationRules.Count, DemoCompany.ApplicationRules.Select(r => r.Order).Distinct().Count());
        var spend = Allocate();
        Assert.InRange(spend[""] / usage.Total, 0.0005m, 0.03m);
    }

    [Fact]
    public void PriceLists_All_NameModelsOfTheCatalogue()
    {
        Assert.Equal(3, DemoCompany.PriceLists.Count);
        foreach (var list in DemoCompany.PriceLists)
        {
            using var stream = list.Open();
            using var json = System.Text.Json.JsonDocument.Parse(stream);
            Assert.All(
                json.RootElement.EnumerateObject(),
                p =>
                {
                    Assert.NotNull(CatalogueMapper.ModelOfListName(p.Name));
                    Assert.StartsWith("LiteLLM list of ", p.Value.GetProperty("source").GetString(), StringComparison.Ordinal);
                }
            );
        }
    }

    [Fact]
    public void PriceLists_OfThreeDays_ShowChanges()
    {
        static decimal Price(int list, string model, string property)
        {
            using var stream = DemoCompany.PriceLists[list].Open();
            using var json = System.Text.Json.JsonDocument.Parse(stream);
            return json.RootElement.GetProperty(model).GetProperty(property).GetDecimal() * 1_000_000;
        }

        Assert.Equal((10m, 2m), (Price(0, "azure/o3", "input_cost_per_token"), Price(1, "azure/o3", "input_cost_per_token")));
        Assert.Equal(
            (0.3m, 0.18m),
            (
                Price(1, "mistral/mistral-small-latest", "output_cost_per_token"),
                Price(2, "mistral/mistral-small-latest", "output_cost_per_token")
            )
        );
    }

    /// <summary>Effective cost by application; the empty key is what no rule takes.</summary>
    private Dictionary<string, decimal> Allocate()
    {
        var keys = DemoCompany.Applications.Select(a => a.Key).ToList();
        var mapper = new LineMapper(
            DemoCompany.ApplicationRules.Select(
                (r, i) =>
                    new MappingRule(
                        i,
                        r.Order,
                        r.Name,
                        [.. r.Conditions.Select(c => new LineCondition(c.Field, c.Pattern))],
                        new LineTarget { ApplicationId = keys.IndexOf(r.ApplicationKey) }
                    )
            )
        );
        var byLine = usage
            .Rows.GroupBy(r => r.Line)
            .Select(g => (mapper.Map(g.Key).Target.ApplicationId, Cost: g.Sum(r => r.EffectiveCost)));
        return byLine.GroupBy(x => x.ApplicationId is { } id ? keys[id] : "").ToDictionary(g => g.Key, g => g.Sum(x => x.Cost));
    }
}

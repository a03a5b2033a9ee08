using System.Text.Json;
using Dashboard.Domain.Evidence;
using Dashboard.Domain.LockIn;
using Dashboard.Domain.LockIn.Policy;
using Dashboard.Domain.LockIn.Signals;
using Dashboard.Domain.LockIn.Terms;

namespace Dashboard.Domain.Tests.LockIn;

public class LockInJsonTests
{
    [Fact]
    public void Interval_ThroughJson_KeepsItsBoundsAndNothingElse()
    {
        var json = JsonSerializer.Serialize(new Interval(43.15m, 53.15m));

        Assert.Equal("""{"Lower":43.15,"Upper":53.15}""", json);
        Assert.Equal(new Interval(43.15m, 53.15m), JsonSerializer.Deserialize<Interval>(json));
    }

    public static TheoryData<JsonSerializerOptions> Options => [JsonSerializerOptions.Default, JsonSerializerOptions.Web];

    [Theory]
    [MemberData(nameof(Options))]
    public void LockInScore_ThroughJson_IsTheSameScore(JsonSerializerOptions options)
    {
        var evidence = new EvidenceItem(
            "Section 4.1",
            "exclusivity",
            "contracts/1#c2",
            new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero)
        );
        var score = LockInCalculator.Compute(
            WorkedExample.Signals with
            {
                Applications = [new("Search", 2, Substitutability.Medium), new("Mail", 1, null)],
                Terms = [new(ContractTermKind.Exclusivity, TermPresence.Present, null, evidence)],
            },
            LockInPolicy.Default
        );

        var back = JsonSerializer.Deserialize<LockInScore>(JsonSerializer.Serialize(score, options), options)!;

        Assert.Equal((score.Total, score.PolicyVersion), (back.Total, back.PolicyVersion));
        Assert.All(
            score.Factors.Zip(back.Factors),
            pair =>
            {
                Assert.Equal(pair.First.Contributions, pair.Second.Contributions);
                Assert.Equal(pair.First, pair.Second with { Contributions = pair.First.Contributions });
            }
        );
        Assert.Equal(6, back.Factors.Count);
        Assert.Equal(evidence, back.Factor(FactorId.Contract).Contributions[0].Evidence);
    }

    [Fact]
    public void LockInScore_ThroughJson_NamesItsFactors() =>
        Assert.Contains(
            "\"Id\":\"SwitchingCost\"",
            JsonSerializer.Serialize(LockInCalculator.Compute(LockInSignals.Nothing, LockInPolicy.Default)),
            StringComparison.Ordinal
        );

    [Fact]
    public void LockInPolicy_ThroughJson_IsTheSamePolicy() =>
        Assert.Equal(LockInPolicy.Default, JsonSerializer.Deserialize<LockInPolicy>(JsonSerializer.Serialize(LockInPolicy.Default)));
}

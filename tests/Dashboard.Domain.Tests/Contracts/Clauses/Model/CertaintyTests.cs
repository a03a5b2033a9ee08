using Dashboard.Domain.Contracts.Clauses.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Model;

public class CertaintyTests
{
    private static readonly Certainty AtThird = new(new Calibration(1, 0), 1 / 3f);

    [Theory]
    [InlineData(-0.6f, true)]
    [InlineData(-0.8f, false)]
    public void Of_ContractAboveOrBelowItsCut_DecidesWhetherAHalfIsReached(float contract, bool has)
    {
        var confidences = AtThird.Of([-3, 4, -1], contract, 1);
        Assert.Equal(has, confidences.Max() >= 0.5f);
        Assert.Equal(has, AtThird.Of([-3, -2], contract, 1).Max() >= 0.5f);
    }

    [Fact]
    public void Of_AnyScores_KeepsTheirOrderAndStaysAProbability() =>
        Prop.ForAll<sbyte[], sbyte>(
                (scores, contract) =>
                {
                    var logOdds = (scores ?? []).Order().Select(s => s / 10f).ToArray();
                    var confidences = AtThird.Of(logOdds, contract / 10f, 0);
                    return confidences.Zip(confidences.Skip(1)).All(p => p.First <= p.Second) && confidences.All(c => c is >= 0 and <= 1);
                }
            )
            .QuickCheckThrowOnFailure();
}

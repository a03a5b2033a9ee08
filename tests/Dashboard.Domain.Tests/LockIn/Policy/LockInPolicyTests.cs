using Dashboard.Domain.LockIn.Policy;

namespace Dashboard.Domain.Tests.LockIn.Policy;

public class LockInPolicyTests
{
    [Fact]
    public void Problems_DefaultPolicy_HasNone() => Assert.Empty(LockInPolicy.Default.Problems());

    [Fact]
    public void Problems_EverythingWrong_ReportsAllAtOnce()
    {
        var policy = new LockInPolicy(
            0,
            new FactorWeights(-0.1m, 0.25m, 0.20m, 0.15m, 0.10m, 0.05m),
            new TierWeights(0.5m, 0.5m, 0),
            new SubstitutabilityScale(-1, 67, 33, 101),
            new ContractPoints(-5, 20, 10, 10, 10, 5, 5, 5),
            new ReadinessPoints(-30, 30, 20, 10, 10, 15),
            new BandLimits(25, 25, 101),
            0
        );

        Assert.Equal(
            [
                "The version is 0; versions start at 1.",
                "The long notice is 0 days; give at least 1.",
                "The weight of Dependence is -10 %; give 0 to 100 %.",
                "The six factor weights add up to 65 %; they must add up to 100 %.",
                "Every tier weight must be above 0.",
                "The substitutability scale runs from -1 to 101; keep it within 0 to 100.",
                "The substitutability scale must rise from easily over medium and highly complex to not substitutable.",
                "The points of “Exclusivity that binds us” are -5; give 0 or more.",
                "The contract points add up to 60; they must add up to 100.",
                "Every readiness point must be 0 or more.",
                "Difficult reintegration earns 15; give 0 to 10, what easy earns.",
                "The readiness points with easy reintegration add up to 40; they must add up to 100.",
                "The bands start at 25, 25 and 101; they must rise between 0 and 100.",
            ],
            policy.Problems()
        );
    }

    [Fact]
    public void Problems_TierWeightsOffByAHair_AreReported() =>
        Assert.Equal(
            "The three tier weights add up to 100.1 %; they must add up to 100 %.",
            Assert.Single((LockInPolicy.Default with { Tiers = new TierWeights(0.4m, 0.45m, 0.151m) }).Problems())
        );
}

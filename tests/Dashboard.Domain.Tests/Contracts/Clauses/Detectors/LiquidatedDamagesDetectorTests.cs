using Dashboard.Domain.Contracts.Clauses.Detectors;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Detectors;

public class LiquidatedDamagesDetectorTests
{
    private static readonly LiquidatedDamagesDetector Detector = new();

    [Theory]
    [InlineData("If delivery is late, Supplier shall pay liquidated damages of $1,000 per day.")]
    [InlineData("Customer shall pay an early termination fee equal to half of the remaining fees.")]
    [InlineData("This sum is a reasonable estimate of the loss and not a penalty.")]
    public void Find_Clause_Fires(string text) => Findings.Likely(Detector, text);

    [Theory]
    [InlineData("Neither party is liable for consequential or punitive damages.")]
    [InlineData("Customer may prepay at any time without penalty.")]
    public void Find_OtherMeanings_AreNotLikely(string text) => Findings.NoneLikely(Detector, text);
}

using Dashboard.Domain.Contracts.Clauses.Detectors;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Detectors;

public class DataUseDetectorTests
{
    private static readonly DataUseDetector Detector = new();

    [Theory]
    [InlineData("Provider shall not train its models on Customer's prompts.")]
    [InlineData("As between the parties, Customer owns all Outputs.")]
    [InlineData("Prompts are retained for thirty days.")]
    public void Find_Clause_Fires(string text) => Findings.Likely(Detector, text);

    [Theory]
    [InlineData("Supplier shall train Customer's staff.")]
    [InlineData("Provider encrypts Customer Data at rest.")]
    public void Find_OtherMeanings_AreNotLikely(string text) => Findings.NoneLikely(Detector, text);
}

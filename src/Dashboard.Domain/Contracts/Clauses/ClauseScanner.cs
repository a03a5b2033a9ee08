using Dashboard.Domain.Contracts.Clauses.Detectors;

namespace Dashboard.Domain.Contracts.Clauses;

/// <summary>Runs a set of detectors over a text.</summary>
public sealed class ClauseScanner(IReadOnlyList<IClauseDetector> detectors)
{
    /// <summary>All rules of the product.</summary>
    public static ClauseScanner Default { get; } =
        new([
            new ExclusivityDetector(),
            new MostFavouredNationDetector(),
            new MinimumCommitmentDetector(),
            new ChangeOfControlDetector(),
            new AntiAssignmentDetector(),
            new TerminationForConvenienceDetector(),
            new RenewalDetector(),
            new AgiMilestoneDetector(),
        ]);

    public IReadOnlyList<IClauseDetector> Detectors => detectors;

    /// <summary>Findings ordered by where they start, then by clause in the order of the detectors.</summary>
    public IReadOnlyList<ClauseFinding> Scan(string text)
    {
        var contract = new ContractText(text);
        return [.. detectors.SelectMany(d => d.Find(contract)).OrderBy(f => f.Start)];
    }
}

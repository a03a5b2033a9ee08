namespace Dashboard.Domain.Contracts.Clauses.Model.Training;

/// <summary>
/// How far confidence and truth lie apart: the mean over ten bins of |mean confidence − share that is right|, weighted by what is in a bin
/// (Naeini, Cooper, Hauskrecht 2015).
/// </summary>
/// <param name="Findings">Over findings: right means that a label of the clause matches.</param>
/// <param name="Contracts">Over contracts and clauses: the best confidence, 0 without a finding, against whether the contract has the clause.</param>
/// <param name="Bins">The bins of the findings.</param>
public sealed record CalibrationError(double Findings, double Contracts, IReadOnlyList<CalibrationBin> Bins)
{
    private const int Count = 10;

    public static CalibrationError Of(IReadOnlyList<LabelledContract> contracts, IReadOnlyList<IReadOnlyList<ClauseFinding>> findings)
    {
        var single = new List<(double Confidence, bool Right)>();
        var whole = new List<(double Confidence, bool Right)>();
        for (var i = 0; i < contracts.Count; i++)
        {
            for (var k = 0; k < Targets.Clauses.Count; k++)
            {
                var gold = ScanScore.Gold(contracts[i], k);
                var of = findings[i].Where(f => f.Clause == Targets.Clauses[k]).ToArray();
                single.AddRange(of.Select(f => (f.Confidence, gold.Exists(g => ScanScore.Matches(g, new TextSpan(f.Start, f.End))))));
                whole.Add((of.Select(f => f.Confidence).DefaultIfEmpty().Max(), gold.Count > 0));
            }
        }

        var bins = Bin(single);
        return new CalibrationError(Error(bins), Error(Bin(whole)), bins);
    }

    private static List<CalibrationBin> Bin(List<(double Confidence, bool Right)> observed) =>
        [
            .. observed
                .GroupBy(o => Math.Min(Count - 1, (int)(o.Confidence * Count)))
                .OrderBy(g => g.Key)
                .Select(g => new CalibrationBin(
                    g.Key / (double)Count,
                    g.Count(),
                    g.Average(o => o.Confidence),
                    g.Average(o => o.Right ? 1.0 : 0)
                )),
        ];

    private static double Error(List<CalibrationBin> bins) =>
        bins.Sum(b => b.Count * Math.Abs(b.Confidence - b.Right)) / Math.Max(1, bins.Sum(b => b.Count));
}

/// <param name="From">Lower edge; a bin is a tenth wide.</param>
/// <param name="Confidence">Mean confidence.</param>
/// <param name="Right">Share that is right.</param>
public sealed record CalibrationBin(double From, int Count, double Confidence, double Right);

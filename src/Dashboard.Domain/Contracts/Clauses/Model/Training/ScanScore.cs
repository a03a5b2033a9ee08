namespace Dashboard.Domain.Contracts.Clauses.Model.Training;

/// <summary>How well findings of one clause agree with the labels.</summary>
/// <param name="Spans">Labelled ranges.</param>
/// <param name="AveragePrecision">Area under the precision-recall curve of the ranges.</param>
/// <param name="BestF1">The best F1 on that curve.</param>
/// <param name="Contracts">Contracts that have the clause.</param>
/// <param name="ContractF1">F1 of "the contract has the clause" where its best finding reaches 0.5.</param>
public sealed record ClauseScore(string Clause, int Spans, double AveragePrecision, double BestF1, int Contracts, double ContractF1);

/// <summary>
/// Scores findings against labels. A finding is right when it and a labelled range overlap by half of what they cover together (CUAD,
/// Hendrycks et al. 2021); every labelled range is found at the confidence of the best finding that matches it, or missed.
/// </summary>
public static class ScanScore
{
    /// <param name="findings">Findings of each contract, in the order of <paramref name="contracts"/>.</param>
    /// <returns>A row for each labelled clause, and last the pooled row, whose contract F1 is the mean over the clauses that occur.</returns>
    public static IReadOnlyList<ClauseScore> Of(
        IReadOnlyList<LabelledContract> contracts,
        IReadOnlyList<IReadOnlyList<ClauseFinding>> findings
    )
    {
        var rows = new List<ClauseScore>();
        var all = new List<(double Confidence, bool Right)>();
        for (var target = 0; target < Targets.Clauses.Count; target++)
        {
            var clause = Targets.Clauses[target];
            var events = new List<(double Confidence, bool Right)>();
            var (spans, have, right, wrong, missed) = (0, 0, 0, 0, 0);
            for (var i = 0; i < contracts.Count; i++)
            {
                var gold = Gold(contracts[i], target);
                var guesses = findings[i].Where(f => f.Clause == clause).ToArray();
                spans += gold.Count;
                have += gold.Count > 0 ? 1 : 0;
                events.AddRange(Events(gold, guesses));
                var said = guesses.Length > 0 && guesses.Max(g => g.Confidence) >= 0.5;
                right += said && gold.Count > 0 ? 1 : 0;
                wrong += said && gold.Count == 0 ? 1 : 0;
                missed += !said && gold.Count > 0 ? 1 : 0;
            }

            var (area, best) = Curve(events, spans);
            rows.Add(new ClauseScore(clause, spans, area, best, have, right == 0 ? 0 : 2.0 * right / ((2 * right) + wrong + missed)));
            all.AddRange(events);
        }

        var (pooled, pooledBest) = Curve(all, rows.Sum(r => r.Spans));
        var macro = rows.Where(r => r.Contracts > 0).Select(r => r.ContractF1).DefaultIfEmpty().Average();
        return [.. rows, new ClauseScore("POOLED", rows.Sum(r => r.Spans), pooled, pooledBest, contracts.Count, macro)];
    }

    internal static List<TextSpan> Gold(LabelledContract contract, int target) =>
        [.. Targets.Categories[target].SelectMany(c => contract.Labels.TryGetValue(c, out var spans) ? spans : [])];

    internal static bool Matches(TextSpan a, TextSpan b) => PassageLabels.Overlap(a, b) >= 0.5;

    private static IEnumerable<(double Confidence, bool Right)> Events(List<TextSpan> gold, ClauseFinding[] guesses)
    {
        foreach (var span in gold)
        {
            var matching = guesses.Where(g => Matches(span, new TextSpan(g.Start, g.End))).ToArray();
            if (matching.Length > 0)
            {
                yield return (matching.Max(g => g.Confidence), true);
            }
        }

        foreach (var guess in guesses)
        {
            if (!gold.Exists(span => Matches(span, new TextSpan(guess.Start, guess.End))))
            {
                yield return (guess.Confidence, false);
            }
        }
    }

    private static (double Area, double BestF1) Curve(IEnumerable<(double Confidence, bool Right)> events, int positives)
    {
        var (area, best, last, right, wrong) = (0.0, 0.0, 0.0, 0, 0);
        foreach (var tie in events.GroupBy(e => e.Confidence).OrderByDescending(g => g.Key))
        {
            var hits = tie.Count(e => e.Right);
            right += hits;
            wrong += tie.Count() - hits;
            var precision = right / (double)(right + wrong);
            var recall = positives == 0 ? 0 : right / (double)positives;
            area += (recall - last) * precision;
            last = recall;
            best = precision + recall > 0 ? Math.Max(best, 2 * precision * recall / (precision + recall)) : best;
        }

        return (area, best);
    }
}

namespace Dashboard.Domain.Contracts.Clauses.Model.Training;

/// <summary>
/// Trains the second stage on linear scores that each contract got from a model that had not seen it, and scores every contract the same
/// way again, so that each stage learns from the mistakes that the one before makes on new contracts.
/// </summary>
internal sealed class SecondStageTrainer
{
    /// <summary>Observations that pull a clause's cut towards the common one.</summary>
    private const double CutPrior = 60;

    /// <summary>Of a clause that fewer contracts have, the rule may decide beside the trees.</summary>
    private const int Few = 40;

    /// <summary>Trees grown from other samples of rows and columns, of which the mean counts.</summary>
    private const int Ensemble = 2;

    private static readonly TreeOptions ForPassages = new(Trees: 300, Leaves: 12, Rate: 0.04f, Ridge: 4, SmallestLeaf: 3, Columns: 0.3);
    private static readonly TreeOptions ForContracts = new(Trees: 80, Leaves: 5, Rate: 0.06f, SmallestLeaf: 3);

    private readonly Corpus corpus;
    private readonly int[] fold;
    private readonly IReadOnlyList<Candidate>[][] candidates;
    private readonly float[][] presence;
    private readonly float[][][] passageScores;
    private readonly float[] contractScores;
    private readonly int clauses = Targets.Clauses.Count;

    /// <param name="linear">For each contract log odds by sentence and target, from a model that had not seen it.</param>
    public SecondStageTrainer(Corpus corpus, int[] fold, float[][] linear, Action<string> progress)
    {
        this.corpus = corpus;
        this.fold = fold;
        var count = corpus.Contracts.Count;
        var folds = fold.Max() + 1;
        var readers = linear.Select((scores, d) => new Candidates(corpus.Texts[d], corpus.Hits[d], scores, Targets.Count)).ToArray();
        candidates = [.. readers.Select(r => Enumerable.Range(0, clauses).Select(k => r.Of(k, Targets.Clauses)).ToArray())];
        passageScores = new float[count][][];
        Parallel.For(
            0,
            folds,
            ModelTrainer.Threads,
            f =>
            {
                var trees = TrainPassages(d => fold[d] != f);
                foreach (var d in Members(f))
                {
                    passageScores[d] = [.. candidates[d].Select(list => list.Select(c => c.Linear + trees.Score(c.Row)).ToArray())];
                }
            }
        );

        progress("second stage crossed");
        presence = new float[count * clauses][];
        for (var d = 0; d < count; d++)
        {
            for (var k = 0; k < clauses; k++)
            {
                presence[(d * clauses) + k] = Presence.Row(
                    k,
                    passageScores[d],
                    readers[d].Best,
                    corpus.Hits[d].Strongest(Targets.Clauses[k]),
                    corpus.Texts[d].Sentences.Count
                );
            }
        }

        contractScores = new float[presence.Length];
        for (var f = 0; f < folds; f++)
        {
            var trees = TrainContracts(d => fold[d] != f);
            foreach (var i in Members(f).SelectMany(d => Enumerable.Range(d * clauses, clauses)))
            {
                contractScores[i] = trees.Score(presence[i]);
            }
        }

        progress("third stage crossed");
    }

    /// <summary>The stage as it ships: trained on all contracts.</summary>
    public SecondStage Final() => new(TrainPassages(_ => true), TrainContracts(_ => true), Certainties(_ => true));

    /// <summary>What the stages said of each contract without having seen it.</summary>
    public IReadOnlyList<IReadOnlyList<ClauseFinding>> OutOfFold()
    {
        var findings = new List<ClauseFinding>[corpus.Contracts.Count];
        for (var f = 0; f <= fold.Max(); f++)
        {
            var certainties = Certainties(d => fold[d] != f);
            foreach (var d in Members(f))
            {
                findings[d] = [];
                for (var k = 0; k < clauses; k++)
                {
                    var confidences = certainties[k]
                        .Of(passageScores[d][k], contractScores[(d * clauses) + k], corpus.Hits[d].Strongest(Targets.Clauses[k]));
                    foreach (var (candidate, confidence) in candidates[d][k].Zip(confidences).Where(c => c.Second >= ClauseModel.Floor))
                    {
                        var span = corpus.Texts[d].Sentences[candidate.Sentence];
                        findings[d].Add(new ClauseFinding(Targets.Clauses[k], span.Start, span.End, confidence, ClauseModel.RuleName, ""));
                    }
                }
            }
        }

        return findings;
    }

    private IEnumerable<int> Members(int f) => Enumerable.Range(0, fold.Length).Where(d => fold[d] == f);

    private BoostedTrees TrainPassages(Func<int, bool> use)
    {
        var rows = new List<float[]>();
        var truth = new List<float>();
        for (var d = 0; d < candidates.Length; d++)
        {
            foreach (var candidate in use(d) ? candidates[d].SelectMany(c => c) : [])
            {
                rows.Add(candidate.Row);
                truth.Add(IsRight(d, candidate) ? 1 : 0);
            }
        }

        var binned = new BinnedRows(rows);
        var from = rows.Select(r => r[1]).ToArray();
        return BoostedTrees.Mean([
            .. Enumerable
                .Range(0, Ensemble)
                .Select(i => TreeTrainer.Train(binned, truth, ForPassages with { Seed = ForPassages.Seed + i }, from)),
        ]);
    }

    private bool IsRight(int d, Candidate candidate) => (corpus.Labels[d].Positive[candidate.Sentence] >> candidate.Clause & 1) != 0;

    private BoostedTrees TrainContracts(Func<int, bool> use)
    {
        var of = Enumerable.Range(0, presence.Length).Where(i => use(i / clauses)).ToArray();
        return TreeTrainer.Train([.. of.Select(i => presence[i])], [.. of.Select(i => Has(i) ? 1f : 0f)], ForContracts);
    }

    /// <summary>Whether the contract of a presence row has the clause.</summary>
    private bool Has(int i) => ScanScore.Gold(corpus.Contracts[i / clauses], i % clauses).Count > 0;

    private List<Certainty> Certainties(Func<int, bool> use)
    {
        var used = Enumerable.Range(0, candidates.Length).Where(use).ToArray();
        var contracts = new List<(float P, bool Sure, bool Truth)[]>();
        var calibrations = new List<Calibration>();
        for (var k = 0; k < clauses; k++)
        {
            var observed = used.Select(d => (d * clauses) + k).Select(i => (LogOdds: contractScores[i], Truth: Has(i))).ToArray();
            calibrations.Add(Calibration.Fit(observed));
            contracts.Add([
                .. used.Zip(observed)
                    .Select(o =>
                        (
                            calibrations[k].Apply(o.Second.LogOdds),
                            corpus.Hits[o.First].Strongest(Targets.Clauses[k]) >= Certainty.Sure,
                            o.Second.Truth
                        )
                    ),
            ]);
        }

        var common = BestCut([.. contracts.SelectMany(c => c)], 0.4, 0);
        return [.. calibrations.Select((c, k) => Decided(c, contracts[k], BestCut(contracts[k], common, CutPrior)))];
    }

    private static Certainty Decided(Calibration calibration, (float P, bool Sure, bool Truth)[] observed, double cut)
    {
        double With(bool rule) => F1(observed, o => o.P >= cut || (rule && o.Sure));
        var few = observed.Count(o => o.Truth) < Few;
        return new Certainty(calibration, (float)cut, few && With(rule: true) > With(rule: false));
    }

    private static double F1((float P, bool Sure, bool Truth)[] observed, Func<(float P, bool Sure, bool Truth), bool> says)
    {
        var (said, positives) = (observed.Count(says), observed.Count(o => o.Truth));
        return said + positives == 0 ? 0 : 2.0 * observed.Count(o => o.Truth && says(o)) / (said + positives);
    }

    /// <summary>The cut with the best F1; a clause that few contracts have keeps close to the common cut.</summary>
    private static double BestCut((float P, bool Sure, bool Truth)[] observed, double common, double prior)
    {
        var positives = observed.Count(o => o.Truth);
        var (best, bestF1) = (common, -1.0);
        for (var cut = 0.15; cut <= 0.6; cut += 0.01)
        {
            var f1 = F1(observed, o => o.P >= cut);
            (best, bestF1) = f1 > bestF1 ? (cut, f1) : (best, bestF1);
        }

        return ((positives * best) + (prior * common)) / (positives + prior);
    }
}

namespace Dashboard.Domain.Contracts.Clauses.Model.Training;

/// <summary>
/// Trains the model and measures it in one go: linear models that each leave a fold out score the contracts for the second stage,
/// and the same scores are the cross-validation. Fixed seeds, one thread a fold: the same contracts give the same bytes.
/// </summary>
public static class ModelTrainer
{
    /// <summary>Each fold is one thread's work from end to end, so that threads change nothing but the time.</summary>
    internal static readonly ParallelOptions Threads = new() { MaxDegreeOfParallelism = 2 };

    private const int Levels = 127;

    /// <summary>Weights below this level are left out: they are many and change little.</summary>
    private const int SmallestLevel = 2;

    /// <param name="rules">Detectors whose hits are features.</param>
    /// <param name="ship">False measures only, and leaves out the model over all contracts.</param>
    public static TrainedModel Train(
        IReadOnlyList<LabelledContract> contracts,
        IReadOnlyList<IClauseDetector> rules,
        int folds,
        bool ship,
        Action<string> progress,
        CancellationToken cancellationToken
    )
    {
        var corpus = new Corpus([.. contracts.OrderBy(c => c.Name, StringComparer.Ordinal)], rules);
        progress($"{corpus.Rows.Count} sentences, {corpus.Buckets.Count} features");
        var fold = Folds.Of(corpus.Contracts, folds);
        var linear = new float[corpus.Contracts.Count][];
        Parallel.For(
            0,
            folds,
            Threads,
            f =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                var trainer = TrainLinear(corpus, d => fold[d] != f);
                foreach (var d in Enumerable.Range(0, linear.Length).Where(d => fold[d] == f))
                {
                    linear[d] = Score(corpus, trainer, d);
                }
            }
        );
        progress("linear stage crossed");

        var second = new SecondStageTrainer(corpus, fold, linear, progress);
        var findings = second.OutOfFold();
        cancellationToken.ThrowIfCancellationRequested();
        var model = ship
            ? new ClauseModel(Targets.Clauses, corpus.Known, Compress(TrainLinear(corpus, _ => true), corpus.Buckets), second.Final())
            : null;
        return new TrainedModel(model, corpus.Contracts, findings);
    }

    private static LinearTrainer TrainLinear(Corpus corpus, Func<int, bool> use)
    {
        var trainer = new LinearTrainer(corpus.Buckets.Count, new LinearOptions());
        trainer.Train(corpus.Rows, [.. Enumerable.Range(0, corpus.Rows.Count).Where(r => use(corpus.Rows.Contract[r]))]);
        return trainer;
    }

    private static float[] Score(Corpus corpus, LinearTrainer trainer, int contract)
    {
        var first = corpus.FirstRow[contract];
        var scores = new float[corpus.Texts[contract].Sentences.Count * Targets.Count];
        for (var s = 0; s < corpus.Texts[contract].Sentences.Count; s++)
        {
            trainer.Score(
                corpus.Rows.FeaturesOf(first + s),
                corpus.Rows.ValuesOf(first + s),
                scores.AsSpan(s * Targets.Count, Targets.Count)
            );
        }

        return scores;
    }

    private static LinearStage Compress(LinearTrainer trainer, IReadOnlyList<int> buckets)
    {
        var steps = new float[Targets.Count];
        for (var i = 0; i < trainer.Weights.Length; i++)
        {
            steps[i % Targets.Count] = Math.Max(steps[i % Targets.Count], Math.Abs(trainer.Weights[i]) / Levels);
        }

        var kept = new List<int>();
        var weights = new List<sbyte>();
        var row = new sbyte[Targets.Count];
        for (var i = 0; i < buckets.Count; i++)
        {
            for (var k = 0; k < row.Length; k++)
            {
                var level = steps[k] == 0 ? 0 : (int)MathF.Round(trainer.Weights[(i * Targets.Count) + k] / steps[k]);
                row[k] = Math.Abs(level) < SmallestLevel ? (sbyte)0 : (sbyte)level;
            }

            if (Array.Exists(row, w => w != 0))
            {
                kept.Add(buckets[i]);
                weights.AddRange(row);
            }
        }

        return new LinearStage(kept, [.. weights], steps, [.. trainer.Bias]);
    }
}

/// <param name="Model">Trained on all contracts, or null where only measuring was asked for.</param>
/// <param name="Contracts">In the order of <paramref name="Findings"/>.</param>
/// <param name="Findings">For each contract what models that had not seen it, nor any like it, say of it.</param>
public sealed record TrainedModel(
    ClauseModel? Model,
    IReadOnlyList<LabelledContract> Contracts,
    IReadOnlyList<IReadOnlyList<ClauseFinding>> Findings
);

namespace Dashboard.Domain.Contracts.Clauses.Model;

/// <summary>How one clause's scores become confidences.</summary>
/// <param name="Contract">For the third stage: the chance that the contract has the clause.</param>
/// <param name="Cut">The chance from which saying "has it" is right most often, by F1; a confidence of 0.5.</param>
/// <param name="ByRule">A sure hit of the clause's rule also says "has it": so few contracts have the clause that trees learn little.</param>
internal readonly record struct Certainty(Calibration Contract, float Cut, bool ByRule = false)
{
    /// <summary>
    /// A sentence with this chance is shown as 0.5: contracts are held to have a clause from about there on, and a scale that reaches 0.5
    /// there keeps the sentences of all clauses and contracts in the order of their chances. Below, the truth is up to a sixth less than
    /// the confidence.
    /// </summary>
    private const float Knee = 0.42f;

    /// <summary>Confidence of a rule's hit that may decide.</summary>
    public const float Sure = 0.5f;

    /// <summary>The highest confidence where the contract as a whole speaks against the clause.</summary>
    private const float Below = 0.4999f;

    /// <summary>
    /// Confidences of a contract's candidates from the second stage's log odds: each sentence's own chance. At least 0.5 somewhere means
    /// that the contract has the clause, and only then: the best sentence of a contract that seems to have it is raised to 0.5.
    /// </summary>
    public float[] Of(ReadOnlySpan<float> passages, float contract, float strongestRule)
    {
        var has = Contract.Apply(contract) >= Cut || (ByRule && strongestRule >= Sure);
        var result = new float[passages.Length];
        var best = 0;
        for (var i = 0; i < passages.Length; i++)
        {
            best = passages[i] > passages[best] ? i : best;
            result[i] = Math.Min(Stretch(BoostedTrees.Probability(passages[i])), has ? 1 : Below);
        }

        if (has && result.Length > 0)
        {
            result[best] = Math.Max(result[best], 0.5f);
        }

        return result;
    }

    /// <summary>Two straight lines through (0, 0), (knee, 0.5) and (1, 1).</summary>
    private static float Stretch(float p) => p < Knee ? 0.5f * p / Knee : 0.5f + (0.5f * (p - Knee) / (1 - Knee));
}

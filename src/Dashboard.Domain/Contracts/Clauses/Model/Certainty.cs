namespace Dashboard.Domain.Contracts.Clauses.Model;

/// <summary>How one clause's scores become confidences.</summary>
/// <param name="Passage">For the second stage: the chance that a sentence is the clause.</param>
/// <param name="Contract">For the third: the chance that the contract has the clause.</param>
/// <param name="Cut">The chance from which saying "has it" is right most often, by F1; shown as 0.5.</param>
internal readonly record struct Certainty(Calibration Passage, Calibration Contract, float Cut)
{
    /// <summary>How much of the best sentence's confidence is the contract's chance; the rest is its own.</summary>
    private const float Share = 0.25f;

    /// <summary>The highest confidence where the contract as a whole speaks against the clause.</summary>
    private const float Below = 0.4999f;

    /// <summary>
    /// Confidences of a contract's candidates: each sentence's own chance; the best one stands for the contract and is drawn towards the
    /// contract's chance. At least 0.5 somewhere means that the contract has the clause, and only then.
    /// </summary>
    public float[] Of(ReadOnlySpan<float> passages, float contract)
    {
        var whole = Stretch(Contract.Apply(contract));
        var has = whole >= 0.5f;
        var result = new float[passages.Length];
        var best = 0;
        for (var i = 0; i < passages.Length; i++)
        {
            best = passages[i] > passages[best] ? i : best;
            result[i] = Math.Min(Passage.Apply(passages[i]), has ? 1 : Below);
        }

        if (result.Length > 0)
        {
            var drawn = (Share * whole) + ((1 - Share) * result[best]);
            result[best] = has ? Math.Max(drawn, 0.5f) : Math.Min(drawn, Below);
        }

        return result;
    }

    /// <summary>Two straight lines through (0, 0), (cut, 0.5) and (1, 1).</summary>
    private float Stretch(float p) => p < Cut ? 0.5f * p / Cut : 0.5f + (0.5f * (p - Cut) / (1 - Cut));
}

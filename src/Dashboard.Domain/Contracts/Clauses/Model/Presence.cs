namespace Dashboard.Domain.Contracts.Clauses.Model;

/// <summary>What a contract as a whole says about having a clause: its best sentences for it, and its best for every other clause.</summary>
internal static class Presence
{
    private const int Own = 10;

    public static int Columns(int clauses) => Own + clauses;

    /// <param name="scores">For each clause the second stage's log odds of its candidates.</param>
    /// <param name="best">For each target the best log odds of the linear stage in the contract.</param>
    public static float[] Row(int clause, IReadOnlyList<float[]> scores, ReadOnlySpan<float> best, float strongestRule, int sentences)
    {
        var row = new float[Columns(scores.Count)];
        var own = scores[clause].OrderDescending().Take(3).ToArray();
        var (none, sum) = (1f, 0f);
        foreach (var score in scores[clause])
        {
            var p = BoostedTrees.Probability(score);
            none *= 1 - Math.Min(p, 0.999f);
            sum += p;
        }

        row[0] = clause;
        row[1] = own.Length > 0 ? own[0] : -9;
        row[2] = own.Length > 1 ? own[1] : -9;
        row[3] = own.Length > 2 ? own[2] : -9;
        row[4] = 1 - none;
        row[5] = sum;
        row[6] = best[clause];
        row[7] = strongestRule;
        row[8] = MathF.Log(1 + sentences);
        row[9] = scores[clause].Length;
        for (var k = 0; k < scores.Count; k++)
        {
            row[Own + k] = scores[k].Length == 0 ? -9 : scores[k].Max();
        }

        return row;
    }
}

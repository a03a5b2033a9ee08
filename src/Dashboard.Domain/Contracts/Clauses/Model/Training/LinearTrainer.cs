using System.Numerics;
using System.Runtime.InteropServices;

namespace Dashboard.Domain.Contracts.Clauses.Model.Training;

/// <summary>
/// Logistic regression for all targets at once, each against the rest, by AdaGrad (Duchi, Hazan, Singer 2011) with an L2 pull towards zero
/// on the weights that a row touches. One thread and a fixed order of rows: the same rows give the same weights.
/// </summary>
internal sealed class LinearTrainer(int features, LinearOptions options)
{
    private const int Targets = Training.Targets.Count;

    /// <summary>Rows whose every target is this close to the truth teach nothing more.</summary>
    private const float Settled = 0.01f;

    private readonly float[] weights = new float[features * Targets];
    private readonly float[] squares = new float[features * Targets];
    private readonly float[] bias = new float[Targets];
    private readonly float[] biasSquares = new float[Targets];

    private readonly float[] pulls = new float[features];

    /// <summary>Weights by feature, then by target.</summary>
    public float[] Weights => weights;

    public float[] Bias => bias;

    public void Train(PassageSet rows, IReadOnlyList<int> use)
    {
        Array.Fill(bias, -4f);
        CountTouches(rows, use);
        var order = use.ToArray();
#pragma warning disable S2245 // Repeatable on purpose: nothing here is a secret.
        var shuffle = new Random(options.Seed);
#pragma warning restore S2245
        var gradient = new float[Targets];
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            shuffle.Shuffle(order);
            foreach (var row in order)
            {
                Score(rows.FeaturesOf(row), rows.ValuesOf(row), gradient);
                if (Errors(gradient, rows.Positive[row], rows.Unclear[row]) > Settled)
                {
                    Update(rows.FeaturesOf(row), rows.ValuesOf(row), gradient);
                }
            }
        }
    }

    /// <summary>A rare feature is pulled harder each time it is seen, so that over an epoch rare and frequent ones differ less.</summary>
    private void CountTouches(PassageSet rows, IReadOnlyList<int> use)
    {
        foreach (var row in use)
        {
            foreach (var feature in rows.FeaturesOf(row))
            {
                pulls[feature]++;
            }
        }

        for (var i = 0; i < pulls.Length; i++)
        {
            pulls[i] = options.Pull / MathF.Pow(Math.Max(1, pulls[i]), options.RarePull);
        }
    }

    /// <summary>Log odds of every target.</summary>
    public void Score(ReadOnlySpan<int> row, ReadOnlySpan<float> values, Span<float> scores)
    {
        bias.CopyTo(scores);
        var sums = MemoryMarshal.Cast<float, Vector<float>>(scores);
        for (var i = 0; i < row.Length; i++)
        {
            var from = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan(row[i] * Targets, Targets));
            var value = new Vector<float>(values[i]);
            for (var v = 0; v < sums.Length; v++)
            {
                sums[v] += from[v] * value;
            }
        }
    }

    /// <summary>Turns scores into errors and tells the largest.</summary>
    private static float Errors(Span<float> scores, uint positive, uint unclear)
    {
        var largest = 0f;
        for (var k = 0; k < scores.Length; k++)
        {
            var truth = (positive >> k & 1) != 0 ? 1f : 0f;
            scores[k] = (unclear >> k & 1) != 0 ? 0 : 1 / (1 + MathF.Exp(-scores[k])) - truth;
            largest = Math.Max(largest, Math.Abs(scores[k]));
        }

        return largest;
    }

    private void Update(ReadOnlySpan<int> row, ReadOnlySpan<float> values, ReadOnlySpan<float> errors)
    {
        var error = MemoryMarshal.Cast<float, Vector<float>>(errors);
        var rate = new Vector<float>(options.Rate);
        var tiny = new Vector<float>(1e-8f);
        for (var i = 0; i < row.Length; i++)
        {
            var weight = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan(row[i] * Targets, Targets));
            var square = MemoryMarshal.Cast<float, Vector<float>>(squares.AsSpan(row[i] * Targets, Targets));
            var value = new Vector<float>(values[i]);
            var pull = new Vector<float>(pulls[row[i]]);
            for (var v = 0; v < error.Length; v++)
            {
                var step = (error[v] * value) + (pull * weight[v]);
                square[v] += step * step;
                weight[v] -= rate * step / (Vector.SquareRoot(square[v]) + tiny);
            }
        }

        for (var k = 0; k < errors.Length; k++)
        {
            biasSquares[k] += errors[k] * errors[k];
            bias[k] -= options.Rate * errors[k] / (MathF.Sqrt(biasSquares[k]) + 1e-8f);
        }
    }
}

/// <summary>How the linear stage learns.</summary>
/// <param name="Epochs">Passes over all rows.</param>
/// <param name="Rate">AdaGrad's step.</param>
/// <param name="Pull">Strength of L2.</param>
internal sealed record LinearOptions(int Epochs = 5, float Rate = 0.08f, float Pull = 0.8f, float RarePull = 0.55f, int Seed = 408);

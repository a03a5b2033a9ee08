namespace Dashboard.Domain.Contracts.Clauses.Model;

/// <summary>Turns log odds into a probability that holds (Platt 1999): p = 1 / (1 + e^-(slope · x + offset)).</summary>
internal readonly record struct Calibration(float Slope, float Offset)
{
    /// <summary>Pull of slope towards 1 and offset towards 0, in observations: a clause with few contracts is not stretched by chance.</summary>
    private const double Prior = 4;

    public float Apply(float logOdds) => BoostedTrees.Probability((Slope * logOdds) + Offset);

    /// <summary>
    /// Newton's method on the penalised likelihood, a step halved while it makes things worse (scores far out would throw it off).
    /// </summary>
    public static Calibration Fit(IReadOnlyList<(float LogOdds, bool Truth)> observations)
    {
        var (slope, offset) = (1.0, 0.0);
        var loss = Loss(observations, slope, offset);
        for (var round = 0; round < 50; round++)
        {
            var (towardsSlope, towardsOffset) = Step(observations, slope, offset);
            var size = 1.0;
            var next = Loss(observations, slope - towardsSlope, offset - towardsOffset);
            while (next > loss && size > 1e-6)
            {
                size /= 2;
                next = Loss(observations, slope - (size * towardsSlope), offset - (size * towardsOffset));
            }

            if (next >= loss - 1e-9)
            {
                break;
            }

            (slope, offset, loss) = (slope - (size * towardsSlope), offset - (size * towardsOffset), next);
        }

        return new Calibration((float)Math.Max(slope, 0.05), (float)offset);
    }

    private static (double Slope, double Offset) Step(IReadOnlyList<(float LogOdds, bool Truth)> observations, double slope, double offset)
    {
        var (gs, go) = (Prior * (slope - 1), Prior * offset);
        var (hss, hso, hoo) = (Prior, 0.0, Prior);
        foreach (var (x, truth) in observations)
        {
            var p = 1 / (1 + Math.Exp(-((slope * x) + offset)));
            var error = p - (truth ? 1 : 0);
            var spread = p * (1 - p);
            gs += error * x;
            go += error;
            hss += spread * x * x;
            hso += spread * x;
            hoo += spread;
        }

        var determinant = (hss * hoo) - (hso * hso);
        return (((hoo * gs) - (hso * go)) / determinant, ((hss * go) - (hso * gs)) / determinant);
    }

    private static double Loss(IReadOnlyList<(float LogOdds, bool Truth)> observations, double slope, double offset)
    {
        var loss = Prior / 2 * (((slope - 1) * (slope - 1)) + (offset * offset));
        foreach (var (x, truth) in observations)
        {
            var odds = (truth ? -1 : 1) * ((slope * x) + offset);
            loss += Math.Max(odds, 0) + Math.Log(1 + Math.Exp(-Math.Abs(odds)));
        }

        return loss;
    }
}

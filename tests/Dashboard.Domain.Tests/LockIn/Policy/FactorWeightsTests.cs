using Dashboard.Domain.LockIn;
using Dashboard.Domain.LockIn.Policy;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Domain.Tests.LockIn.Policy;

public class FactorWeightsTests
{
    [Fact]
    public void Moved_UpByAFifth_RenormalisesTheRest()
    {
        var moved = new FactorWeights(0.5m, 0.25m, 0.25m, 0, 0, 0).Moved(FactorId.Dependence, 0.2m);

        Assert.Equal(new FactorWeights(0.6m, 0.2m, 0.2m, 0, 0, 0), moved);
    }

    [Fact]
    public void Moved_NothingToMoveAgainst_StaysAsItIs()
    {
        var alone = new FactorWeights(1, 0, 0, 0, 0, 0);

        Assert.Equal(alone, alone.Moved(FactorId.Dependence, -0.2m));
    }

    [Fact]
    public void Moved_AnyWeights_AddUpToOneAndKeepTheirOrder()
    {
        var gen =
            from parts in Gen.Choose(0, 1000).ArrayOf(6)
            where parts.Sum() > 0
            from factor in Gen.Elements(FactorNames.All.ToArray())
            from change in Gen.Elements(-0.2m, 0.2m)
            select (Weights: Normalised(parts), factor, change);

        Prop.ForAll(
                gen.ToArbitrary(),
                t =>
                {
                    var moved = t.Weights.Moved(t.factor, t.change);
                    return moved.Sum() == 1
                        && FactorNames.All.All(f => moved.Of(f) is >= 0 and <= 1)
                        && (t.Weights.Of(t.factor) is 0 or 1 || (moved.Of(t.factor) > t.Weights.Of(t.factor)) == (t.change > 0));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static FactorWeights Normalised(int[] parts)
    {
        var w = parts.Select(p => Math.Round((decimal)p / parts.Sum(), 6)).ToArray();
        w[Array.IndexOf(w, w.Max())] += 1 - w.Sum();
        return new FactorWeights(w[0], w[1], w[2], w[3], w[4], w[5]);
    }
}

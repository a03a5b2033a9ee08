using Dashboard.Domain.LockIn;
using Dashboard.Domain.LockIn.Policy;
using Dashboard.Domain.LockIn.Signals;

namespace Dashboard.Domain.Tests.LockIn;

public class OpenQuestionsTests
{
    [Fact]
    public void Of_EverythingKnown_IsEmpty() => Assert.Empty(Of(WorkedExample.Signals));

    [Fact]
    public void Of_TwoFactorsOpen_PutsTheWiderInPointsOfTheScoreFirst()
    {
        // F5 wholly open is worth 10 points of the score; one application of F2 with 30 % of spend 7.5.
        var questions = Of(
            WorkedExample.Signals with
            {
                Readiness = new ExitReadiness(),
                Applications =
                [
                    .. WorkedExample.Applications.Select(a => a.Application == "Support search" ? a with { Declared = null } : a),
                ],
            }
        );

        Assert.Equal(
            (FactorId.ExitReadiness, "Exit plan: not known", 3m),
            (questions[0].Factor, questions[0].Label, questions[0].PointsAtStake)
        );
        Assert.Equal(6, questions.Count);
        Assert.Equal((FactorId.Substitutability, 7.5m), (questions[5].Factor, questions[5].PointsAtStake));
    }

    [Fact]
    public void Of_WithinAFactor_PutsTheWidestPartFirst()
    {
        var questions = Of(WorkedExample.Signals with { Terms = null });

        Assert.Equal("Exclusivity that binds us: not known", questions[0].Label);
        Assert.Equal(5.25m, questions[0].PointsAtStake);
        Assert.Equal(8, questions.Count);
    }

    private static IReadOnlyList<OpenQuestion> Of(LockInSignals signals) =>
        OpenQuestions.Of(LockInCalculator.Compute(signals, LockInPolicy.Default));
}

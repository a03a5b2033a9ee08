using Dashboard.Domain.LockIn;
using Dashboard.Domain.LockIn.Policy;
using Dashboard.Domain.LockIn.Signals;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Domain.Tests.LockIn;

public class OpenQuestionsTests
{
    [Fact]
    public void Of_EverythingKnown_IsEmpty() => Assert.Empty(Of(WorkedExample.Signals));

    [Fact]
    public void Of_TwoFactorsOpen_PutsTheAnswerThatNarrowsTheScoreMostFirst()
    {
        // F5 wholly open is worth 10 points of the score, its widest part 3; one application of F2 with 30 % of spend 7.5.
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
            (FactorId.Substitutability, "Support search", 7.5m),
            (questions[0].Factor, questions[0].Part, questions[0].PointsAtStake)
        );
        Assert.Equal("Declare how hard Support search would be to move to another vendor.", questions[0].Question);
        Assert.Equal(
            (FactorId.ExitReadiness, "Exit plan: not known", 3m),
            (questions[1].Factor, questions[1].Label, questions[1].PointsAtStake)
        );
        Assert.Equal(6, questions.Count);
    }

    [Fact]
    public void Of_AnySignals_AreSortedByPointsThatTheScoreCanNarrow() =>
        Prop.ForAll(
                SignalGenerators.Pairs,
                pair =>
                {
                    var score = LockInCalculator.Compute(pair.Blanked, LockInPolicy.Default);
                    var questions = OpenQuestions.Of(score);
                    return questions.Zip(questions.Skip(1)).All(p => p.First.PointsAtStake >= p.Second.PointsAtStake)
                        && questions.All(q => q.PointsAtStake <= score.Total.Width)
                        && (questions.Count == 0) == score.Total.IsPoint;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Of_NothingKnown_NamesTheRegisterOfEachAnswer()
    {
        var remedies = Of(LockInSignals.Nothing).ToLookup(q => q.Factor, q => q.Remedy);

        Assert.Equal([Remedy.ImportUsage], remedies[FactorId.Dependence]);
        Assert.Equal([Remedy.Applications], remedies[FactorId.Substitutability]);
        Assert.All(remedies[FactorId.SwitchingCost], r => Assert.Equal(Remedy.SwitchingCost, r));
        Assert.All(remedies[FactorId.Contract], r => Assert.Equal(Remedy.Contracts, r));
        Assert.All(remedies[FactorId.ExitReadiness], r => Assert.Equal(Remedy.ExitPlan, r));
        Assert.Equal([Remedy.Applications], remedies[FactorId.CommonMode]);
    }

    [Fact]
    public void Of_PartlyKnown_NamesTheRegisterThatIsNext()
    {
        var questions = Of(
            WorkedExample.Signals with
            {
                Dependence = WorkedExample.Dependence with { Unmapped = new UnmappedSpend(100, 0) },
                Terms = [],
                Backups = [new BackupCoverage("Mail", 10, BackupState.Unknown)],
            }
        );

        Assert.All(questions.Where(q => q.Factor == FactorId.Dependence), q => Assert.Equal(Remedy.MapUsage, q.Remedy));
        Assert.All(questions.Where(q => q.Factor == FactorId.Contract), q => Assert.Equal(Remedy.ReviewClauses, q.Remedy));
        Assert.Equal(Remedy.Backups, questions.Single(q => q.Factor == FactorId.CommonMode).Remedy);
    }

    [Theory]
    [InlineData(SpendSubject.AllApplications, "Say how hard each application would be to move to another vendor.", Remedy.Applications)]
    [InlineData(SpendSubject.NoApplication, "Say which application the remaining usage belongs to.", Remedy.MapUsage)]
    [InlineData(SpendSubject.PossiblyVendors, "Map the usage whose model or vendor is not known.", Remedy.MapUsage)]
    public void Of_SpendThatIsNoApplications_AsksForWhatIsMissing(SpendSubject subject, string words, Remedy remedy)
    {
        var question = Assert.Single(Of(WorkedExample.Signals with { Applications = [new("Rest", 10, null, Subject: subject)] }));

        Assert.Equal((words, remedy), (question.Question, question.Remedy));
    }

    [Theory]
    [InlineData(
        SpendSubject.AllApplications,
        "Name the backup of each application and who hosts it, or say that there is none.",
        Remedy.Backups
    )]
    [InlineData(SpendSubject.NoApplication, "Say which application the remaining usage belongs to.", Remedy.MapUsage)]
    public void Of_BackupOfSpendThatIsNoApplications_AsksForWhatIsMissing(SpendSubject subject, string words, Remedy remedy)
    {
        var question = Assert.Single(Of(WorkedExample.Signals with { Backups = [new("Rest", 10, BackupState.Unknown, Subject: subject)] }));

        Assert.Equal((words, remedy), (question.Question, question.Remedy));
    }

    [Fact]
    public void Of_ScoreStoredWithoutRemedies_FallsBackToTheFactorsOwn()
    {
        var score = LockInCalculator.Compute(WorkedExample.Signals with { Terms = null }, LockInPolicy.Default);
        var stored = score with
        {
            Factors = [.. score.Factors.Select(f => f with { Contributions = [.. f.Contributions.Select(c => c with { Remedy = null })] })],
        };

        Assert.All(OpenQuestions.Of(stored), q => Assert.Equal(Remedy.ReviewClauses, q.Remedy));
    }

    [Fact]
    public void Across_TheSameQuestionAtTwoVendors_IsOneWithBothStakes()
    {
        var shared = OpenQuestions.Across([
            ("Acme", Score(Applications(1_000, 3_000))),
            ("Birch", Score(Applications(1_000, 1_000))),
            ("Cedar", Score(WorkedExample.Signals)),
        ]);

        // A quarter of 25 and a half of 25.
        var question = Assert.Single(shared);
        Assert.Equal(("Mail", 18.75m, 12.5m), (question.Part, question.SumAtStake, question.MaxAtStake));
        Assert.Equal([new VendorStake<string>("Birch", 12.5m), new("Acme", 6.25m)], question.Vendors);

        static LockInSignals Applications(decimal open, decimal known) =>
            WorkedExample.Signals with
            {
                Applications = [new("Mail", open, null), new("Search", known, Substitutability.Medium)],
            };
    }

    [Fact]
    public void Across_AnsweredInDifferentRegisters_StayTwoQuestions()
    {
        var shared = OpenQuestions.Across([
            ("Acme", Score(WorkedExample.Signals with { Terms = null })),
            ("Birch", Score(WorkedExample.Signals with { Terms = [] })),
        ]);

        Assert.Equal(16, shared.Count);
        Assert.Equal(8, shared.Count(q => q.Remedy == Remedy.Contracts));
    }

    [Fact]
    public void Across_TwoApplicationsOfOneNameAtOneVendor_AreOneStake()
    {
        var question = Assert.Single(
            OpenQuestions.Across([
                ("Acme", Score(WorkedExample.Signals with { Applications = [new("Mail", 1, null), new("Mail", 3, null)] })),
            ])
        );

        Assert.Equal([new VendorStake<string>("Acme", 25)], question.Vendors);
    }

    [Fact]
    public void Of_WithinAFactor_PutsTheWidestPartFirst()
    {
        var questions = Of(WorkedExample.Signals with { Terms = null });

        Assert.Equal("Exclusivity that binds us: not known", questions[0].Label);
        Assert.Equal(5.25m, questions[0].PointsAtStake);
        Assert.Equal(8, questions.Count);
    }

    private static IReadOnlyList<OpenQuestion> Of(LockInSignals signals) => OpenQuestions.Of(Score(signals));

    private static LockInScore Score(LockInSignals signals) => LockInCalculator.Compute(signals, LockInPolicy.Default);
}

using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Clauses.Model.Training;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Model;

public class ScanScoreTests
{
    private static readonly LabelledContract Contract = new(
        "a.txt",
        new string('x', 400),
        new Dictionary<string, IReadOnlyList<TextSpan>> { ["Audit Rights"] = [new TextSpan(0, 100), new TextSpan(200, 300)] }
    );

    [Fact]
    public void Of_OneHitOneMissOneFalse_IsCountedAsSuch()
    {
        // Right at the top, then wrong: recall 0.5 at precision 1, nothing after.
        var scores = ScanScore.Of(
            [Contract],
            [
                [Finding(0, 90, 0.9), Finding(320, 380, 0.4)],
            ]
        );
        var audit = scores.Single(s => s.Clause == ClauseTypes.AuditRights);
        Assert.Equal(0.5, audit.AveragePrecision, 6);
        Assert.Equal(1, audit.ContractF1);
        Assert.Equal(2 * 0.5 / 1.5, audit.BestF1, 6);
    }

    [Fact]
    public void Of_OverlapBelowHalf_IsWrong()
    {
        var scores = ScanScore.Of(
            [Contract],
            [
                [Finding(60, 160, 0.9)],
            ]
        );
        Assert.Equal(0, scores.Single(s => s.Clause == ClauseTypes.AuditRights).AveragePrecision);
    }

    [Fact]
    public void CalibrationError_SureAndWrong_IsTheDistance()
    {
        var error = CalibrationError.Of(
            [Contract],
            [
                [Finding(320, 380, 0.75)],
            ]
        );
        Assert.Equal(0.75, error.Findings, 6);
        Assert.Equal(0.25 / 20, error.Contracts, 6);
    }

    private static ClauseFinding Finding(int start, int end, double confidence) =>
        new(ClauseTypes.AuditRights, start, end, confidence, "test", "test");
}

using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Effective;
using Dashboard.Domain.LockIn.Policy;
using Dashboard.Store.Contracts.Audit;
using Dashboard.Web.Contracts.Audit;

namespace Dashboard.Web.Tests.Contracts.Audit;

public sealed class AuditModelsTests
{
    private static readonly EffectivePeriod Open = new(new DateOnly(2026, 1, 1), PeriodReason.ContractStarts, null, PeriodReason.Open);

    [Theory]
    [InlineData("high", new[] { ClauseTypes.Exclusivity, ClauseTypes.TerminationForConvenience })]
    [InlineData(
        "some",
        new[]
        {
            ClauseTypes.MostFavouredNation,
            ClauseTypes.RightOfFirstRefusal,
            ClauseTypes.ChangeOfControl,
            ClauseTypes.AntiAssignment,
            ClauseTypes.Renewal,
            ClauseTypes.TransitionServices,
            ClauseTypes.AgiMilestone,
        }
    )]
    public void Columns_ByRisk_FollowThePolicysPoints(string risk, string[] types) =>
        Assert.Equal(types, Query(risk).Columns(LockInPolicy.Default.Contract).Select(c => c.Type));

    [Fact]
    public void Columns_MistypedRisk_AreAll24() => Assert.Equal(24, Query("huge").Columns(LockInPolicy.Default.Contract).Count);

    [Theory]
    [InlineData(CellState.NotLookedFor, "?", "not looked for")]
    [InlineData(CellState.PartlyLookedFor, "0 ?", "none found, not looked for in every document")]
    [InlineData(CellState.NotFound, "0", "looked for, none found")]
    [InlineData(CellState.ConfirmedAbsent, "0 ✓", "none, confirmed by a person")]
    public void Cell_WithoutAClause_TellsNoneFromUnknown(CellState state, string sign, string words)
    {
        var cell = new MatrixCell(ClauseTypes.Renewal, state, [], 0);

        Assert.Equal((sign, words), (MatrixWords.Sign(cell), MatrixWords.Words(cell)));
    }

    [Fact]
    public void Cell_WithClauses_CountsByStateAndSaysWhomTheyBind()
    {
        var cell = new MatrixCell(
            ClauseTypes.Renewal,
            CellState.Confirmed,
            [Clause(BoundParty.Unknown, ClauseState.Proposed), Clause(BoundParty.Us, ClauseState.Confirmed)],
            0
        );

        Assert.Equal("1 confirmed, 1 proposed; us, unclear", MatrixWords.Words(cell));
        Assert.Equal("✓ 2", MatrixWords.Sign(cell));
    }

    [Fact]
    public void Axis_Amendments_LieWithinTheirContract()
    {
        var contract = new AmendedContract(
            1,
            "A",
            null,
            null,
            new DateOnly(2025, 6, 1),
            new DateOnly(2027, 6, 1),
            [new AmendmentStep(1, "x", new DateOnly(2026, 1, 1), "", [], []), new AmendmentStep(2, "undated", null, "", [], [])]
        );

        var axis = AmendmentAxis.Of([contract], new DateOnly(2026, 11, 20));

        var line = Assert.Single(axis.Lines);
        var step = Assert.Single(line.Steps);
        Assert.True(line.From < step.At && step.At < axis.Today && axis.Today < line.To);
        Assert.Equal(["2025", "2026", "2027"], axis.Years.Select(y => y.Year));
    }

    [Fact]
    public void Axis_ManyYears_LeavesSomeWordsOut()
    {
        var contract = new AmendedContract(1, "A", null, null, new DateOnly(1900, 1, 1), null, []);

        Assert.InRange(AmendmentAxis.Of([contract], new DateOnly(2026, 11, 20)).Years.Count, 2, 16);
    }

    [Fact]
    public void Period_EndedByAnAmendment_NamesIt() =>
        Assert.Equal(
            "governs 1 Jan 2026 – 30 Jun 2026, then ended by “First change”",
            PeriodWords.Of(Open with { To = new DateOnly(2026, 6, 30), ToReason = PeriodReason.Amendment }, "First change")
        );

    private static MatrixQuery Query(string risk) => new(null, null, risk, null, null);

    private static AuditClause Clause(BoundParty bound, ClauseState state) =>
        new(
            1,
            1,
            "A",
            null,
            null,
            null,
            "a.txt",
            ClauseTypes.Renewal,
            "w",
            state,
            bound,
            BoundParty.Unknown,
            "",
            "",
            null,
            null,
            Open,
            null
        );
}

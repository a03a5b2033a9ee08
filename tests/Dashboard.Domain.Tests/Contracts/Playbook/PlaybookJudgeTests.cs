using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Playbook;

namespace Dashboard.Domain.Tests.Contracts.Playbook;

/// <summary>Contracts held against the playbook that ships.</summary>
public sealed class PlaybookJudgeTests
{
    [Fact]
    public void Positions_ThatShip_AreOneForEachClauseAndSound()
    {
        Assert.Equal(ClauseTypes.All.Select(c => c.Id), DefaultPlaybook.Positions.Select(p => p.Clause));
        Assert.Empty(DefaultPlaybook.Positions.SelectMany(p => p.Faults()));
    }

    [Theory]
    [InlineData(BoundParty.Us, Standing.Unacceptable)]
    [InlineData(BoundParty.Both, Standing.Acceptable)]
    [InlineData(BoundParty.Vendor, Standing.Preferred)]
    [InlineData(BoundParty.Unknown, Standing.Unknown)]
    public void Judge_Exclusivity_StandsByWhomItBinds(BoundParty bound, Standing standing) =>
        Assert.Equal(standing, Judge(ClauseTypes.Exclusivity, [Clause(ClauseTypes.Exclusivity, bound)]).Standing);

    [Theory]
    [InlineData(30, Standing.Acceptable)]
    [InlineData(60, Standing.Acceptable)]
    [InlineData(61, Standing.Unacceptable)]
    [InlineData(null, Standing.Unknown)]
    public void Judge_Renewal_StandsByTheDaysOfNotice(int? days, Standing standing) =>
        Assert.Equal(standing, Judge(ClauseTypes.Renewal, [Clause(ClauseTypes.Renewal, BoundParty.Both, days)]).Standing);

    [Fact]
    public void Judge_TrapThatIsThereTwice_TheWorstCounts() =>
        Assert.Equal(
            (Standing.Unacceptable, 2),
            Judge(
                ClauseTypes.Exclusivity,
                [Clause(ClauseTypes.Exclusivity, BoundParty.Vendor), Clause(ClauseTypes.Exclusivity, BoundParty.Us) with { Id = 2 }]
            )
                is var v
                ? (v.Standing, v.ClauseId!.Value)
                : default
        );

    [Fact]
    public void Judge_ProtectionThatIsThereTwice_TheBestCounts() =>
        Assert.Equal(
            Standing.Preferred,
            Judge(
                ClauseTypes.TransitionServices,
                [Clause(ClauseTypes.TransitionServices, BoundParty.Us), Clause(ClauseTypes.TransitionServices, BoundParty.Vendor)]
            ).Standing
        );

    [Fact]
    public void Judge_ProtectionLookedForAndMissing_IsUnacceptableButUnconfirmed()
    {
        var verdict = Judge(ClauseTypes.TransitionServices, [], scannedFor: [ClauseTypes.TransitionServices]);

        Assert.Equal((Standing.Unacceptable, true), (verdict.Standing, verdict.IsProposed));
    }

    [Fact]
    public void Judge_PersonSaidItIsMissing_IsNoProposal() =>
        Assert.False(Judge(ClauseTypes.TransitionServices, [], absent: [ClauseTypes.TransitionServices]).IsProposed);

    [Fact]
    public void Judge_NotLookedFor_IsUnknown() => Assert.Equal(Standing.Unknown, Judge(ClauseTypes.Exclusivity, []).Standing);

    [Fact]
    public void Faults_DaysThatContradict_NameBoth() =>
        Assert.Contains(
            (Position(ClauseTypes.Renewal) with { PreferredDays = 90 }).Faults(),
            f => f.Field == "AcceptableDays" && f.Message.Contains("90") && f.Message.Contains("60")
        );

    private static Verdict Judge(string clause, JudgedClause[] clauses, string[]? scannedFor = null, string[]? absent = null) =>
        PlaybookJudge.Judge(Position(clause), new JudgedContract(clauses, scannedFor ?? [], absent ?? []));

    private static Position Position(string clause) => DefaultPlaybook.Positions.Single(p => p.Clause == clause);

    private static JudgedClause Clause(string type, BoundParty bound, int? days = null) => new(1, type, bound, days, ClauseState.Confirmed);
}

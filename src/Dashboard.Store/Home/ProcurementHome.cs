using Dashboard.Domain.LockIn;
using Dashboard.Domain.Spend;
using Dashboard.Store.Access;
using Dashboard.Store.Contracts;

namespace Dashboard.Store.Home;

/// <summary>A vendor to name beside a question.</summary>
public sealed record QuestionVendor(string Key, string Name);

/// <summary>A vendor that holds us, and why.</summary>
/// <param name="Factors">The two that add most points, without their contributions.</param>
/// <param name="Parts">The contributions that add most.</param>
public sealed record TrappingVendor(OurVendor Vendor, IReadOnlyList<FactorScore> Factors, IReadOnlyList<ScorePart> Parts);

/// <summary>Who traps us, what runs out, what we may fail to use, and what we should find out.</summary>
/// <param name="Commitments">Those that need a look, the worst first.</param>
/// <param name="CommitmentCounts">All of them by state.</param>
/// <param name="Questions">The open questions that narrow the scores most.</param>
public sealed record ProcurementView(
    HomeBase Base,
    IReadOnlyList<TrappingVendor> Trapping,
    int OurVendors,
    NoticeSummary Notices,
    IReadOnlyList<CommitmentStanding> Commitments,
    IReadOnlyDictionary<CommitmentState, int> CommitmentCounts,
    IReadOnlyList<AskedQuestion> Questions,
    int QuestionCount
);

/// <param name="Question">With the vendors where it matters most only.</param>
/// <param name="Vendors">How many of our vendors it is open at.</param>
public sealed record AskedQuestion(SharedQuestion<QuestionVendor> Question, int Vendors);

/// <summary>Reads procurement's home in a fixed number of statements.</summary>
public sealed class ProcurementHome(StoreContexts contexts, ScoreBriefs briefs, PartyUse use)
{
    private const int MostVendors = 5;
    private const int MostCommitments = 8;
    private const int MostQuestions = 6;
    private const int MostVendorsOfAQuestion = 4;

    public async Task<ProcurementView> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        actor.Demand(Permission.ReadContracts);
        await using var db = contexts.For(actor);
        var home = await HomeBase.ReadAsync(db, cancellationToken);
        var ours = await OurVendors.ReadAsync(db, cancellationToken);
        var scores = await briefs.ReadAsync(db, home.ScoredAt, cancellationToken);
        var commitments = await CommitmentList.ReadAsync(db, home.Today, home.Through, use, cancellationToken);
        var questions = OpenQuestions.Across(Open(ours, scores));
        return new ProcurementView(
            home,
            [.. ours.Take(MostVendors).Where(v => scores.ContainsKey(v.Id)).Select(v => Trapping(v, scores[v.Id]))],
            ours.Count,
            NoticeList.Summarise(await NoticeList.ReadAsync(db, home.Today, cancellationToken), home.Today),
            [
                .. commitments
                    .Where(NeedsALook)
                    .OrderBy(Urgency)
                    .ThenByDescending(c => c.ShortfallShare)
                    .ThenBy(c => c.Term.To)
                    .Take(MostCommitments),
            ],
            commitments.GroupBy(c => c.Progress.State).ToDictionary(g => g.Key, g => g.Count()),
            [
                .. questions
                    .Take(MostQuestions)
                    .Select(q => new AskedQuestion(q with { Vendors = [.. q.Vendors.Take(MostVendorsOfAQuestion)] }, q.Vendors.Count)),
            ],
            questions.Count
        );
    }

    internal static IEnumerable<(QuestionVendor Vendor, LockInScore Score)> Open(
        IEnumerable<OurVendor> ours,
        IReadOnlyDictionary<int, ScoreBrief> scores
    ) => ours.Where(v => scores.ContainsKey(v.Id)).Select(v => (new QuestionVendor(v.Key, v.Name), scores[v.Id].Open));

    private static TrappingVendor Trapping(OurVendor vendor, ScoreBrief brief) => new(vendor, brief.Factors, brief.Parts);

    private static bool NeedsALook(CommitmentStanding commitment) => Urgency(commitment) < int.MaxValue;

    private static int Urgency(CommitmentStanding commitment) =>
        commitment.Progress.State switch
        {
            CommitmentState.AtRisk => 0,
            CommitmentState.EndedShort => 1,
            CommitmentState.Behind => 2,
            CommitmentState.Unknown => 3,
            _ => int.MaxValue,
        };
}

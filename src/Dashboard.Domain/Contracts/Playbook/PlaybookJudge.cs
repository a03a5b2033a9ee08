using Dashboard.Domain.Contracts.Clauses;

namespace Dashboard.Domain.Contracts.Playbook;

/// <summary>A clause that governs, as a position sees it.</summary>
public sealed record JudgedClause(int Id, string Type, BoundParty Bound, int? NoticeDays, ClauseState State);

/// <summary>What is on file of a contract: clauses that govern and were not rejected, and what was looked for.</summary>
/// <param name="ScannedFor">Clause ids that were looked for in its whole text.</param>
/// <param name="ConfirmedAbsent">Clause ids of which a person said that the contract has none.</param>
public sealed record JudgedContract(
    IReadOnlyList<JudgedClause> Clauses,
    IReadOnlyCollection<string> ScannedFor,
    IReadOnlyCollection<string> ConfirmedAbsent
);

/// <param name="Reason">Why, in one sentence.</param>
/// <param name="ClauseId">The clause that decided; null where it is missing or was not looked for.</param>
/// <param name="IsProposed">It rests on a reading that nobody has confirmed.</param>
public sealed record Verdict(Position Position, Standing Standing, string Reason, int? ClauseId, bool IsProposed);

/// <summary>Holds a contract against the playbook.</summary>
public static class PlaybookJudge
{
    public static IReadOnlyList<Verdict> Judge(IEnumerable<Position> positions, JudgedContract contract) =>
        [.. positions.Select(p => Judge(p, contract))];

    public static Verdict Judge(Position position, JudgedContract contract)
    {
        var verdicts = contract.Clauses.Where(c => c.Type == position.Clause).Select(c => OfClause(position, c)).ToList();
        if (verdicts.Count > 0)
        {
            return position.IsWanted ? verdicts.MinBy(v => v.Standing)! : verdicts.MaxBy(v => v.Standing)!;
        }

        if (contract.ConfirmedAbsent.Contains(position.Clause))
        {
            return new Verdict(
                position,
                position.WhenMissing,
                "A person read that the contract has no such clause.",
                null,
                IsProposed: false
            );
        }

        return contract.ScannedFor.Contains(position.Clause)
            ? new Verdict(position, position.WhenMissing, "It was looked for and not found.", null, IsProposed: true)
            : new Verdict(position, Standing.Unknown, "It was not looked for.", null, IsProposed: true);
    }

    private static Verdict OfClause(Position position, JudgedClause clause)
    {
        var (standing, reason) = BySide(position, clause.Bound);
        if (
            standing is Standing.Preferred or Standing.Acceptable
            && ByDays(position, clause.NoticeDays) is { } days
            && days.Standing > standing
        )
        {
            (standing, reason) = days;
        }

        return new Verdict(position, standing, reason, clause.Id, clause.State == ClauseState.Proposed);
    }

    private static (Standing Standing, string Reason) BySide(Position position, BoundParty bound) =>
        bound switch
        {
            BoundParty.Us => (position.WhenItBindsUs, "It binds us."),
            BoundParty.Both => (position.WhenItBindsBoth, "It binds both sides."),
            BoundParty.Vendor => (position.WhenItBindsTheVendor, "It binds the vendor."),
            _ when Agree(position) => (position.WhenItBindsUs, "It is there."),
            _ => (Standing.Unknown, "The words do not say clearly whom it binds."),
        };

    // Where every side stands the same, it does not matter whom the words bind.
    private static bool Agree(Position position) =>
        position.WhenItBindsUs == position.WhenItBindsBoth && position.WhenItBindsBoth == position.WhenItBindsTheVendor;

    private static (Standing Standing, string Reason)? ByDays(Position position, int? days)
    {
        if (position.PreferredDays is null && position.AcceptableDays is null)
        {
            return null;
        }

        return days switch
        {
            null => (Standing.Unknown, "The days of notice are not known."),
            _ when days > position.AcceptableDays => (
                Standing.Unacceptable,
                $"{days} days of notice; at most {position.AcceptableDays} are acceptable."
            ),
            _ when days > position.PreferredDays => (
                Standing.Acceptable,
                $"{days} days of notice; at most {position.PreferredDays} are preferred."
            ),
            _ => null,
        };
    }
}

using Dashboard.Domain.LockIn;
using Dashboard.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.LockIn;

/// <summary>A vendor's newest score as it stood at one moment. A later computation on the same day replaces it in the store.</summary>
public sealed record ScoreMark(int VendorId, string Key, string Name, Interval Score);

/// <summary>A score before and after something; before is null when the vendor had none.</summary>
public sealed record ScoreChange(string Key, string Name, Interval? Before, Interval After)
{
    /// <summary>False for moves below what one decimal shows: for a reader nothing has changed.</summary>
    public bool Shows =>
        Before is not { } before || decimal.Round(After.Lower - before.Lower, 1) != 0 || decimal.Round(After.Upper - before.Upper, 1) != 0;

    /// <summary>Points by which the bounds moved, both counted: an interval that only narrows has changed too.</summary>
    public decimal Size => Before is { } before ? Math.Abs(After.Lower - before.Lower) + Math.Abs(After.Upper - before.Upper) : 100;
}

/// <summary>What an import or a decision did to the scores: marks taken before it, compared with those after it.</summary>
public sealed class ScoreChanges(StoreContexts contexts)
{
    public async Task<IReadOnlyList<ScoreMark>> MarkAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        return await Newest(db).ToListAsync(cancellationToken);
    }

    /// <summary>The vendors whose score changed, the most changed first.</summary>
    public async Task<IReadOnlyList<ScoreChange>> SinceAsync(
        Actor actor,
        IReadOnlyList<ScoreMark> before,
        CancellationToken cancellationToken
    )
    {
        var known = before.ToDictionary(m => m.VendorId, m => m.Score);
        return
        [
            .. (await MarkAsync(actor, cancellationToken))
                .Select(now => new ScoreChange(now.Key, now.Name, known.TryGetValue(now.VendorId, out var score) ? score : null, now.Score))
                .Where(change => change.Shows)
                .OrderByDescending(change => change.Size)
                .ThenBy(change => change.Name, StringComparer.Ordinal),
        ];
    }

    internal static IQueryable<ScoreMark> Newest(DashboardDbContext db) =>
        db
            .VendorScores.AsNoTracking()
            .Where(s => s.Day == db.VendorScores.Max(x => x.Day))
            .OrderBy(s => s.VendorId)
            .Select(s => new ScoreMark(s.VendorId, s.Vendor!.Key, s.Vendor.Name, new Interval(s.Lower, s.Upper)));
}

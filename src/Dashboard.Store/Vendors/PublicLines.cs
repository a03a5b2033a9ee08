using Dashboard.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Vendors;

/// <summary>Two vendors whose public ties changed over time.</summary>
public sealed record VendorPair(string Key, string Name, string OtherKey, string OtherName)
{
    /// <summary>As an address names it.</summary>
    public string Id => $"{Key}~{OtherKey}";
}

/// <param name="Pairs">All pairs with dated lines, those with most facts first.</param>
/// <param name="Shown">The pair that was asked for, else the first; null while the register knows no dated line.</param>
/// <param name="Ties">Its ties, as seen from the first of the two.</param>
public sealed record PublicLinesView(IReadOnlyList<VendorPair> Pairs, VendorPair? Shown, IReadOnlyList<TieView> Ties);

/// <summary>The public history between two vendors: dated lines of sourced facts, such as who may host whom.</summary>
public sealed class PublicLines(StoreContexts contexts)
{
    public async Task<PublicLinesView> ReadAsync(Actor actor, string? pair, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        var ties = await Lines(db).ToListAsync(cancellationToken);
        var pairs = ties.GroupBy(PairOf)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key.Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToList());
        var shown = pairs.Keys.FirstOrDefault(p => p.Id == pair) ?? pairs.Keys.FirstOrDefault();
        return new PublicLinesView(
            [.. pairs.Keys],
            shown,
            shown is null ? [] : [.. pairs[shown].Select(t => new TieView(t.From!.Key == shown.Key, shown.OtherKey, shown.OtherName, t))]
        );
    }

    internal static IQueryable<Tie> Lines(DashboardDbContext db) =>
        db
            .Ties.AsNoTracking()
            .Include(t => t.From)
            .Include(t => t.To)
            .Where(t => t.Line != "" && db.Ties.Count(o => o.Line == t.Line && (o.FromId == t.FromId || o.FromId == t.ToId)) > 1)
            .OrderBy(t => t.Id);

    // One pair whichever of the two gives and which receives.
    private static VendorPair PairOf(Tie tie)
    {
        var (first, second) = string.CompareOrdinal(tie.From!.Key, tie.To!.Key) <= 0 ? (tie.From, tie.To) : (tie.To, tie.From);
        return new VendorPair(first.Key, first.Name, second.Key, second.Name);
    }
}

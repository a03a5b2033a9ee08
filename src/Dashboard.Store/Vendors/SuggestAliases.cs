using Dashboard.Domain.Vendors.Aliases;
using Dashboard.Store.Pricing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Vendors;

/// <summary>Turns names that nothing explains into suggestions; in the caller's transaction.</summary>
internal static class SuggestAliases
{
    public static async Task<int> RunAsync(DashboardDbContext db, CancellationToken cancellationToken)
    {
        var known = (await db.ModelAliases.Select(a => a.Name).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var suggester = new AliasSuggester(await ModelsAsync(db, cancellationToken));
        var day = DateOnly.FromDateTime(db.Now.UtcDateTime);
        var seen = await OfferedNames(db).ToListAsync(cancellationToken);
        seen.AddRange(await NoticedNames(db).ToListAsync(cancellationToken));
        seen.AddRange(await UsedNames(db).ToListAsync(cancellationToken));
        var added = 0;
        foreach (var name in seen.Where(n => n.Name.Length is > 0 and <= 250 && known.Add(n.Name)))
        {
            // A list names thousands of models that nobody here uses: only what is near one of ours, or what we pay for, wants a person.
            var suggestion = suggester.Find(name.Name);
            if (suggestion is null && !name.IsUsed)
            {
                continue;
            }

            added++;
            db.ModelAliases.Add(
                new ModelAlias
                {
                    Name = name.Name,
                    Kind = name.Kind,
                    State = AliasState.Suggested,
                    ModelId = suggestion?.ModelId,
                    Reason = suggestion?.Reason ?? "Usage carries this name, and nothing says which model it is.",
                    SeenIn = name.SeenIn,
                    FirstSeenOn = day,
                }
            );
        }

        await db.SaveChangesAsync(cancellationToken);
        return added;
    }

    private static async Task<IReadOnlyList<KnownModel>> ModelsAsync(DashboardDbContext db, CancellationToken cancellationToken) =>
        [
            .. (
                await db
                    .Models.Select(m => new
                    {
                        m.Id,
                        m.Name,
                        m.Key,
                        m.Aliases,
                    })
                    .ToListAsync(cancellationToken)
            ).Select(m => new KnownModel(
                m.Id,
                m.Name,
                [m.Name, m.Key, .. m.Aliases.Split('|').Where(a => !a.Contains('*', StringComparison.Ordinal))]
            )),
        ];

    internal static IQueryable<SeenName> OfferedNames(DashboardDbContext db) =>
        db
            .Offers.Where(o => o.ModelId == null)
            .GroupBy(o => o.ListedModel)
            .Select(g => new SeenName
            {
                Name = g.Key,
                SeenIn = g.Min(o => o.List)!,
                Kind = AliasKind.Gateway,
            });

    internal static IQueryable<SeenName> NoticedNames(DashboardDbContext db) =>
        db
            .ModelNotices.Where(n => n.ModelId == null)
            .GroupBy(n => n.Name)
            .Select(g => new SeenName
            {
                Name = g.Key,
                SeenIn = g.Min(n => n.Source!.Name)!,
                Kind = AliasKind.VendorId,
            });

    internal static IQueryable<SeenName> UsedNames(DashboardDbContext db) =>
        db
            .UsageLines.Where(l => l.IsAi && l.ModelId == null && (l.SkuId ?? l.SkuMeter) != null)
            .GroupBy(l => (l.SkuId ?? l.SkuMeter)!)
            .Select(g => new SeenName
            {
                Name = g.Key,
                SeenIn = g.Min(l => l.ServiceName) ?? "Usage",
                Kind = AliasKind.Deployment,
                IsUsed = true,
            });

    internal sealed class SeenName
    {
        public required string Name { get; init; }
        public required string SeenIn { get; init; }
        public AliasKind Kind { get; init; }
        public bool IsUsed { get; init; }
    }
}

using Dashboard.Domain.Spend;
using Dashboard.Store.Vendors;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Pricing;

/// <summary>Which model and channel a list means by its names: first what people decided of a name, then the patterns of models and vendors, a user's own before the catalogue's.</summary>
internal sealed class OfferNames
{
    private readonly IReadOnlyList<(string Pattern, int Id)> models;
    private readonly IReadOnlyList<(string Pattern, int Id)> channels;
    private readonly IReadOnlyDictionary<string, int?> decided;

    private OfferNames(
        IReadOnlyList<(string, int)> models,
        IReadOnlyList<(string, int)> channels,
        IReadOnlyDictionary<string, int?> decided
    )
    {
        this.models = models;
        this.channels = channels;
        this.decided = decided;
    }

    public static async Task<OfferNames> LoadAsync(DashboardDbContext db, CancellationToken cancellationToken)
    {
        var listed = await db
            .Models.OrderByDescending(m => m.Origin)
            .ThenBy(m => m.Id)
            .Select(m => new { m.Id, m.Aliases })
            .ToListAsync(cancellationToken);
        var sellers = await db
            .Vendors.OrderByDescending(v => v.Origin)
            .ThenBy(v => v.Id)
            .Select(v => new { v.Id, v.PriceListNames })
            .ToListAsync(cancellationToken);
        var spoken = await Decided(db).ToDictionaryAsync(a => a.Name, a => a.ModelId, StringComparer.Ordinal, cancellationToken);
        return new OfferNames(
            Patterns(listed.Select(m => (m.Aliases, m.Id))),
            Patterns(sellers.Select(v => (v.PriceListNames, v.Id))),
            spoken
        );
    }

    internal static IQueryable<ModelAlias> Decided(DashboardDbContext db) =>
        db.ModelAliases.AsNoTracking().Where(a => a.State != AliasState.Suggested);

    public int? ModelOf(string listedModel) => decided.TryGetValue(listedModel, out var model) ? model : Find(models, listedModel);

    public int? ChannelOf(string provider) => Find(channels, provider);

    private static int? Find(IReadOnlyList<(string Pattern, int Id)> patterns, string name)
    {
        foreach (var (pattern, id) in patterns)
        {
            if (Wildcard.IsMatch(name, pattern))
            {
                return id;
            }
        }

        return null;
    }

    private static List<(string Pattern, int Id)> Patterns(IEnumerable<(string Aliases, int Id)> rows) =>
        [
            .. rows.SelectMany(r =>
                r.Aliases.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(p => (p, r.Id))
            ),
        ];
}

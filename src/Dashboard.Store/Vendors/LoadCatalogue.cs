using Dashboard.Domain.Spend;
using Dashboard.Sources.Catalogue;
using Dashboard.Store.Access;
using Dashboard.Store.LockIn;
using Dashboard.Store.Spend;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Vendors;

/// <summary>
/// Brings the shipped catalogue in: what is missing is added, what is there stays as people left it, and what they removed stays away. Mapping rules come with the first load only.
/// </summary>
public sealed class LoadCatalogue(StoreContexts contexts, IStoreLocks locks, ComputeScores scores)
{
    public async Task RunAsync(Actor actor, CancellationToken cancellationToken)
    {
        await using (var db = contexts.For(actor))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await locks.AcquireAsync(db, "catalogue", cancellationToken);
            var isFirst = !await db.Vendors.IgnoreQueryFilters().AnyAsync(cancellationToken);
            await AddVendorsAsync(db, cancellationToken);
            var vendors = await db.Vendors.IgnoreQueryFilters().ToDictionaryAsync(v => v.Key, v => v.Id, cancellationToken);
            await AddModelsAsync(db, vendors, cancellationToken);
            await AddTiesAsync(db, vendors, cancellationToken);
            if (isFirst)
            {
                await AddRulesAsync(db, vendors, cancellationToken);
            }

            var added = await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            if (added == 0 && !isFirst)
            {
                return;
            }
        }

        await scores.RunAsync(actor, "after loading the catalogue", cancellationToken);
    }

    private static async Task AddVendorsAsync(DashboardDbContext db, CancellationToken cancellationToken)
    {
        var known = await db.Vendors.IgnoreQueryFilters().ToDictionaryAsync(v => v.Key, cancellationToken);
        foreach (var vendor in VendorCatalogue.Vendors.Where(v => !known.ContainsKey(v.Key)))
        {
            known[vendor.Key] = new Vendor
            {
                Key = vendor.Key,
                Name = vendor.Name,
                Roles = vendor.Roles,
                Country = vendor.Country,
                Summary = vendor.Summary,
                PriceListNames = string.Join('|', vendor.PriceListNames),
                Origin = Origin.Catalogue,
            };
            db.Vendors.Add(known[vendor.Key]);
        }

        foreach (
            var vendor in VendorCatalogue.Vendors.Where(v => v.ParentKey is not null && db.Entry(known[v.Key]).State == EntityState.Added)
        )
        {
            known[vendor.Key].Parent = known[vendor.ParentKey!];
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task AddModelsAsync(DashboardDbContext db, Dictionary<string, int> vendors, CancellationToken cancellationToken)
    {
        var known = await db.Models.IgnoreQueryFilters().Select(m => m.Key).ToHashSetAsync(cancellationToken);
        foreach (var model in VendorCatalogue.Models.Where(m => !known.Contains(m.Key)))
        {
            db.Models.Add(
                new Model
                {
                    Key = model.Key,
                    VendorId = vendors[model.VendorKey],
                    Name = model.Name,
                    Family = model.Family,
                    Tier = model.Tier,
                    Aliases = string.Join('|', model.Aliases),
                    Origin = Origin.Catalogue,
                }
            );

            // One by one: the order of their ids is the order in which aliases are tried.
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private static async Task AddTiesAsync(DashboardDbContext db, Dictionary<string, int> vendors, CancellationToken cancellationToken)
    {
        var known = await db.Ties.IgnoreQueryFilters().Select(t => t.Key).ToHashSetAsync(cancellationToken);
        db.Ties.AddRange(
            VendorCatalogue
                .Ties.Where(t => !known.Contains(t.Key))
                .Select(tie => new Tie
                {
                    Key = tie.Key,
                    FromId = vendors[tie.FromKey],
                    ToId = vendors[tie.ToKey],
                    Kind = tie.Kind,
                    Line = tie.Line,
                    StartsOn = tie.From?.Date,
                    StartPrecision = tie.From?.Precision ?? Domain.Vendors.DatePrecision.Day,
                    EndsOn = tie.To?.Date,
                    EndPrecision = tie.To?.Precision ?? Domain.Vendors.DatePrecision.Day,
                    Fact = tie.Fact,
                    Status = tie.Status,
                    ReadFrom = tie.ReadFrom,
                    SourceTitle = tie.SourceTitle,
                    SourceAddress = tie.SourceAddress,
                    SourceDate = tie.SourceDate,
                    Note = tie.Note,
                    Origin = Origin.Catalogue,
                })
        );
    }

    private static async Task AddRulesAsync(DashboardDbContext db, Dictionary<string, int> vendors, CancellationToken cancellationToken)
    {
        var models = await db.Models.ToDictionaryAsync(m => m.Key, m => m.Id, cancellationToken);
        foreach (var rule in VendorCatalogue.MappingRules)
        {
            var stored = new StoredMappingRule
            {
                Order = rule.Order,
                Name = rule.Name,
                PartyId = Find(vendors, rule.PartyKey),
                DeveloperId = Find(vendors, rule.DeveloperKey),
                HostId = Find(vendors, rule.HostKey),
                ChannelId = Find(vendors, rule.ChannelKey),
                ModelId = Find(models, rule.ModelKey),
                TokenKind = rule.TokenKind,
                Origin = Origin.Catalogue,
            };
            stored.WriteConditions(rule.Conditions.Select(c => new LineCondition(c.Field, c.Pattern)));
            db.MappingRules.Add(stored);
        }
    }

    private static int? Find(Dictionary<string, int> ids, string? key) => key is null ? null : ids[key];
}

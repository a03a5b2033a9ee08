using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Dashboard.Store.Access;
using Dashboard.Store.Contracts.Review;
using Dashboard.Store.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts.Calendar;

/// <summary>A private address as its owner sees it; the secret is gone.</summary>
public sealed record FeedRow(int Id, string Name, DateTimeOffset CreatedAt, DateTimeOffset? LastReadAt);

/// <summary>
/// Private addresses of the calendar. Whoever knows one reads what its owner may read, until the owner takes it back or their account is
/// closed; what the owner may no longer read is gone from it at once.
/// </summary>
public sealed class CalendarFeeds(StoreContexts contexts, ContractCalendar calendar)
{
    /// <summary>Random bytes of a secret: 256 bits, so that only its hash need be kept and nobody can guess one.</summary>
    public const int SecretBytes = 32;

    public const int MostFeeds = 10;

    private const int LongestName = 100;
    private const int MonthsAhead = 24;
    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(15);

    public async Task<IReadOnlyList<FeedRow>> ListAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadContracts);
        await using var db = contexts.For(actor);
        return await Own(db, actor.Name).Select(f => new FeedRow(f.Id, f.Name, f.CreatedAt, f.LastReadAt)).ToListAsync(cancellationToken);
    }

    /// <returns>The secret, this once.</returns>
    public async Task<(SaveResult Result, string? Secret)> MakeAsync(Actor actor, string name, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadContracts);
        name = name.Trim();
        if (name.Length is 0 or > LongestName)
        {
            return (
                SaveResult.Invalid(new FieldError("Name", "Say where you will use it, such as “Phone”, in at most 100 characters.")),
                null
            );
        }

        await using var db = contexts.For(actor);
        var owner = await db.Users.SingleOrDefaultAsync(u => u.DisplayName == actor.Name && u.DisabledAt == null, cancellationToken);
        if (owner is null)
        {
            return (SaveResult.NotFound("Only a person with an account can have a private address."), null);
        }

        if (await Own(db, actor.Name).CountAsync(cancellationToken) >= MostFeeds)
        {
            return (SaveResult.Invalid(new FieldError("Name", $"You have {MostFeeds} addresses: take one back first.")), null);
        }

        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var feed = new CalendarFeed
        {
            UserId = owner.Id,
            Name = name,
            TokenHash = Hash(secret),
            CreatedAt = db.Now,
        };
        db.CalendarFeeds.Add(feed);
        await db.SaveChangesAsync(cancellationToken);
        return (SaveResult.Saved(feed.Id), secret);
    }

    /// <summary>Takes an address of the actor's own back, for good.</summary>
    public async Task<SaveResult> RevokeAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadContracts);
        await using var db = contexts.For(actor);
        var feed = await Own(db, actor.Name).AsTracking().SingleOrDefaultAsync(f => f.Id == id, cancellationToken);
        if (feed is null)
        {
            return SaveResult.NotFound("This address was taken back already.");
        }

        feed.RevokedAt = db.Now;
        return await ReviewClause.SavedAsync(db, cancellationToken) ? SaveResult.Saved(id) : SaveResult.Conflict("Try again.");
    }

    /// <summary>What the address shows now, as its owner may read it.</summary>
    /// <returns>Null for an address that is not, was taken back, or whose owner may no longer read contracts.</returns>
    public async Task<CalendarView?> ReadAsync(string secret, CancellationToken cancellationToken)
    {
        var hash = Hash(secret);
        await using var db = contexts.For(Actor.Nobody);
        var feed = await Live(db).SingleOrDefaultAsync(f => f.TokenHash == hash, cancellationToken);
        if (feed is null)
        {
            return null;
        }

        var owner = new Actor(feed.User!.DisplayName, await UserRecords.RolesAsync(db, feed.UserId, cancellationToken));
        if (!owner.May(Permission.ReadContracts))
        {
            return null;
        }

        // Noted for the owner, not audited: programs read it many times a day.
        var now = db.Now;
        if (feed.LastReadAt is null || now - feed.LastReadAt > Noted)
        {
            await db
                .CalendarFeeds.Where(f => f.Id == feed.Id)
                .ExecuteUpdateAsync(s => s.SetProperty(f => f.LastReadAt, now), cancellationToken);
        }

        return await calendar.ReadAsync(owner, MonthsAhead, vendorKey: null, kind: null, cancellationToken);
    }

    internal static IQueryable<CalendarFeed> Live(DashboardDbContext db) =>
        db.CalendarFeeds.AsNoTracking().Include(f => f.User).Where(f => f.RevokedAt == null && f.User!.DisabledAt == null);

    // Names are unique: the audit log stands on that too.
    internal static IQueryable<CalendarFeed> Own(DashboardDbContext db, string person) =>
        db.CalendarFeeds.AsNoTracking().Where(f => f.RevokedAt == null && f.User!.DisplayName == person).OrderBy(f => f.Id);

    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

using Dashboard.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Identity;

/// <summary>One account per role, without a password, for one-click sign-in during development. Everywhere else they are closed.</summary>
public sealed class Personas(StoreContexts contexts, TimeProvider time)
{
    // .invalid never resolves (RFC 2606), so no real person has such an address.
    private const string Domain = "@persona.invalid";

    public static bool IsPersona(string? email) => email?.EndsWith(Domain, StringComparison.OrdinalIgnoreCase) ?? false;

    /// <summary>The address of the persona of a role; null when there is no such role.</summary>
    public static string? EmailOf(string? role) =>
        Roles.All.FirstOrDefault(r => r == role) is { } known ? known.ToLowerInvariant() + Domain : null;

    /// <summary>Development: adds the missing ones and opens closed ones.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await using var db = contexts.For(Actor.System("start-up"));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var role in Roles.All)
        {
            var user = await UserRecords.FindAsync(db, EmailOf(role)!, cancellationToken);
            if (user is null)
            {
                user = UserRecords.New($"{role} (persona)", EmailOf(role)!);
                db.Users.Add(user);
                db.Record("added", UserRecords.Subject, user.DisplayName, UserRecords.Json(user, [role]));
                await db.SaveChangesAsync(cancellationToken);
                await UserRecords.SetRolesAsync(db, user.Id, [role], cancellationToken);
            }

            user.DisabledAt = null;
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Everywhere else: closes those that a development run left in this database.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        await using var db = contexts.For(Actor.System("start-up"));
        var open = await db.Users.Where(u => u.Email!.EndsWith(Domain) && u.DisabledAt == null).ToListAsync(cancellationToken);
        foreach (var user in open)
        {
            user.DisabledAt = time.GetUtcNow();
            user.EndSessions();
            db.Record("disabled", UserRecords.Subject, user.DisplayName, null);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}

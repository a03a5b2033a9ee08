using System.Text.Json;
using System.Text.Json.Serialization;
using Dashboard.Store.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Identity;

/// <summary>How accounts and their roles lie in the tables.</summary>
internal static class UserRecords
{
    public const string Subject = "user";
    private static readonly JsonSerializerOptions WithoutNulls = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static User New(string name, string email) =>
        new()
        {
            DisplayName = name,
            UserName = email,
            NormalizedUserName = Normalize(email),
            Email = email,
            NormalizedEmail = Normalize(email),
            EmailConfirmed = true,
            LockoutEnabled = true,
            SecurityStamp = User.NewStamp(),
            ConcurrencyStamp = User.NewStamp(),
        };

    public static Task<User?> FindAsync(DashboardDbContext db, string email, CancellationToken cancellationToken)
    {
        var normalized = Normalize(email);
        return db.Users.SingleOrDefaultAsync(u => u.NormalizedEmail == normalized, cancellationToken);
    }

    /// <summary>What the audit log keeps of an account: never anything of its password.</summary>
    public static string Json(User user, IEnumerable<string> roles) =>
        JsonSerializer.Serialize(new UserFacts(user.DisplayName, user.Email, Words(roles)));

    public static string Json(IEnumerable<string> roles) => JsonSerializer.Serialize(new UserFacts(null, null, Words(roles)), WithoutNulls);

    public static async Task<IReadOnlyList<string>> RolesAsync(DashboardDbContext db, int userId, CancellationToken cancellationToken) =>
        await db
            .UserRoles.Where(r => r.UserId == userId)
            .Join(db.Roles, r => r.RoleId, r => r.Id, (_, role) => role.Name!)
            .OrderBy(name => name)
            .ToListAsync(cancellationToken);

    /// <summary>Replaces the roles; the caller saves.</summary>
    public static async Task SetRolesAsync(
        DashboardDbContext db,
        int userId,
        IReadOnlyCollection<string> roles,
        CancellationToken cancellationToken
    )
    {
        await EnsureRolesAsync(db, cancellationToken);
        var wanted = await db.Roles.Where(r => roles.Contains(r.Name!)).Select(r => r.Id).ToListAsync(cancellationToken);
        var present = await db.UserRoles.Where(r => r.UserId == userId).ToListAsync(cancellationToken);
        db.UserRoles.RemoveRange(present.Where(r => !wanted.Contains(r.RoleId)));
        db.UserRoles.AddRange(
            wanted.Except(present.Select(r => r.RoleId)).Select(roleId => new IdentityUserRole<int> { UserId = userId, RoleId = roleId })
        );
    }

    /// <summary>Whether somebody else could still manage users: an administrator who may sign in.</summary>
    public static Task<bool> HasAdministratorAsync(DashboardDbContext db, int? except, CancellationToken cancellationToken) =>
        db
            .Users.Where(u => u.DisabledAt == null && u.Id != except)
            .AnyAsync(
                u =>
                    db.UserRoles.Any(r =>
                        r.UserId == u.Id && db.Roles.Any(role => role.Id == r.RoleId && role.Name == Roles.Administrator)
                    ),
                cancellationToken
            );

    private static async Task EnsureRolesAsync(DashboardDbContext db, CancellationToken cancellationToken)
    {
        var present = await db.Roles.Select(r => r.Name!).ToListAsync(cancellationToken);
        db.Roles.AddRange(
            Roles
                .All.Except(present, StringComparer.Ordinal)
                .Select(name => new IdentityRole<int>(name) { NormalizedName = Normalize(name) })
        );
        await db.SaveChangesAsync(cancellationToken);
    }

    // As the framework's own UpperInvariantLookupNormalizer does.
    private static string Normalize(string text) => text.Normalize().ToUpperInvariant();

    private static string Words(IEnumerable<string> roles) => string.Join(", ", roles.Order(StringComparer.Ordinal));

    private sealed record UserFacts(string? Name, string? Email, string Roles);
}

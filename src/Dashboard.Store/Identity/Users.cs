using Dashboard.Store.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Identity;

/// <summary>Who may sign in, and as what. Every change is audited in its own transaction and ends the account's open sessions.</summary>
public sealed class Users(StoreContexts contexts, IStoreLocks locks, IPasswordHasher<User> hasher, TimeProvider time)
{
    private const string LastAdministrator = "This is the last administrator who can sign in. Make someone else an administrator first.";

    public async Task<IReadOnlyList<UserRow>> ListAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ManageUsers);
        await using var db = contexts.For(actor);
        var now = time.GetUtcNow();
        var users = await db.Users.AsNoTracking().OrderBy(u => u.DisplayName).ToListAsync(cancellationToken);
        var roles = (
            await db
                .UserRoles.Join(db.Roles, r => r.RoleId, r => r.Id, (r, role) => new { r.UserId, role.Name })
                .ToListAsync(cancellationToken)
        ).ToLookup(r => r.UserId, r => r.Name!);
        return
        [
            .. users.Select(u => new UserRow(
                u.Id,
                u.DisplayName,
                u.Email ?? "",
                [.. roles[u.Id].Order(StringComparer.Ordinal)],
                u.DisabledAt,
                u.LockoutEnd > now ? u.LockoutEnd : null
            )),
        ];
    }

    /// <summary>False while nobody could sign in and manage users: then the first administrator may be made with the one-time code.</summary>
    public async Task<bool> HasAdministratorAsync(CancellationToken cancellationToken)
    {
        await using var db = contexts.For(Actor.System("start-up"));
        return await UserRecords.HasAdministratorAsync(db, except: null, cancellationToken);
    }

    public async Task<SaveResult> AddAsync(Actor actor, UserEdit edit, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ManageUsers);
        return await InLockAsync(actor, db => AddAsync(db, edit, cancellationToken), cancellationToken);
    }

    /// <summary>For whoever holds the one-time code; refused once there is an administrator. The roles of the edit do not count.</summary>
    public Task<SaveResult> AddFirstAdministratorAsync(UserEdit edit, CancellationToken cancellationToken)
    {
        edit.Roles.Clear();
        edit.Roles.Add(Roles.Administrator);
        return InLockAsync(
            Actor.System("first start"),
            async db =>
                await UserRecords.HasAdministratorAsync(db, except: null, cancellationToken)
                    ? SaveResult.Conflict("There is an administrator already. Sign in, or ask them for an account.")
                    : await AddAsync(db, edit, cancellationToken),
            cancellationToken
        );
    }

    public Task<SaveResult> ChangeRolesAsync(Actor actor, int id, IReadOnlyCollection<string> roles, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor,
            id,
            async (db, user) =>
            {
                var errors = UserEdit.RoleErrors(roles).ToList();
                if (errors.Count > 0)
                {
                    return SaveResult.Invalid(errors);
                }

                if (!roles.Contains(Roles.Administrator) && !await UserRecords.HasAdministratorAsync(db, user.Id, cancellationToken))
                {
                    return SaveResult.Invalid(new FieldError(nameof(UserEdit.Roles), LastAdministrator));
                }

                var before = await UserRecords.RolesAsync(db, user.Id, cancellationToken);
                if (before.Order(StringComparer.Ordinal).SequenceEqual(roles.Order(StringComparer.Ordinal)))
                {
                    return SaveResult.Saved(user.Id);
                }

                await UserRecords.SetRolesAsync(db, user.Id, roles, cancellationToken);
                user.EndSessions();
                db.Record("changed", UserRecords.Subject, user.DisplayName, UserRecords.Json(roles), UserRecords.Json(before));
                return SaveResult.Saved(user.Id);
            },
            cancellationToken
        );

    public Task<SaveResult> DisableAsync(Actor actor, int id, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor,
            id,
            async (db, user) =>
            {
                if (!await UserRecords.HasAdministratorAsync(db, user.Id, cancellationToken))
                {
                    return SaveResult.Invalid(new FieldError("", LastAdministrator));
                }

                user.DisabledAt ??= time.GetUtcNow();
                user.EndSessions();
                db.Record("disabled", UserRecords.Subject, user.DisplayName, null);
                return SaveResult.Saved(user.Id);
            },
            cancellationToken
        );

    /// <summary>Opens a closed account, and one that rests after too many wrong passwords.</summary>
    public Task<SaveResult> EnableAsync(Actor actor, int id, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor,
            id,
            (db, user) =>
            {
                (user.DisabledAt, user.LockoutEnd, user.AccessFailedCount) = (null, null, 0);
                db.Record("enabled", UserRecords.Subject, user.DisplayName, null);
                return Task.FromResult(SaveResult.Saved(user.Id));
            },
            cancellationToken
        );

    public Task<SaveResult> ResetPasswordAsync(Actor actor, int id, string password, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor,
            id,
            (db, user) =>
            {
                var problems = PasswordRules.Problems(password, user.DisplayName, user.Email ?? "").ToList();
                if (problems.Count > 0)
                {
                    return Task.FromResult(SaveResult.Invalid([.. problems.Select(p => new FieldError(nameof(UserEdit.Password), p))]));
                }

                user.PasswordHash = hasher.HashPassword(user, password);
                (user.LockoutEnd, user.AccessFailedCount) = (null, 0);
                user.EndSessions();
                db.Record("password reset", UserRecords.Subject, user.DisplayName, null);
                return Task.FromResult(SaveResult.Saved(user.Id));
            },
            cancellationToken
        );

    private async Task<SaveResult> AddAsync(DashboardDbContext db, UserEdit edit, CancellationToken cancellationToken)
    {
        var errors = edit.Validate().ToList();
        var (name, email) = (edit.Name.Trim(), edit.Email.Trim());
        if (await db.Users.AnyAsync(u => u.DisplayName.ToLower() == name.ToLower(), cancellationToken))
        {
            errors.Add(
                new FieldError(
                    nameof(edit.Name),
                    "Someone has this name already, and the audit log could not tell them apart. Add an initial or a department."
                )
            );
        }

        if (await UserRecords.FindAsync(db, email, cancellationToken) is not null)
        {
            errors.Add(
                new FieldError(nameof(edit.Email), "There is an account with this e-mail address already. Change its roles instead.")
            );
        }

        if (errors.Count > 0)
        {
            return SaveResult.Invalid(errors);
        }

        var user = UserRecords.New(name, email);
        user.PasswordHash = hasher.HashPassword(user, edit.Password);
        db.Users.Add(user);
        db.Record("added", UserRecords.Subject, name, UserRecords.Json(user, edit.Roles));
        await db.SaveChangesAsync(cancellationToken);
        await UserRecords.SetRolesAsync(db, user.Id, [.. edit.Roles], cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return SaveResult.Saved(user.Id);
    }

    private async Task<SaveResult> ChangeAsync(
        Actor actor,
        int id,
        Func<DashboardDbContext, User, Task<SaveResult>> change,
        CancellationToken cancellationToken
    )
    {
        actor.Demand(Permission.ManageUsers);
        return await InLockAsync(
            actor,
            async db =>
            {
                var user = await db.Users.SingleOrDefaultAsync(u => u.Id == id, cancellationToken);
                return user switch
                {
                    null => SaveResult.NotFound("This account is gone. Reload the list."),
                    _ when Personas.IsPersona(user.Email) => SaveResult.Invalid(
                        new FieldError("", "Personas belong to development and stay as they are.")
                    ),
                    _ => await change(db, user),
                };
            },
            cancellationToken
        );
    }

    // One change of accounts at a time: otherwise two administrators could demote each other at once.
    private async Task<SaveResult> InLockAsync(
        Actor actor,
        Func<DashboardDbContext, Task<SaveResult>> work,
        CancellationToken cancellationToken
    )
    {
        await using var db = contexts.For(actor);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await locks.AcquireAsync(db, "users", cancellationToken);
        try
        {
            var result = await work(db);
            if (result.IsSaved)
            {
                await db.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
            }

            return result;
        }
        catch (DbUpdateConcurrencyException)
        {
            return SaveResult.Conflict("The account changed at the same moment, for example because someone signed in. Try again.");
        }
    }
}

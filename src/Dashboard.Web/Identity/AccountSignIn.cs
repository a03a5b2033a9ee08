using Dashboard.Store.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Identity;

/// <summary>Signs in accounts that are open, and takes as long over an unknown e-mail address as over a wrong password.</summary>
public sealed class AccountSignIn(
    UserManager<User> users,
    IHttpContextAccessor context,
    IUserClaimsPrincipalFactory<User> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<User>> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<User> confirmation,
    IPasswordHasher<User> hasher
) : SignInManager<User>(users, context, claims, options, log, schemes, confirmation)
{
    private static string? decoy;

    public override Task<bool> CanSignInAsync(User user) => Task.FromResult(user.DisabledAt is null);

    public async Task<bool> TryAsync(string email, string password)
    {
        if (await UserManager.FindByEmailAsync(email) is { PasswordHash: not null } user)
        {
            return (await PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true)).Succeeded;
        }

        var nobody = new User { DisplayName = "" };
        hasher.VerifyHashedPassword(nobody, decoy ??= hasher.HashPassword(nobody, Guid.NewGuid().ToString()), password);
        return false;
    }
}

using System.Security.Claims;
using Dashboard.Store.Identity;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Identity;

/// <summary>Looks every half minute whether the person of an open page may still be signed in.</summary>
public sealed class CircuitSession(ILoggerFactory loggers, IServiceScopeFactory scopes, IOptions<IdentityOptions> options)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await IsValidAsync(scope.ServiceProvider.GetRequiredService<UserManager<User>>(), authenticationState.User);
        }
        catch (Exception e) when (Failure.IsDatabaseGone(e))
        {
            // Without the database nobody reads anything; when it is back, the next look decides.
            return true;
        }
    }

    private async Task<bool> IsValidAsync(UserManager<User> users, ClaimsPrincipal session)
    {
        var user = await users.GetUserAsync(session);
        return user is { DisabledAt: null }
            && session.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType) == await users.GetSecurityStampAsync(user);
    }
}

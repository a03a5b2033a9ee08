using System.Security.Claims;
using Dashboard.Store.Access;
using Microsoft.AspNetCore.Components.Authorization;

namespace Dashboard.Web.Identity;

/// <summary>The signed-in person as the use cases know them. Pages ask for it once, before their first use case.</summary>
public sealed class CurrentActor(AuthenticationStateProvider authentication)
{
    public async Task<Actor> GetAsync() => From((await authentication.GetAuthenticationStateAsync()).User);

    /// <summary>An actor without roles where nobody is signed in.</summary>
    public static Actor From(ClaimsPrincipal user) =>
        new(user.Identity?.Name ?? "nobody", user.FindAll(ClaimTypes.Role).Select(role => role.Value));
}

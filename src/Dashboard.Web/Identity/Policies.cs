using Dashboard.Store.Access;
using Microsoft.AspNetCore.Authorization;

namespace Dashboard.Web.Identity;

/// <summary>One policy per permission, named like it: <c>[Authorize(Policy = nameof(Permission.RunJobs))]</c>.</summary>
public static class Policies
{
    public static void AddPermissionPolicies(this IServiceCollection services)
    {
        var authorization = services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        foreach (var permission in Enum.GetValues<Permission>())
        {
            authorization.AddPolicy(
                permission.ToString(),
                policy => policy.RequireAuthenticatedUser().RequireRole(Permissions.RolesWith(permission))
            );
        }
    }
}

namespace Dashboard.Store.Access;

/// <summary>Who acts: a signed-in person, a scheduled job or the command line. Every use case takes one and every audit entry names it.</summary>
public sealed class Actor
{
    private readonly HashSet<string> roles;

    public Actor(string name, IEnumerable<string> roles)
    {
        Name = name;
        this.roles = [.. roles];
    }

    public string Name { get; }

    /// <summary>May do and see nothing.</summary>
    internal static Actor Nobody { get; } = new("nobody", []);

    /// <summary>The application itself: jobs and start-up. May do everything that needs no human judgement.</summary>
    public static Actor System(string job) => new($"system: {job}", [Roles.Administrator]);

    /// <summary>Whoever can start the command line on the data folder owns the data.</summary>
    public static Actor CommandLine { get; } = new("command line", Roles.All);

    /// <summary>One of <see cref="Roles"/>. For what a person is shown first; whether they may is asked with <see cref="May"/>.</summary>
    public bool Is(string role) => roles.Contains(role);

    public bool May(Permission permission) => Permissions.RolesWith(permission).Any(roles.Contains);

    /// <exception cref="NotPermittedException">No role of the actor grants it.</exception>
    public void Demand(Permission permission)
    {
        if (!May(permission))
        {
            throw new NotPermittedException(this, permission);
        }
    }
}

/// <summary>A use case was called by someone whose roles do not grant it. Pages hide what is not permitted, so this is never routine.</summary>
public sealed class NotPermittedException(Actor actor, Permission permission)
    : Exception(
        $"{actor.Name} may not do this ({permission}); it needs the role {string.Join(" or ", Permissions.RolesWith(permission))}."
    );

namespace Dashboard.Store.Identity;

/// <summary>An account as the list shows it.</summary>
/// <param name="LockedUntil">After too many wrong passwords; null when it may try.</param>
public sealed record UserRow(
    int Id,
    string Name,
    string Email,
    IReadOnlyList<string> Roles,
    DateTimeOffset? DisabledAt,
    DateTimeOffset? LockedUntil
)
{
    /// <summary>Exists for development only; nobody edits it.</summary>
    public bool IsPersona => Personas.IsPersona(Email);
}

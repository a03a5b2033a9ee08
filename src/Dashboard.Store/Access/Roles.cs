namespace Dashboard.Store.Access;

/// <summary>The four roles of the product.</summary>
public static class Roles
{
    public const string Procurement = "Procurement";
    public const string Legal = "Legal";
    public const string Executive = "Executive";
    public const string Administrator = "Administrator";

    public static IReadOnlyList<string> All { get; } = [Procurement, Legal, Executive, Administrator];
}

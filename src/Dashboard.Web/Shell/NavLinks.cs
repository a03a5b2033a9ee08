using Dashboard.Store.Access;

namespace Dashboard.Web.Shell;

/// <summary>One entry of the rail.</summary>
/// <param name="Icon">A symbol's id in wwwroot/img/icons.svg.</param>
/// <param name="Needs">Shown only to those who may; null for everyone.</param>
public sealed record NavEntry(string Href, string Word, string Icon, Permission? Needs = null);

/// <summary>Entries that belong together; the first group has no word.</summary>
public sealed record NavGroup(string? Word, IReadOnlyList<NavEntry> Entries);

/// <summary>The rail, grouped by what people do. A new page adds its line here.</summary>
public static class NavLinks
{
    public static IReadOnlyList<NavGroup> Groups { get; } =
    [
        new(
            null,
            [
                new("/", "Home", "home"),
                new("/vendors", "Vendors", "vendors"),
                new("/contracts", "Contracts", "contracts"),
                new("/registers/applications", "Applications", "applications"),
                new("/registers/commitments", "Commitments", "commitments"),
                new("/prices", "Prices", "prices"),
                new("/signals", "Signals", "signals"),
            ]
        ),
        new(
            "Data",
            [
                new("/registers", "All registers", "registers"),
                new("/imports", "Imports", "imports"),
                new("/sources", "Sources", "sources"),
                new("/spend/rules", "Mapping rules", "rules"),
                new("/reconciliation", "Reconciliation", "reconciliation"),
            ]
        ),
        new(
            "Control",
            [
                new("/policy", "Score policy", "policy"),
                new("/jobs", "Jobs", "jobs"),
                new("/audit", "Audit log", "audit", Permission.ReadAuditLog),
                new("/users", "Users", "users", Permission.ManageUsers),
                new("/about", "About", "about"),
            ]
        ),
    ];
}

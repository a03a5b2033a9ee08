using Dashboard.Store.Registers;

namespace Dashboard.Web.Registers;

/// <summary>The registers, grouped by what they are about. One that is in no group stands under "Other".</summary>
public static class RegisterGroups
{
    private static readonly (string Word, string[] Keys)[] Groups =
    [
        ("Vendors", ["vendors", "vendor-facts", "vendor-contacts", "models", "offers", "ties", "events"]),
        ("Contracts", ["contracts", "amendments", "rate-cards", "commitments", "obligations"]),
        ("Applications", ["applications", "alternatives", "exit-plans", "switching-costs"]),
        ("Money", ["spend-entries"]),
    ];

    public static IReadOnlyList<(string Word, IReadOnlyList<Register> Registers)> Of(RegisterCatalog catalog)
    {
        var grouped = Groups.Select(g => (g.Word, Registers: Found(catalog, g.Keys))).ToList();
        var known = grouped.SelectMany(g => g.Registers).ToHashSet();
        return [.. grouped.Append(("Other", [.. catalog.All.Where(r => !known.Contains(r))])).Where(g => g.Item2.Count > 0)];
    }

    private static IReadOnlyList<Register> Found(RegisterCatalog catalog, string[] keys) =>
        [.. keys.Select(catalog.Find).OfType<Register>()];
}

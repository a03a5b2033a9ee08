using Dashboard.Domain.LockIn;

namespace Dashboard.Web.Vendors;

/// <summary>The page on which an open question is answered.</summary>
public static class RemedyLinks
{
    /// <param name="vendor">Key of the vendor that is asked about; null where the question is about several.</param>
    /// <param name="evidence">
    /// The page that shows what is known so far: where that is an entry of a register or a contract, it is the one to complete.
    /// </param>
    public static string Of(Remedy remedy, string? vendor, string? evidence = null) =>
        remedy switch
        {
            Remedy.ImportUsage => "/imports",
            Remedy.MapUsage => "/spend/rules",
            Remedy.Applications => Entry(evidence, "/registers/applications/") ?? "/registers/applications?substitutability=unknown",
            Remedy.Backups => Entry(evidence, "/registers/applications/") ?? "/registers/applications?has_backup=unknown",
            Remedy.SwitchingCost => Entry(evidence, "/registers/switching-costs/") ?? New("switching-costs", vendor),
            Remedy.Contracts => New("contracts", vendor),
            Remedy.ReviewClauses => Entry(evidence, "/contracts/")
                ?? (vendor is null ? "/contracts" : $"/vendors/{Escaped(vendor)}?tab=contracts"),
            Remedy.ExitPlan => Entry(evidence, "/registers/exit-plans/") ?? New("exit-plans", vendor),
            _ => throw new ArgumentOutOfRangeException(nameof(remedy), remedy, "Unknown remedy."),
        };

    private static string? Entry(string? evidence, string page) =>
        evidence?.StartsWith(page, StringComparison.Ordinal) == true ? evidence : null;

    private static string New(string register, string? vendor) =>
        vendor is null ? $"/registers/{register}" : $"/registers/{register}/new?vendor={Escaped(vendor)}";

    private static string Escaped(string vendor) => Uri.EscapeDataString(vendor);
}

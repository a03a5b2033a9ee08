namespace Dashboard.Domain.Contracts.Clauses.Model.Training;

/// <summary>What the linear stage learns: first the clauses, then label categories that are related to them and help the second stage.</summary>
internal static class Targets
{
    public const int Count = 32;

    private static readonly (string Clause, string[] Categories)[] Map =
    [
        (ClauseTypes.Exclusivity, ["Exclusivity"]),
        (ClauseTypes.CompetitiveRestriction, ["Non-Compete", "Competitive Restriction Exception"]),
        (ClauseTypes.MostFavouredNation, ["Most Favored Nation"]),
        (ClauseTypes.RightOfFirstRefusal, ["Rofr/Rofo/Rofn"]),
        (ClauseTypes.MinimumCommitment, ["Minimum Commitment"]),
        (ClauseTypes.VolumeRestriction, ["Volume Restriction"]),
        (ClauseTypes.PriceRestriction, ["Price Restrictions"]),
        (ClauseTypes.RevenueShare, ["Revenue/Profit Sharing"]),
        (ClauseTypes.ChangeOfControl, ["Change Of Control"]),
        (ClauseTypes.AntiAssignment, ["Anti-Assignment"]),
        (ClauseTypes.TerminationForConvenience, ["Termination For Convenience"]),
        (ClauseTypes.Renewal, ["Renewal Term", "Notice Period To Terminate Renewal"]),
        (ClauseTypes.TransitionServices, ["Post-Termination Services"]),
        (ClauseTypes.LiquidatedDamages, ["Liquidated Damages"]),
        (ClauseTypes.IpOwnership, ["Ip Ownership Assignment", "Joint Ip Ownership"]),
        (ClauseTypes.LicenseScope, ["License Grant", "Irrevocable Or Perpetual License", "Non-Transferable License"]),
        (ClauseTypes.SourceCodeEscrow, ["Source Code Escrow"]),
        (ClauseTypes.LiabilityCap, ["Cap On Liability"]),
        (ClauseTypes.UncappedLiability, ["Uncapped Liability"]),
        (ClauseTypes.AuditRights, ["Audit Rights"]),
    ];

    private static readonly string[] Related =
    [
        "License Grant",
        "Irrevocable Or Perpetual License",
        "Non-Transferable License",
        "Ip Ownership Assignment",
        "Joint Ip Ownership",
        "Non-Compete",
        "Competitive Restriction Exception",
        "Notice Period To Terminate Renewal",
        "Expiration Date",
        "No-Solicit Of Customers",
        "Covenant Not To Sue",
        "Affiliate License-Licensee",
    ];

    /// <summary>Clause ids that have labels, in the order of the model's first columns.</summary>
    public static IReadOnlyList<string> Clauses { get; } = [.. Map.Select(m => m.Clause)];

    /// <summary>For each column of the model the label categories that it stands for.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Categories { get; } =
    [.. Map.Select(m => m.Categories), .. Related.Select(r => new[] { r })];
}

namespace Dashboard.Domain.Contracts.Clauses;

/// <summary>The 24 clause ids. Findings, labels, exports and links use these texts.</summary>
public static class ClauseTypes
{
    public const string Exclusivity = "exclusivity";
    public const string CompetitiveRestriction = "competitive-restriction";
    public const string MostFavouredNation = "most-favoured-nation";
    public const string RightOfFirstRefusal = "right-of-first-refusal";
    public const string MinimumCommitment = "minimum-commitment";
    public const string VolumeRestriction = "volume-restriction";
    public const string PriceRestriction = "price-restriction";
    public const string RevenueShare = "revenue-share";
    public const string ChangeOfControl = "change-of-control";
    public const string AntiAssignment = "anti-assignment";
    public const string TerminationForConvenience = "termination-for-convenience";
    public const string Renewal = "renewal";
    public const string TransitionServices = "transition-services";
    public const string LiquidatedDamages = "liquidated-damages";
    public const string IpOwnership = "ip-ownership";
    public const string LicenseScope = "license-scope";
    public const string SourceCodeEscrow = "source-code-escrow";
    public const string LiabilityCap = "liability-cap";
    public const string UncappedLiability = "uncapped-liability";
    public const string AuditRights = "audit-rights";
    public const string AgiMilestone = "agi-milestone";
    public const string DataUse = "data-use";
    public const string UnilateralChange = "unilateral-change";
    public const string VendorTermination = "vendor-termination";

    /// <summary>All ids with the name that a screen shows, in the order of the clause matrix.</summary>
    public static IReadOnlyList<(string Id, string Name)> All { get; } =
    [
        (Exclusivity, "Exclusivity"),
        (CompetitiveRestriction, "Competing-product restriction"),
        (MostFavouredNation, "Most favoured nation"),
        (RightOfFirstRefusal, "Right of first refusal"),
        (MinimumCommitment, "Minimum commitment"),
        (VolumeRestriction, "Volume limit"),
        (PriceRestriction, "Price restriction"),
        (RevenueShare, "Revenue share"),
        (ChangeOfControl, "Change of control"),
        (AntiAssignment, "Anti-assignment"),
        (TerminationForConvenience, "Termination for convenience"),
        (Renewal, "Renewal and notice"),
        (TransitionServices, "Transition services"),
        (LiquidatedDamages, "Liquidated damages"),
        (IpOwnership, "Ownership of results"),
        (LicenseScope, "Licence scope"),
        (SourceCodeEscrow, "Escrow"),
        (LiabilityCap, "Liability cap"),
        (UncappedLiability, "Uncapped liability"),
        (AuditRights, "Audit rights"),
        (AgiMilestone, "AGI milestone"),
        (DataUse, "Data use"),
        (UnilateralChange, "Unilateral change"),
        (VendorTermination, "Termination by the vendor"),
    ];

    public static string NameOf(string id) => All.FirstOrDefault(c => c.Id == id).Name ?? id;
}

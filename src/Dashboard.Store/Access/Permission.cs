namespace Dashboard.Store.Access;

/// <summary>What a use case asks for. Roles grant permissions in <see cref="Permissions"/>, nowhere else.</summary>
public enum Permission
{
    ReadRegister,
    ReadContracts,
    ImportUsage,
    ImportPrices,
    ImportContracts,
    EditContracts,

    /// <summary>Contracts that are not for everyone.</summary>
    ReadConfidentialContracts,

    /// <summary>Contracts that only legal may read.</summary>
    ReadLegalOnlyContracts,

    /// <summary>Vendors, models, offers, ties and events.</summary>
    EditVendors,

    /// <summary>Applications, alternatives, exit plans and switching costs.</summary>
    EditApplications,

    /// <summary>Spend that no file tells.</summary>
    EditSpend,
    EditPolicy,
    ReviewClauses,

    /// <summary>Positions per clause, the two-person rule, lead times.</summary>
    EditPlaybook,
    PlaceLegalHold,
    EditMappingRules,
    RunJobs,

    /// <summary>Where the application calls out to, and with which keys.</summary>
    ManageSources,
    ManageDemo,
    ReadAuditLog,
    ManageUsers,
}

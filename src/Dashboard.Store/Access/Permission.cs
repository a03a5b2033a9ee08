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
    ReviewClauses,
    EditMappingRules,
    RunJobs,
    ManageDemo,
    ReadAuditLog,
    ManageUsers,
}

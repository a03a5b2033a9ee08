namespace Dashboard.Store.Access;

/// <summary>Which role may do what: the one table that pages, jobs, the API and the command line stand on.</summary>
public static class Permissions
{
    private static readonly Dictionary<Permission, string[]> Granted = new()
    {
        [Permission.ReadRegister] = [Roles.Procurement, Roles.Legal, Roles.Executive, Roles.Administrator],
        [Permission.ReadContracts] = [Roles.Procurement, Roles.Legal, Roles.Executive, Roles.Administrator],
        [Permission.ImportUsage] = [Roles.Procurement, Roles.Administrator],
        [Permission.ImportPrices] = [Roles.Procurement, Roles.Administrator],
        [Permission.ImportContracts] = [Roles.Legal, Roles.Administrator],
        [Permission.EditContracts] = [Roles.Procurement, Roles.Legal, Roles.Administrator],
        [Permission.ReadConfidentialContracts] = [Roles.Procurement, Roles.Legal],
        [Permission.ReadLegalOnlyContracts] = [Roles.Legal],
        [Permission.EditVendors] = [Roles.Procurement, Roles.Legal, Roles.Administrator],
        [Permission.EditApplications] = [Roles.Procurement, Roles.Administrator],
        [Permission.EditSpend] = [Roles.Procurement, Roles.Administrator],
        [Permission.EditPolicy] = [Roles.Administrator],
        [Permission.ReviewClauses] = [Roles.Legal],
        [Permission.EditPlaybook] = [Roles.Legal, Roles.Administrator],
        [Permission.PlaceLegalHold] = [Roles.Legal],
        [Permission.EditMappingRules] = [Roles.Procurement, Roles.Administrator],
        [Permission.RunJobs] = [Roles.Procurement, Roles.Administrator],
        [Permission.ManageSources] = [Roles.Administrator],
        [Permission.ManageDemo] = [Roles.Administrator],
        [Permission.ReadAuditLog] = [Roles.Legal, Roles.Administrator],
        [Permission.ManageUsers] = [Roles.Administrator],
    };

    public static IReadOnlyList<string> RolesWith(Permission permission) => Granted[permission];
}

SELECT [c].[Id], [c].[ContractId], [c].[Type], [d].[AmendmentId], [c].[EffectiveFrom], [c].[EffectiveTo], [c1].[StartsOn], [c1].[EndsOn], [c1].[Renewal]
FROM [Clauses] AS [c]
INNER JOIN [Documents] AS [d] ON [c].[DocumentId] = [d].[Id]
INNER JOIN (
    SELECT [c0].[Id], [c0].[EndsOn], [c0].[Renewal], [c0].[StartsOn]
    FROM [Contracts] AS [c0]
    WHERE [c0].[DeletedAt] IS NULL
) AS [c1] ON [c].[ContractId] = [c1].[Id]

SELECT [c].[Id], [c].[ContractId], [c].[Type], [c].[Words], [c].[State], [c].[Bound], [d].[AmendmentId]
FROM [Clauses] AS [c]
INNER JOIN [Documents] AS [d] ON [c].[DocumentId] = [d].[Id]
ORDER BY [c].[ContractId], [d].[AmendmentId], [c].[Start], [c].[Id]

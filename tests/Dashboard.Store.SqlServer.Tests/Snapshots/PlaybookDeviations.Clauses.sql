SELECT [c].[Id], [c].[ContractId], [c].[Type], [c].[Bound], [c].[NoticeDays], [c].[State]
FROM [Clauses] AS [c]
ORDER BY [c].[Id]

SELECT [c].[ContractId], [c].[Type]
FROM [ClauseAbsences] AS [c]
ORDER BY [c].[Id]

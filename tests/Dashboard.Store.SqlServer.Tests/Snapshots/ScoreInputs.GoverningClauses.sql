DECLARE @today date = '2026-11-20';

SELECT [c].[Id], [c].[ContractId], [c0].[Title], [c].[Type], [c].[State], [c].[Bound], [c].[NoticeDays], [c].[Words], [c].[Rule]
FROM [Clauses] AS [c]
INNER JOIN [Contracts] AS [c0] ON [c].[ContractId] = [c0].[Id]
WHERE [c0].[VendorId] IS NOT NULL AND ([c0].[StartsOn] IS NULL OR [c0].[StartsOn] <= @today) AND ([c0].[EndsOn] IS NULL OR [c0].[EndsOn] >= @today)
ORDER BY [c].[Id]

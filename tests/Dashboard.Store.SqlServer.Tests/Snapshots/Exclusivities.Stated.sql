DECLARE @highest int = 1;
DECLARE @today date = '2026-11-20';

SELECT [c].[Id], [c].[Title], [v0].[Name], [v0].[Key]
FROM [Contracts] AS [c]
LEFT JOIN (
    SELECT [v].[Id], [v].[Key], [v].[Name]
    FROM [Vendors] AS [v]
    WHERE [v].[DeletedAt] IS NULL
) AS [v0] ON [c].[VendorId] = [v0].[Id]
WHERE [c].[DeletedAt] IS NULL AND [c].[Confidentiality] <= @highest AND ([c].[StartsOn] IS NULL OR [c].[StartsOn] <= @today) AND ([c].[EndsOn] IS NULL OR [c].[EndsOn] >= @today OR [c].[Renewal] = 2) AND [c].[StatesExclusivity] = CAST(1 AS bit) AND NOT EXISTS (
    SELECT 1
    FROM [Clauses] AS [c0]
    WHERE [c].[Id] = [c0].[ContractId] AND [c0].[Type] = N'exclusivity' AND [c0].[State] <> 3 AND [c0].[Bound] <> 2)
ORDER BY [c].[Id]

DECLARE @today date = '2026-11-20';

SELECT [c].[Id], [c].[ContractId], [c1].[Title], [v0].[Name], [v0].[Key], [c1].[StatesExclusivity], [c].[Words], [c].[State], [c].[Bound]
FROM [Clauses] AS [c]
INNER JOIN (
    SELECT [c0].[Id], [c0].[Confidentiality], [c0].[EndsOn], [c0].[Renewal], [c0].[StartsOn], [c0].[StatesExclusivity], [c0].[Title], [c0].[VendorId]
    FROM [Contracts] AS [c0]
    WHERE [c0].[DeletedAt] IS NULL
) AS [c1] ON [c].[ContractId] = [c1].[Id]
LEFT JOIN (
    SELECT [v].[Id], [v].[Key], [v].[Name]
    FROM [Vendors] AS [v]
    WHERE [v].[DeletedAt] IS NULL
) AS [v0] ON [c1].[VendorId] = [v0].[Id]
WHERE [c1].[Confidentiality] <= 1 AND [c].[Type] = N'exclusivity' AND [c].[State] <> 3 AND [c].[Bound] <> 2 AND ([c1].[StartsOn] IS NULL OR [c1].[StartsOn] <= @today) AND ([c1].[EndsOn] IS NULL OR [c1].[EndsOn] >= @today OR [c1].[Renewal] = 2)
ORDER BY [c].[Id]

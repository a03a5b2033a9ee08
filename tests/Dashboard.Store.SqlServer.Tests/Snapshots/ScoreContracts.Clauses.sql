DECLARE @today date = '2026-11-20';

SELECT [c].[Id], [c].[ContractId], [c].[Type], [c].[State], [c].[Bound], [c].[NoticeDays], [c].[Words], [c].[Rule], COALESCE([c].[ReviewedAt], [d].[AddedAt]), [d].[AmendmentId], [c].[EffectiveFrom], [c].[EffectiveTo], [c1].[StartsOn], [c1].[EndsOn], [c1].[Renewal]
FROM [Clauses] AS [c]
INNER JOIN (
    SELECT [c0].[Id], [c0].[EndsOn], [c0].[Renewal], [c0].[StartsOn], [c0].[VendorId]
    FROM [Contracts] AS [c0]
    WHERE [c0].[DeletedAt] IS NULL
) AS [c1] ON [c].[ContractId] = [c1].[Id]
INNER JOIN [Documents] AS [d] ON [c].[DocumentId] = [d].[Id]
WHERE [c1].[VendorId] IS NOT NULL AND ([c1].[StartsOn] IS NULL OR [c1].[StartsOn] <= @today) AND ([c1].[EndsOn] IS NULL OR [c1].[EndsOn] >= @today OR [c1].[Renewal] = 2)
ORDER BY [c].[Id]

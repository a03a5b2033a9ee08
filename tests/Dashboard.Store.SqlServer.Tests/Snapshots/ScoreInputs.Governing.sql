DECLARE @today date = '2026-11-20';

SELECT [c].[Id], [c].[VendorId], [c].[Title], [d].[ScannedFor], [d].[Id], (
    SELECT MAX([d0].[AddedAt])
    FROM [Documents] AS [d0]
    WHERE [c].[Id] = [d0].[ContractId])
FROM [Contracts] AS [c]
LEFT JOIN [Documents] AS [d] ON [c].[Id] = [d].[ContractId]
WHERE [c].[DeletedAt] IS NULL AND [c].[VendorId] IS NOT NULL AND ([c].[StartsOn] IS NULL OR [c].[StartsOn] <= @today) AND ([c].[EndsOn] IS NULL OR [c].[EndsOn] >= @today)
ORDER BY [c].[Id]

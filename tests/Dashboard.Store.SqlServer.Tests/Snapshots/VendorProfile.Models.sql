DECLARE @from date = '2026-11-20';
DECLARE @id int = 1;

SELECT [m].[Id], [m].[Key], [m].[Name], [m].[Tier], (
    SELECT COUNT(*)
    FROM [Offers] AS [o]
    WHERE [o].[DeletedAt] IS NULL AND [o].[ModelId] = [m].[Id]), COALESCE([u0].[Spend], 0.0)
FROM [Models] AS [m]
LEFT JOIN (
    SELECT [u].[ModelId], COALESCE(SUM([u].[EffectiveCost]), 0.0) AS [Spend]
    FROM [UsageDays] AS [u]
    WHERE [u].[IsCounted] = CAST(1 AS bit) AND [u].[Day] >= @from AND [u].[Currency] = N'USD' AND EXISTS (
        SELECT 1
        FROM [Models] AS [m0]
        WHERE [m0].[DeletedAt] IS NULL AND [m0].[VendorId] = @id AND [m0].[Id] = [u].[ModelId])
    GROUP BY [u].[ModelId]
) AS [u0] ON [m].[Id] = [u0].[ModelId]
WHERE [m].[DeletedAt] IS NULL AND [m].[VendorId] = @id
ORDER BY [m].[Tier], [m].[Name]

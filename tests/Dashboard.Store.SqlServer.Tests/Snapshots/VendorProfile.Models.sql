DECLARE @from date = '2026-11-20';
DECLARE @id int = 1;

SELECT [m].[Id], [m].[Key], [m].[Name], [m].[Tier], (
    SELECT COUNT(*)
    FROM [Offers] AS [o]
    WHERE [o].[DeletedAt] IS NULL AND [o].[ModelId] = [m].[Id]), (
    SELECT COALESCE(SUM([u].[EffectiveCost]), 0.0)
    FROM [UsageDays] AS [u]
    WHERE [u].[ModelId] = [m].[Id] AND [u].[Day] >= @from AND [u].[Currency] = N'USD')
FROM [Models] AS [m]
WHERE [m].[DeletedAt] IS NULL AND [m].[VendorId] = @id
ORDER BY [m].[Tier], [m].[Name]

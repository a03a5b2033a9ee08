DECLARE @from date = '2026-08-23';
DECLARE @through date = '2026-11-20';

SELECT [u].[Tier], [u].[PartyId], [u].[DeveloperId], [u].[HostId], [u].[Currency], COUNT(CASE
    WHEN [u].[EffectiveCost] IS NOT NULL THEN 1
END), COALESCE(SUM([u].[EffectiveCost]), 0.0), COALESCE(SUM(CAST([u].[Rows] AS bigint)), CAST(0 AS bigint))
FROM [UsageDays] AS [u]
WHERE [u].[IsCounted] = CAST(1 AS bit) AND [u].[Day] >= @from AND [u].[Day] <= @through AND [u].[IsAi] = CAST(1 AS bit)
GROUP BY [u].[Tier], [u].[PartyId], [u].[DeveloperId], [u].[HostId], [u].[Currency]

DECLARE @from date = '2026-08-23';
DECLARE @through date = '2026-11-20';

SELECT [u].[Tier], [u].[PartyId], [u].[DeveloperId], [u].[HostId], COALESCE(SUM([u].[EffectiveCost]), 0.0)
FROM [UsageDays] AS [u]
WHERE [u].[IsCounted] = CAST(1 AS bit) AND [u].[Day] >= @from AND [u].[Day] <= @through AND [u].[Currency] = N'USD' AND [u].[IsAi] = CAST(1 AS bit)
GROUP BY [u].[Tier], [u].[PartyId], [u].[DeveloperId], [u].[HostId]
